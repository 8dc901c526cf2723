package org.tongxin.proposal.model;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What can be said of a text's form before it is handed in (格式检查): one matter, situation, analysis and suggestions in what share,
 * length, personal data. It explains and never forbids; what the regulation forbids, {@link Text} says.
 */
public final class FormCheck {

    private static final int WHOLE = 100;

    private static final Pattern ITEM =
            Pattern.compile("(?m)(?:^|[。；\\s])(?:[一二三四五六七八九十]{1,2}、|\\d{1,2}[.．、]|（[一二三四五六七八九十]）)");
    private static final Pattern AMOUNT =
            Pattern.compile("\\d|[一二三四五六七八九十百千万两]+(?:[余多])?(?:人|户|家|处|起|件|亩|公里|万|成|倍|个|所|辆|次)");
    private static final Pattern SOURCED = Pattern.compile("据|统计|调查|调研|走访|年鉴|公报|数据|监测|登记|普查|抽样|台账|座谈");

    private FormCheck() {}

    /** What is said of the text: right or a hint. */
    public enum Kind {
        /** 一事一案. */
        ONE_MATTER,
        /** 情况、分析、建议都有，各占多少. */
        PARTS,
        /** 字数. */
        LENGTH,
        /** 建议是否分条. */
        ITEMS,
        /** 数字有没有出处. */
        SOURCES,
        /** 有没有个人信息. */
        PERSONAL_DATA
    }

    /**
     * One thing said of it.
     *
     * @param right whether nothing is to be done
     * @param message key of the words behind {@code proposal.check.}
     * @param args what the words name
     */
    public record Remark(Kind kind, boolean right, String message, List<Object> args) {

        static Remark right(Kind kind, Object... args) {
            return new Remark(kind, true, kind + ".right", List.of(args));
        }

        static Remark hint(Kind kind, String which, Object... args) {
            return new Remark(kind, false, kind + "." + which, List.of(args));
        }
    }

    /** How long the three parts are, in percent of the whole. */
    public record Shares(int situation, int analysis, int suggestion) {

        /** Of that text; all nought where there is none. */
        public static Shares of(Text text) {
            int whole = Math.max(1, text.length());
            int situation = Math.round((float) WHOLE * org.tongxin.common.Prose.length(text.situation()) / whole);
            int analysis = Math.round((float) WHOLE * org.tongxin.common.Prose.length(text.analysis()) / whole);
            return new Shares(situation, analysis, text.length() == 0 ? 0 : WHOLE - situation - analysis);
        }
    }

    /** Everything there is to say of the text as it stands. */
    public static List<Remark> of(Text text, Regulation regulation) {
        List<Remark> remarks = new ArrayList<>();
        remarks.add(matter(text));
        remarks.add(parts(text, regulation));
        remarks.add(
                text.length() > regulation.maxChars()
                        ? Remark.hint(Kind.LENGTH, "long", text.length(), regulation.maxChars())
                        : Remark.right(Kind.LENGTH, text.length(), regulation.maxChars()));
        items(text, remarks);
        sources(text, remarks);
        personal(text, remarks);
        return remarks;
    }

    private static Remark matter(Text text) {
        String title = text.title();
        if (title.isEmpty()) {
            return Remark.hint(Kind.ONE_MATTER, "none");
        }
        boolean several = title.split("关于", -1).length > 2 || title.contains("；") || title.contains("。");
        return several ? Remark.hint(Kind.ONE_MATTER, "several") : Remark.right(Kind.ONE_MATTER);
    }

    private static Remark parts(Text text, Regulation regulation) {
        Shares shares = Shares.of(text);
        List<String> missing = new ArrayList<>();
        if (text.situation().isBlank()) {
            missing.add("situation");
        }
        if (text.analysis().isBlank()) {
            missing.add("analysis");
        }
        if (text.suggestion().isBlank()) {
            missing.add("suggestion");
        }
        if (!missing.isEmpty()) {
            return new Remark(Kind.PARTS, false, "PARTS.missing." + missing.getFirst(), List.of());
        }
        return shares.suggestion() < regulation.suggestionShare()
                ? Remark.hint(Kind.PARTS, "thin", shares.suggestion(), regulation.suggestionShare())
                : Remark.right(Kind.PARTS, shares.suggestion());
    }

    private static void items(Text text, List<Remark> remarks) {
        if (text.suggestion().isBlank()) {
            return;
        }
        long items = ITEM.matcher(text.suggestion()).results().count();
        remarks.add(items == 0 ? Remark.hint(Kind.ITEMS, "none") : Remark.right(Kind.ITEMS, items));
    }

    /** Amounts are believed where it is said whence they come. */
    private static void sources(Text text, List<Remark> remarks) {
        String told = text.situation() + text.analysis();
        Matcher amount = AMOUNT.matcher(text.situation());
        if (amount.find() && !SOURCED.matcher(told).find()) {
            int from = Math.max(0, amount.start() - 8);
            int until = Math.min(text.situation().length(), amount.end() + 6);
            remarks.add(Remark.hint(
                    Kind.SOURCES,
                    "none",
                    text.situation().substring(from, until).strip()));
        }
    }

    private static void personal(Text text, List<Remark> remarks) {
        String whole = String.join("\n", text.title(), text.situation(), text.analysis(), text.suggestion());
        // shown so that its author finds it, and no more
        PersonalData.first(whole)
                .ifPresent(shown -> remarks.add(Remark.hint(
                        Kind.PERSONAL_DATA, "found", shown.substring(0, Math.min(4, shown.length())) + "…")));
    }
}
