package org.tongxin.figures.defined;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.common.Actor;

/** Which facts feed a figure, and how many records of a span they come from; asked for many figures at once. */
@Component
public class Feeding {

    private final FigureBooks books;
    private final ResolveKinds kinds;
    private final Tally tally;

    Feeding(FigureBooks books, ResolveKinds kinds, Tally tally) {
        this.books = books;
        this.kinds = kinds;
        this.tally = tally;
    }

    /**
     * What feeds one figure.
     *
     * @param facts kinds of facts it counts
     * @param unwritten those of them that nothing writes
     * @param records different records behind it in the span; null: it is made of other figures
     */
    public record Fed(
            FigureDefinition figure,
            List<String> facts,
            List<String> unwritten,
            @Nullable BigDecimal records) {

        /** Whether something feeds it: a kind, a module, or the figures it is made of. */
        public boolean canBeFed() {
            return !figure.madeOf().isEmpty() || facts.size() > unwritten.size();
        }
    }

    /** What feeds these figures; records are counted in the same statements for all of them. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public List<Fed> of(Actor who, Collection<String> codes, Question question) {
        FigureBook book = books.current();
        Map<String, KindsOfFacts.Kind> known = kinds.known();
        List<FigureDefinition> wanted =
                codes.stream().flatMap(code -> book.of(code).stream()).toList();
        Plan plan = new Plan(book, known, Breakdown.NONE);
        wanted.forEach(each -> counted(each).forEach(records -> plan.need(records, question.span())));
        plan.ask(tally, question);
        List<Fed> fed = new ArrayList<>();
        for (FigureDefinition each : wanted) {
            BigDecimal records = counted(each).stream()
                    .map(one -> plan.value(one, question.span(), null))
                    .filter(java.util.Objects::nonNull)
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            fed.add(fed(each, known, each.madeOf().isEmpty() ? records : null));
        }
        return fed;
    }

    /** The shipped figures that nothing can feed; there must be none. */
    @Transactional(readOnly = true)
    public List<String> unfed() {
        Map<String, KindsOfFacts.Kind> known = kinds.known();
        FigureBook book = books.current();
        return book.all().stream()
                .filter(each ->
                        books.isShipped(each.code()) && !fed(each, known, null).canBeFed())
                .map(FigureDefinition::code)
                .toList();
    }

    /** All figures of a group. */
    public List<String> ofGroup(String group) {
        return books.current().all().stream()
                .filter(each -> each.head().group().equals(group))
                .map(FigureDefinition::code)
                .toList();
    }

    /** The groups that have figures. */
    public Set<String> groups() {
        Set<String> groups = new TreeSet<>();
        books.current().all().forEach(each -> groups.add(each.head().group()));
        return groups;
    }

    /** The records behind a figure, as a figure of its own. */
    private static List<FigureDefinition> counted(FigureDefinition figure) {
        List<Source> sources = ResolveKinds.sources(figure);
        return sources.isEmpty()
                ? List.of()
                : List.of(new FigureDefinition.Counted(
                        figure.head(), FigureDefinition.Counting.MATTERS, sources.getFirst()));
    }

    private static Fed fed(
            FigureDefinition figure, Map<String, KindsOfFacts.Kind> known, @Nullable BigDecimal records) {
        List<String> facts = ResolveKinds.sources(figure).stream()
                .flatMap(source -> ResolveKinds.resolve(source, known).all().stream())
                .distinct()
                .toList();
        List<String> unwritten = facts.stream()
                .filter(fact -> !known.containsKey(fact) && !ResolveKinds.OF_PROCEDURES.test(fact))
                .toList();
        return new Fed(figure, facts, unwritten, records);
    }
}
