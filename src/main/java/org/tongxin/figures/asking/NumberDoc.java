package org.tongxin.figures.asking;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tongxin.figures.defined.Answer;
import org.tongxin.figures.defined.Behind;
import org.tongxin.figures.defined.Breakdown;

/**
 * A figure as data.
 *
 * @param value exact; in percent for a share; null where there is nothing, which is not nought
 * @param parts the figures it is made of: of a share the part, then the whole
 * @param opened of a stock
 * @param periods of a rate
 * @param by what it may be taken apart by
 */
record NumberDoc(
        String code,
        String zh,
        String en,
        String group,
        String unit,
        @Nullable BigDecimal value,
        LocalDate from,
        LocalDate until,
        String scope,
        String question,
        String questionEn,
        Instant at,
        List<NumberDoc> parts,
        @Nullable BigDecimal rest,
        @Nullable BigDecimal opened,
        @Nullable BigDecimal closed,
        List<Answer.Period> periods,
        List<String> by) {

    record Overview(Map<String, Integer> groups, int found, List<NumberDoc> figures) {}

    record Part(
            @Nullable String key,
            String name,
            @Nullable BigDecimal value,
            @Nullable BigDecimal part,
            @Nullable BigDecimal whole) {}

    record Parts(String code, @Nullable String by, List<Part> parts) {}

    record Compared(
            NumberDoc now,
            @Nullable NumberDoc before,
            @Nullable BigDecimal change) {

        static Compared of(Answer now, @Nullable Answer before) {
            return new Compared(
                    NumberDoc.of(now),
                    before == null ? null : NumberDoc.of(before),
                    before == null ? null : new Answer.Compared(now, before).change());
        }
    }

    record OfBoard(int version, List<Compared> figures) {}

    record Item(String number, String title, String href, LocalDate day, BigDecimal amount) {}

    record Below(String committee, String level, BigDecimal value) {}

    record Records(
            String figure,
            List<Item> records,
            int hidden,
            BigDecimal hiddenAmount,
            @Nullable String next,
            List<Below> committees,
            List<String> madeOf) {}

    static NumberDoc of(Answer answer) {
        return of(answer, List.of());
    }

    static NumberDoc of(SeeNumbers.Seen seen) {
        return of(seen.now(), seen.choices().stream().map(Breakdown::code).toList());
    }

    private static NumberDoc of(Answer answer, List<String> by) {
        var head = answer.definition().head();
        var question = answer.question();
        Answer.Made made = answer.made();
        Answer.Flow flow = made instanceof Answer.Flow each ? each : null;
        return new NumberDoc(
                head.code(),
                head.zh(),
                head.en(),
                head.group(),
                answer.unit(),
                answer.value(),
                question.span().from(),
                question.span().until(),
                question.level() == null
                        ? question.scope().name()
                        : question.level().name(),
                answer.zh(),
                answer.en(),
                answer.at(),
                inner(made),
                made instanceof Answer.Halves halves ? halves.rest() : null,
                flow == null ? null : flow.opened(),
                flow == null ? null : flow.closed(),
                made instanceof Answer.Periods periods ? periods.periods() : List.of(),
                by);
    }

    private static List<NumberDoc> inner(Answer.Made made) {
        return switch (made) {
            case Answer.Halves halves -> List.of(of(halves.part()), of(halves.whole()));
            case Answer.Parts parts -> parts.parts().stream().map(NumberDoc::of).toList();
            case Answer.Periods periods -> List.of(of(periods.of()));
            case Answer.Flow _, Answer.OfFacts _ -> List.of();
        };
    }

    static Parts parts(SeeNumbers.Seen seen, NumberWords words) {
        Breakdown by = seen.by();
        List<Part> parts = by == null
                ? List.of()
                : seen.rows().stream()
                        .map(row -> new Part(
                                row.key(),
                                words.part(by, seen.now().definition(), row.key()),
                                row.value(),
                                row.part(),
                                row.whole()))
                        .toList();
        return new Parts(seen.now().definition().code(), by == null ? null : by.code(), parts);
    }

    static Compared compared(SeeNumbers.Seen seen) {
        return Compared.of(seen.now(), seen.before());
    }

    static Records behind(SeeNumbers.Seen seen) {
        Behind.Matters matters = seen.behind();
        List<String> madeOf = seen.now().definition().madeOf();
        if (matters == null) {
            return new Records(seen.listed(), List.of(), 0, BigDecimal.ZERO, null, List.of(), madeOf);
        }
        return new Records(
                seen.listed(),
                matters.seen().stream()
                        .map(each -> new Item(
                                each.title().number(),
                                each.title().title(),
                                each.title().href(),
                                each.day(),
                                each.amount()))
                        .toList(),
                matters.hidden(),
                matters.hiddenAmount(),
                matters.next() == null ? null : matters.next().toString(),
                matters.committees().stream()
                        .map(each -> new Below(
                                each.committee().shortName(), each.committee().level(), each.value()))
                        .toList(),
                madeOf);
    }
}
