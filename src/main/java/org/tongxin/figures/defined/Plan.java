package org.tongxin.figures.defined;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tongxin.figures.defined.FigureDefinition.Counting;

/**
 * Takes figures apart into terms, has them counted together, and puts the answers together again. One plan asks any number of figures over
 * any number of spans in the same two statements; the same definition over the same span is asked once.
 */
final class Plan {

    /** Longer rates are cut into periods no further than this. */
    static final int MOST_PERIODS = 600;

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final FigureBook book;
    private final Map<String, KindsOfFacts.Kind> kinds;
    private final Breakdown by;
    private final List<Term> terms = new ArrayList<>();
    private final Map<Asked, List<Integer>> numbers = new HashMap<>();
    private final Map<Calendar, Integer> calendars = new HashMap<>();
    private Tally.@Nullable Results results;

    Plan(FigureBook book, Map<String, KindsOfFacts.Kind> kinds, Breakdown by) {
        this.book = book;
        this.kinds = kinds;
        this.by = by;
    }

    private record Asked(String code, LocalDate from, LocalDate until, boolean ofSession) {
        static Asked of(FigureDefinition definition, Span span) {
            return new Asked(definition.code(), span.from(), span.until(), span.session() != null);
        }
    }

    private record Calendar(String code, FigureDefinition.Per per, LocalDate from, LocalDate until) {}

    /** Wants this figure over that span. */
    void need(FigureDefinition definition, Span span) {
        switch (definition) {
            case FigureDefinition.Ratio ratio -> parts(ratio, span);
            case FigureDefinition.Sum sum -> parts(sum, span);
            case FigureDefinition.Rate rate -> {
                FigureDefinition part = book.required(rate.part());
                need(part, span);
                if (isByCalendar(rate, part)) {
                    calendars.computeIfAbsent(
                            new Calendar(part.code(), rate.per(), span.from(), span.until()),
                            _ -> term(part, span.byDays(span.from(), span.until()), calendar(rate)));
                } else {
                    periods(rate, span).forEach(each -> need(part, each.span()));
                }
            }
            default -> numbers.computeIfAbsent(Asked.of(definition, span), _ -> leaf(definition, span));
        }
    }

    private void parts(FigureDefinition definition, Span span) {
        definition.madeOf().forEach(code -> need(book.required(code), span));
    }

    private List<Integer> leaf(FigureDefinition definition, Span span) {
        return switch (definition) {
            case FigureDefinition.Counted _, FigureDefinition.Parties _ -> List.of(term(definition, span, by));
            case FigureDefinition.Stock stock ->
                List.of(
                        term(stock.opened(), upTo(span), by, null, null),
                        term(stock.closed(), upTo(span), by, null, null));
            case FigureDefinition.Distinct distinct ->
                List.of(term(distinct.source(), span, distinct.by(), null, null));
            default -> throw new IllegalStateException("No leaf: " + definition.code());
        };
    }

    /** The one term of what is counted over a span. */
    private int term(FigureDefinition definition, Span span, Breakdown breakdown) {
        return switch (definition) {
            case FigureDefinition.Counted counted -> add(counted(counted, span, breakdown));
            case FigureDefinition.Parties parties ->
                term(parties.source(), span, breakdown, parties.members() ? "MEMBER" : "BODY", parties.role());
            default -> throw new IllegalStateException("Not of one term: " + definition.code());
        };
    }

    private Term counted(FigureDefinition.Counted counted, Span span, Breakdown breakdown) {
        String what = counted.what() == Counting.MATTERS ? Term.MATTER : null;
        Term term = of(counted.source(), span, breakdown, what, null);
        return counted.what() == Counting.ORDINAL ? term.forGreatest() : term;
    }

    /** Months and years of what is counted in a span come back as parts of one term, however many there are. */
    private static boolean isByCalendar(FigureDefinition.Rate rate, FigureDefinition part) {
        boolean one = part instanceof FigureDefinition.Counted || part instanceof FigureDefinition.Parties;
        return one && rate.per() != FigureDefinition.Per.HALF_YEAR;
    }

    private static Breakdown calendar(FigureDefinition.Rate rate) {
        return rate.per() == FigureDefinition.Per.MONTH ? Breakdown.MONTH : Breakdown.YEAR;
    }

    /** What one period of a rate had. */
    BigDecimal period(FigureDefinition.Rate rate, Span span, Period period) {
        FigureDefinition part = book.required(rate.part());
        if (!isByCalendar(rate, part)) {
            return number(part.code(), period.span(), null);
        }
        Integer no = calendars.get(new Calendar(part.code(), rate.per(), span.from(), span.until()));
        String month = period.span().from().toString();
        String key = month.substring(0, rate.per() == FigureDefinition.Per.MONTH ? 7 : 4);
        Tally.Found found = results().of(no == null ? -1 : no, key);
        return part instanceof FigureDefinition.Counted counted && counted.what() == Counting.QUANTITY
                ? found.quantity()
                : found.facts();
    }

    private int term(Source source, Span span, Breakdown breakdown, @Nullable String what, @Nullable String role) {
        return add(of(source, span, breakdown, what, role));
    }

    private Term of(Source source, Span span, Breakdown breakdown, @Nullable String what, @Nullable String role) {
        return Term.of(terms.size(), ResolveKinds.resolve(source, kinds), source, span, breakdown, what, role);
    }

    private int add(Term term) {
        terms.add(term);
        return term.no();
    }

    private static Span upTo(Span span) {
        return span.byDays(Span.BEGINNING, span.until());
    }

    Plan ask(Tally tally, Question question) {
        results = tally.ask(terms, question);
        return this;
    }

    Tally.Results results() {
        if (results == null) {
            throw new IllegalStateException("Not asked yet");
        }
        return results;
    }

    /** The value of a figure in one part; null where there is none. */
    @Nullable
    BigDecimal value(FigureDefinition definition, Span span, @Nullable String part) {
        return switch (definition) {
            case FigureDefinition.Ratio ratio ->
                share(number(ratio.part(), span, part), number(ratio.whole(), span, part));
            case FigureDefinition.Sum sum ->
                sum.parts().stream().map(code -> number(code, span, part)).reduce(BigDecimal.ZERO, BigDecimal::add);
            case FigureDefinition.Rate rate -> perPeriod(rate, span, part);
            case FigureDefinition.Distinct distinct ->
                BigDecimal.valueOf(results().known(terms(distinct, span).getFirst()));
            case FigureDefinition.Counted counted -> {
                Tally.Found found = results().of(terms(counted, span).getFirst(), part);
                yield switch (counted.what()) {
                    case FACTS, MATTERS -> found.facts();
                    case QUANTITY -> found.quantity();
                    case ORDINAL -> found.largest();
                };
            }
            case FigureDefinition.Parties parties ->
                results().of(terms(parties, span).getFirst(), part).facts();
            case FigureDefinition.Stock stock -> {
                Answer.Flow flow = flow(stock, span, part);
                yield flow.opened().subtract(flow.closed());
            }
        };
    }

    Answer.Flow flow(FigureDefinition.Stock stock, Span span, @Nullable String part) {
        List<Integer> both = terms(stock, span);
        return new Answer.Flow(
                results().of(both.getFirst(), part).facts(),
                results().of(both.getLast(), part).facts());
    }

    private BigDecimal number(String code, Span span, @Nullable String part) {
        BigDecimal value = value(book.required(code), span, part);
        return value == null ? BigDecimal.ZERO : value;
    }

    private List<Integer> terms(FigureDefinition definition, Span span) {
        List<Integer> found = numbers.get(Asked.of(definition, span));
        if (found == null) {
            throw new IllegalStateException("Not asked: " + definition.code());
        }
        return found;
    }

    private @Nullable BigDecimal perPeriod(FigureDefinition.Rate rate, Span span, @Nullable String part) {
        int n = periods(rate, span).size();
        return number(rate.part(), span, part).divide(BigDecimal.valueOf(n), 2, RoundingMode.HALF_UP);
    }

    /** In percent to two places; a share of nothing is none. */
    static @Nullable BigDecimal share(BigDecimal part, BigDecimal whole) {
        return whole.signum() == 0 ? null : part.multiply(HUNDRED).divide(whole, 2, RoundingMode.HALF_UP);
    }

    /** The span cut into the periods of a rate. */
    static List<Period> periods(FigureDefinition.Rate rate, Span span) {
        int months = rate.per().months;
        List<Period> periods = new ArrayList<>();
        LocalDate first = span.from();
        LocalDate from = LocalDate.of(first.getYear(), (first.getMonthValue() - 1) / months * months + 1, 1);
        while (!from.isAfter(span.until()) && periods.size() < MOST_PERIODS) {
            LocalDate last = from.plusMonths(months).minusDays(1);
            boolean whole = !from.isBefore(first) && !last.isAfter(span.until());
            LocalDate begin = from.isBefore(first) ? first : from;
            LocalDate end = last.isAfter(span.until()) ? span.until() : last;
            periods.add(new Period(span.byDays(begin, end), whole));
            from = from.plusMonths(months);
        }
        return periods;
    }

    /** A period and whether the span covers all of it. */
    record Period(Span span, boolean whole) {}
}
