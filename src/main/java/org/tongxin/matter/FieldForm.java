package org.tongxin.matter;

import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tongxin.catalogue.Field;
import org.tongxin.common.Prose;
import org.tongxin.common.Reason;
import org.tongxin.common.Typed;

/** The one form in which a field's value is kept, read from whatever people write: 1,200 元, 2026/5/8, 是, 教育. */
final class FieldForm {

    private static final int LINE = 200;
    private static final int PROSE = 5_000;
    private static final BigDecimal MOST = new BigDecimal("999999999999");
    private static final Pattern NUMBER = Pattern.compile("(\\d{1,15}(?:\\.\\d{1,6})?)(万|亿)?\\s*(\\p{L}{0,6})");
    private static final Pattern SLASHED = Pattern.compile("(\\d{4})[/.年](\\d{1,2})[/.月](\\d{1,2})日?");

    private FieldForm() {}

    static Optional<String> read(Field field, String text, List<Reason> wrong) {
        String at = "f." + field.code();
        return switch (field.type()) {
            // the file itself is added below; here stands which one it is, or where the paper lies
            case TEXT, FILE -> words(at, text, LINE, wrong);
            case LONG_TEXT -> words(at, text, PROSE, wrong);
            case NUMBER -> number(field, text, 0, wrong);
            case DECIMAL -> number(field, text, 4, wrong);
            case MONEY -> number(field, text, 2, wrong);
            case DATE -> {
                LocalDate day = day(text);
                yield said(day == null ? null : day.toString(), at, "matter.refused.day", wrong);
            }
            case YES_NO -> said(yes(text), at, "matter.refused.yesNo", wrong);
            case CHOICE ->
                said(field.option(text).map(Field.Choice::code).orElse(null), at, "matter.refused.choice", wrong);
            case LINK -> said(link(text), at, "matter.refused.link", wrong);
        };
    }

    private static Optional<String> said(@Nullable String value, String at, String key, List<Reason> wrong) {
        if (value == null) {
            wrong.add(Reason.at(at, key));
        }
        return Optional.ofNullable(value);
    }

    private static Optional<String> words(String at, String text, int most, List<Reason> wrong) {
        if (Prose.length(text) > most) {
            wrong.add(Reason.at(at, "matter.refused.long", most));
            return Optional.of(Prose.cut(text, most));
        }
        return Optional.of(text);
    }

    private static Optional<String> number(Field field, String text, int places, List<Reason> wrong) {
        String at = "f." + field.code();
        Matcher matcher = NUMBER.matcher(text.replace(",", "").replace("，", "").strip());
        if (!matcher.matches()) {
            wrong.add(Reason.at(at, "matter.refused.number"));
            return Optional.empty();
        }
        BigDecimal number = new BigDecimal(matcher.group(1)).multiply(times(matcher.group(2)));
        if (number.stripTrailingZeros().scale() > places) {
            wrong.add(Reason.at(at, places == 0 ? "matter.refused.whole" : "matter.refused.places", places));
            return Optional.empty();
        }
        BigDecimal most = field.most() == null ? MOST : field.most();
        if (number.compareTo(most) > 0) {
            wrong.add(Reason.at(at, "matter.refused.most", most.toPlainString()));
            return Optional.empty();
        }
        BigDecimal plain = number.stripTrailingZeros();
        return Optional.of((plain.scale() < 0 ? plain.setScale(0) : plain).toPlainString());
    }

    private static BigDecimal times(@Nullable String word) {
        return word == null ? BigDecimal.ONE : BigDecimal.valueOf(word.equals("万") ? 10_000 : 100_000_000);
    }

    /** A day as browsers and people write it. */
    static @Nullable LocalDate day(String text) {
        Matcher matcher = SLASHED.matcher(text.strip());
        return matcher.matches()
                ? Typed.day("%s-%02d-%02d"
                        .formatted(
                                matcher.group(1),
                                Integer.parseInt(matcher.group(2)),
                                Integer.parseInt(matcher.group(3))))
                : Typed.day(text);
    }

    private static @Nullable String yes(String text) {
        return switch (text.toLowerCase(java.util.Locale.ROOT)) {
            case "true", "是", "yes", "y", "1" -> "true";
            case "false", "否", "no", "n", "0" -> "false";
            default -> null;
        };
    }

    private static @Nullable String link(String text) {
        try {
            URI address = URI.create(text);
            boolean web = "https".equals(address.getScheme()) || "http".equals(address.getScheme());
            return web && address.getHost() != null && text.length() <= 500 ? text : null;
        } catch (IllegalArgumentException _) {
            return null;
        }
    }
}
