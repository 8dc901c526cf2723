package org.tongxin.figures.defined;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.common.Actor;
import org.tongxin.common.Outcome;
import org.tongxin.common.Reason;

/**
 * Answers figures by their definitions (指标查询), exact at the moment of asking. However many figures are asked, the database answers in
 * three statements: the own definitions, what is counted, and who or what is different.
 */
@Service
@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
public class DefinedFigures {

    private final FigureBooks books;
    private final ResolveKinds kinds;
    private final Tally tally;
    private final QuestionWords words;
    private final Clock clock;

    DefinedFigures(FigureBooks books, ResolveKinds kinds, Tally tally, QuestionWords words, Clock clock) {
        this.books = books;
        this.kinds = kinds;
        this.tally = tally;
        this.words = words;
        this.clock = clock;
    }

    /** One figure; missing where no such code is defined. */
    public Outcome<Answer> ask(Actor who, String code, Question question) {
        List<Answer> answers = askAll(who, List.of(code), question);
        return answers.isEmpty() ? Outcome.missing() : Outcome.done(answers.getFirst());
    }

    /** Many figures at once, in the order asked; codes that are not defined are left out. */
    public List<Answer> askAll(Actor who, Collection<String> codes, Question question) {
        FigureBook book = books.current();
        List<FigureDefinition> wanted = codes.stream()
                .distinct()
                .flatMap(code -> book.of(code).stream())
                .toList();
        Plan plan = new Plan(book, kinds.known(), Breakdown.NONE);
        wanted.forEach(each -> plan.need(each, question.span()));
        plan.ask(tally, question);
        Assembling assembling = new Assembling(book, plan, clock.instant());
        return wanted.stream().map(each -> assembling.answer(each, question)).toList();
    }

    /** Many figures over two spans at once, in the order asked, as of one moment; codes that are not defined are left out. */
    public List<Answer.Compared> compareAll(Actor who, Collection<String> codes, Question now, Span before) {
        FigureBook book = books.current();
        List<FigureDefinition> wanted =
                codes.stream().flatMap(code -> book.of(code).stream()).toList();
        Plan plan = new Plan(book, kinds.known(), Breakdown.NONE);
        wanted.forEach(each -> {
            plan.need(each, now.span());
            plan.need(each, before);
        });
        plan.ask(tally, now);
        Assembling assembling = new Assembling(book, plan, clock.instant());
        return wanted.stream()
                .map(each ->
                        new Answer.Compared(assembling.answer(each, now), assembling.answer(each, now.during(before))))
                .toList();
    }

    /** The same figure over two spans, as of one moment. */
    public Outcome<Answer.Compared> compare(Actor who, String code, Question now, Span before) {
        FigureBook book = books.current();
        Optional<FigureDefinition> wanted = book.of(code);
        if (wanted.isEmpty()) {
            return Outcome.missing();
        }
        Plan plan = new Plan(book, kinds.known(), Breakdown.NONE);
        plan.need(wanted.get(), now.span());
        plan.need(wanted.get(), before);
        plan.ask(tally, now);
        Assembling assembling = new Assembling(book, plan, clock.instant());
        return Outcome.done(new Answer.Compared(
                assembling.answer(wanted.get(), now), assembling.answer(wanted.get(), now.during(before))));
    }

    /**
     * A figure part by part, the largest first; the part without a key is what nothing is known of. Parts of facts and sums add up to the
     * figure, but for what committees did jointly; different persons, shares and ordinals need not.
     */
    public Outcome<List<Answer.Part>> by(Actor who, String code, Question question, Breakdown by) {
        FigureBook book = books.current();
        Optional<FigureDefinition> wanted = book.of(code);
        if (wanted.isEmpty()) {
            return Outcome.missing();
        }
        FigureDefinition definition = wanted.get();
        if (isWhole(book, definition)) {
            return Outcome.refused(Reason.of("figures.defined.refused.whole", code));
        }
        return Outcome.done(parts(book, List.of(definition), question, by).getOrDefault(code, List.of()));
    }

    /** Several figures part by part in the same statements, by code; those that cannot be taken apart are left out. */
    public Map<String, List<Answer.Part>> byAll(Actor who, Collection<String> codes, Question question, Breakdown by) {
        FigureBook book = books.current();
        List<FigureDefinition> wanted = codes.stream()
                .distinct()
                .flatMap(code -> book.of(code).stream())
                .filter(definition -> !isWhole(book, definition))
                .toList();
        return wanted.isEmpty() ? Map.of() : parts(book, wanted, question, by);
    }

    private static boolean isWhole(FigureBook book, FigureDefinition definition) {
        return definition instanceof FigureDefinition.Rate || hasValues(book, definition);
    }

    private Map<String, List<Answer.Part>> parts(
            FigureBook book, List<FigureDefinition> wanted, Question question, Breakdown by) {
        Plan plan = new Plan(book, kinds.known(), by);
        wanted.forEach(definition -> plan.need(definition, question.span()));
        plan.ask(tally, question);
        Map<String, List<Answer.Part>> all = new LinkedHashMap<>();
        wanted.forEach(definition -> all.put(definition.code(), parts(plan, definition, question.span())));
        return all;
    }

    private static List<Answer.Part> parts(Plan plan, FigureDefinition definition, Span span) {
        List<Answer.Part> parts = new ArrayList<>();
        for (String key : plan.results().parts()) {
            BigDecimal value = plan.value(definition, span, key);
            if (value != null && value.signum() != 0) {
                parts.add(new Answer.Part(key, value));
            }
        }
        parts.sort(Comparator.comparing(Answer.Part::value)
                .reversed()
                .thenComparing(part -> part.key() == null ? "" : part.key()));
        return parts;
    }

    /** The committees a question counts, to name parts by committee; the own one first. */
    public List<CountedCommittee> committees(Actor who, Question question) {
        return tally.committees(question).stream()
                .sorted(Comparator.comparing(CountedCommittee::own)
                        .reversed()
                        .thenComparing(CountedCommittee::shortName))
                .toList();
    }

    private static boolean hasValues(FigureBook book, FigureDefinition definition) {
        return definition instanceof FigureDefinition.Distinct
                || definition.madeOf().stream().anyMatch(code -> hasValues(book, book.required(code)));
    }

    /** Puts answers together out of what a plan found. */
    private final class Assembling {

        private final FigureBook book;
        private final Plan plan;
        private final Instant at;

        Assembling(FigureBook book, Plan plan, Instant at) {
            this.book = book;
            this.plan = plan;
            this.at = at;
        }

        Answer answer(FigureDefinition definition, Question question) {
            Span span = question.span();
            return new Answer(
                    definition,
                    question,
                    plan.value(definition, span, null),
                    made(definition, question),
                    words.of(definition, question, false),
                    words.of(definition, question, true),
                    at);
        }

        private Answer.Made made(FigureDefinition definition, Question question) {
            return switch (definition) {
                case FigureDefinition.Ratio ratio ->
                    new Answer.Halves(part(ratio.part(), question), part(ratio.whole(), question));
                case FigureDefinition.Sum sum ->
                    new Answer.Parts(sum.parts().stream()
                            .map(code -> part(code, question))
                            .toList());
                case FigureDefinition.Rate rate ->
                    new Answer.Periods(part(rate.part(), question), periods(rate, question.span()));
                case FigureDefinition.Stock stock -> plan.flow(stock, question.span(), null);
                case FigureDefinition.Counted _, FigureDefinition.Parties _, FigureDefinition.Distinct _ ->
                    new Answer.OfFacts();
            };
        }

        private Answer part(String code, Question question) {
            return answer(book.required(code), question);
        }

        private List<Answer.Period> periods(FigureDefinition.Rate rate, Span span) {
            return Plan.periods(rate, span).stream()
                    .map(each -> new Answer.Period(
                            each.span().from(), each.span().until(), each.whole(), plan.period(rate, span, each)))
                    .toList();
        }
    }
}
