package org.tongxin.figures.defined;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tongxin.common.Outcome;
import org.tongxin.common.Reason;

/**
 * Whether an exact value bears out the number and the rounding word that a review prints (约数词), and which words it would bear out.
 * A step is one of the last digit that is not a nought: 26万 steps by ten thousand, 250 by ten.
 */
public final class RoundingWords {

    private static final BigDecimal TWO = BigDecimal.valueOf(2);
    private static final BigDecimal NINE_TENTHS = new BigDecimal("0.9");
    private static final BigDecimal WAN = BigDecimal.valueOf(10_000);
    private static final BigDecimal YI = BigDecimal.valueOf(100_000_000);
    private static final Pattern PRINTED =
            Pattern.compile("(\\d[\\d,，]{0,20}(?:\\.\\d{1,6})?)\\s*(万亿|万|亿)?\\s*(\\D{0,12})");

    private RoundingWords() {}

    /** The rounding words. */
    public enum Word {
        /** 余: above the printed number and below the next step. */
        YU("余"),
        /** 多: the same. */
        DUO("多"),
        /** 近: below the printed number, by less than half a step and less than a tenth. */
        JIN("近"),
        /** 累计: exactly. */
        LEIJI("累计"),
        /** 共: exactly. */
        GONG("共"),
        /** No word: exactly. */
        NONE("");

        private final String zh;

        Word(String zh) {
            this.zh = zh;
        }

        public String zh() {
            return zh;
        }
    }

    /** A number as it may be printed. */
    public record Wording(Word word, String printed, String text) {}

    /** The number as printed: its value and one step of it. */
    private record Printed(BigDecimal value, BigDecimal step) {

        /** What is above this is near it: half a step below, and never more than a tenth. */
        BigDecimal nearly() {
            BigDecimal half = value.subtract(step.divide(TWO));
            return half.max(value.multiply(NINE_TENTHS));
        }
    }

    /**
     * Says whether the value bears out the words; done with how they read, or refused with the reason.
     *
     * @param exact the exact value, in the unit
     * @param printed digits, with 万 or 亿 and the unit behind them where it likes
     */
    public static Outcome<Wording> check(BigDecimal exact, String unit, Word word, String printed) {
        Printed number = read(printed.strip(), unit);
        if (number == null) {
            return Outcome.refused(Reason.at("printed", "figures.defined.rounding.unread", printed));
        }
        int compared = exact.compareTo(number.value());
        boolean holds = switch (word) {
            case YU, DUO -> compared > 0 && exact.compareTo(number.value().add(number.step())) < 0;
            case JIN -> compared < 0 && exact.compareTo(number.nearly()) > 0;
            case LEIJI, GONG, NONE -> compared == 0;
        };
        String digits = bare(printed.strip(), unit);
        return holds
                ? Outcome.done(new Wording(word, digits, text(word, digits, unit)))
                : Outcome.refused(Reason.at("printed", reason(word), digits + unit, plain(exact) + unit));
    }

    /** The ways in which the value may be printed: exactly, above a round number, just below one. */
    public static List<Wording> propose(BigDecimal exact, String unit) {
        List<Wording> found = new ArrayList<>();
        add(found, exact, unit, Word.GONG, short0(exact));
        if (exact.compareTo(BigDecimal.TEN) > 0) {
            for (int digits = 2; digits >= 1; digits--) {
                add(found, exact, unit, Word.YU, short0(rounded(exact, digits, RoundingMode.DOWN)));
                add(found, exact, unit, Word.JIN, short0(rounded(exact, digits, RoundingMode.UP)));
            }
        }
        return found.stream().distinct().toList();
    }

    private static void add(List<Wording> found, BigDecimal exact, String unit, Word word, String printed) {
        if (check(exact, unit, word, printed) instanceof Outcome.Done<Wording>(Wording wording)) {
            found.add(wording);
        }
    }

    private static @Nullable Printed read(String printed, String unit) {
        Matcher found = PRINTED.matcher(printed);
        if (!found.matches()
                || !(found.group(3).isBlank() || found.group(3).strip().equals(unit))) {
            return null;
        }
        BigDecimal digits = new BigDecimal(found.group(1).replaceAll("[,，]", ""));
        BigDecimal times = times(found.group(2));
        BigDecimal ulp = digits.signum() == 0 || digits.scale() > 0
                ? digits.ulp()
                : digits.stripTrailingZeros().ulp();
        return new Printed(digits.multiply(times), ulp.multiply(times));
    }

    private static BigDecimal times(@Nullable String word) {
        return switch (word) {
            case null -> BigDecimal.ONE;
            case "万" -> WAN;
            case "亿" -> YI;
            default -> WAN.multiply(YI);
        };
    }

    private static String bare(String printed, String unit) {
        return !unit.isEmpty() && printed.endsWith(unit)
                ? printed.substring(0, printed.length() - unit.length()).strip()
                : printed;
    }

    private static String text(Word word, String digits, String unit) {
        return switch (word) {
            case YU, DUO -> digits + word.zh() + unit;
            case JIN, LEIJI, GONG, NONE -> word.zh() + digits + unit;
        };
    }

    private static String reason(Word word) {
        return switch (word) {
            case YU, DUO -> "figures.defined.rounding.above";
            case JIN -> "figures.defined.rounding.below";
            case LEIJI, GONG, NONE -> "figures.defined.rounding.equal";
        };
    }

    private static BigDecimal rounded(BigDecimal exact, int digits, RoundingMode mode) {
        return exact.round(new java.math.MathContext(digits, mode));
    }

    /** In 万 or 亿 where that is short; otherwise in digits. */
    private static String short0(BigDecimal value) {
        for (BigDecimal times : List.of(YI, WAN)) {
            BigDecimal shorter = value.divide(times).stripTrailingZeros();
            if (shorter.compareTo(BigDecimal.ONE) >= 0 && shorter.scale() <= 2) {
                return shorter.toPlainString() + (times.equals(WAN) ? "万" : "亿");
            }
        }
        return plain(value);
    }

    private static String plain(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }
}
