package org.tongxin.figures.asking;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tongxin.figures.defined.Answer;
import org.tongxin.figures.defined.Breakdown;
import org.tongxin.figures.defined.FigureBook;
import org.tongxin.figures.defined.FigureDefinition;
import org.tongxin.figures.defined.Span;

/** By what a figure may be taken apart, and its parts in the order in which they are read. */
public final class Breakdowns {

    private static final List<String> OF_PROPOSALS = List.of("proposer", "grade", "onTime");
    private static final int MONTHS = 36;

    private Breakdowns() {}

    /** The ways that make sense for this figure in this question; the first is shown unless another is asked. */
    static List<Breakdown> of(FigureDefinition definition, FigureBook book, FactWords facts, Asking asking) {
        List<FigureDefinition> leaves = Leaves.of(definition, book);
        boolean whole = definition instanceof FigureDefinition.Rate
                || leaves.stream().anyMatch(FigureDefinition.Distinct.class::isInstance);
        List<Breakdown> all = new ArrayList<>();
        if (whole) {
            return all;
        }
        if (asking.beyondOwn()) {
            all.add(Breakdown.COMMITTEE);
            all.add(Breakdown.LEVEL);
        }
        boolean share = definition instanceof FigureDefinition.Ratio;
        boolean flows = leaves.stream().noneMatch(FigureDefinition.Stock.class::isInstance);
        if (flows && !share) {
            calendar(asking.question().span(), all);
        }
        List<String> kinds = Leaves.facts(definition, book);
        all.addAll(facets(kinds, facts));
        all.add(Breakdown.SECTOR);
        all.add(Breakdown.SPECIAL);
        if (ofProposals(kinds)) {
            all.add(Breakdown.CATEGORY);
        }
        all.add(Breakdown.PLACE);
        if (flows && share) {
            // what was replied to in a month was filed earlier: by month a share says little, so it stands last
            calendar(asking.question().span(), all);
        }
        return all;
    }

    private static void calendar(Span span, List<Breakdown> all) {
        boolean long1 = span.from().plusMonths(MONTHS).isBefore(span.until());
        all.add(long1 ? Breakdown.YEAR : Breakdown.MONTH);
        if (!long1 && span.from().getYear() != span.until().getYear()) {
            all.add(Breakdown.YEAR);
        }
    }

    private static List<Breakdown> facets(List<String> kinds, FactWords facts) {
        List<Breakdown> all = new ArrayList<>();
        facts.facets()
                .of(facts.kinds(kinds), kinds)
                .keySet()
                .forEach(facet -> Breakdown.of("facet:" + facet).ifPresent(all::add));
        if (ofProposals(kinds)) {
            OF_PROPOSALS.forEach(facet -> all.add(Breakdown.facet(facet)));
        }
        return all.stream().distinct().limit(8).toList();
    }

    private static boolean ofProposals(List<String> kinds) {
        return kinds.stream().anyMatch(kind -> kind.startsWith("proposal."));
    }

    /** The one an address names, if it is among them; otherwise the first. */
    static @Nullable Breakdown chosen(@Nullable String asked, List<Breakdown> choices) {
        Optional<Breakdown> wanted = Optional.ofNullable(AskedNumber.given(asked))
                .flatMap(Breakdown::of)
                .filter(choices::contains);
        return wanted.orElse(choices.isEmpty() ? null : choices.getFirst());
    }

    /** One part: its value, and of a share both halves. */
    public record Row(
            @Nullable String key,
            @Nullable BigDecimal value,
            @Nullable BigDecimal part,
            @Nullable BigDecimal whole) {

        static Row of(Answer.Part part) {
            return new Row(part.key(), part.value(), null, null);
        }
    }

    /** Months and years in their order, those without anything among them; everything else as it came, the largest first. */
    static List<Row> ordered(Breakdown by, List<Row> rows, Asking asking, Row empty) {
        if (!by.equals(Breakdown.MONTH) && !by.equals(Breakdown.YEAR)) {
            return rows;
        }
        Span span = asking.question().span();
        LocalDate today = asking.today();
        LocalDate last = span.until().isAfter(today) && !span.from().isAfter(today) ? today : span.until();
        List<Row> all = new ArrayList<>();
        List<String> keys = keys(by, span.from(), last);
        for (String key : keys) {
            all.add(rows.stream()
                    .filter(row -> key.equals(row.key()))
                    .findFirst()
                    .orElse(new Row(key, empty.value(), empty.part(), empty.whole())));
        }
        rows.stream()
                .filter(row -> row.key() == null || !keys.contains(row.key()))
                .forEach(all::add);
        return all;
    }

    private static List<String> keys(Breakdown by, LocalDate from, LocalDate last) {
        List<String> keys = new ArrayList<>();
        if (by.equals(Breakdown.YEAR)) {
            for (int year = Math.max(from.getYear(), last.getYear() - 60); year <= last.getYear(); year++) {
                keys.add(String.valueOf(year));
            }
            return keys;
        }
        for (YearMonth month = YearMonth.from(from);
                !month.isAfter(YearMonth.from(last));
                month = month.plusMonths(1)) {
            keys.add(month.toString());
        }
        return keys;
    }
}
