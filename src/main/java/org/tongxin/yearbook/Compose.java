package org.tongxin.yearbook;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.tongxin.common.Actor;
import org.tongxin.common.MatterRef;
import org.tongxin.figures.defined.Answer;
import org.tongxin.figures.defined.DefinedFigures;
import org.tongxin.ledger.Chronicle;

/** Puts a yearbook together from what the records and the ledger say at this moment. To be called within a transaction. */
@Component
class Compose {

    /** A yearbook takes no more records than this from each source; beyond it says so. */
    static final int MOST = 5_000;

    private final List<Chronicle> sources;
    private final DefinedFigures figures;
    private final Clock clock;

    Compose(List<Chronicle> sources, DefinedFigures figures, Clock clock) {
        this.sources = sources;
        this.figures = figures;
        this.clock = clock;
    }

    /** What stands in it, and what was left out of it but still counts. */
    record Composed(Contents contents, List<Chronicle.Entry> left) {}

    Composed of(Actor who, Yearbook book, Set<MatterRef> leftOut) {
        List<Chronicle.Entry> all = new ArrayList<>();
        boolean cut = false;
        for (Chronicle source : sources) {
            List<Chronicle.Entry> found =
                    source.entries(who, book.span().from(), book.span().until(), MOST + 1);
            cut |= found.size() > MOST;
            all.addAll(found.subList(0, Math.min(MOST, found.size())));
        }
        all.sort(Comparator.comparing(Chronicle.Entry::day)
                .thenComparing(each -> each.matter().id()));
        Map<Boolean, List<Chronicle.Entry>> apart =
                all.stream().collect(Collectors.partitioningBy(each -> leftOut.contains(each.matter())));
        Contents contents = new Contents(clock.instant(), cut, parts(who, book, apart.getOrDefault(false, List.of())));
        return new Composed(contents, apart.getOrDefault(true, List.of()));
    }

    private List<Contents.Part> parts(Actor who, Yearbook book, List<Chronicle.Entry> entries) {
        Map<String, List<Chronicle.Entry>> bySection = entries.stream()
                .filter(each -> Sections.of(each).isPresent())
                .collect(Collectors.groupingBy(
                        each -> Sections.of(each).orElseThrow().code()));
        Map<String, Answer> answers = answers(who, book);
        return book.sections().stream()
                .map(section -> new Contents.Part(
                        section,
                        lines(section, answers),
                        section.code().equals(Sections.CHRONICLE)
                                ? entries.stream()
                                        .filter(Chronicle.Entry::event)
                                        .toList()
                                : bySection.getOrDefault(section.code(), List.of())))
                .toList();
    }

    /** All figures of all sections in one question. */
    private Map<String, Answer> answers(Actor who, Yearbook book) {
        Set<String> codes = new LinkedHashSet<>();
        book.sections().forEach(section -> codes.addAll(codes(section)));
        return figures.askAll(who, codes, book.question()).stream()
                .collect(Collectors.toMap(each -> each.definition().code(), Function.identity()));
    }

    private static Set<String> codes(Yearbook.Section section) {
        Set<String> codes = new LinkedHashSet<>(opening(section));
        codes.addAll(Cited.codes(section.words()));
        return codes;
    }

    private static List<String> opening(Yearbook.Section section) {
        return Sections.of(section.code()).map(Sections.Shipped::figures).orElse(List.of());
    }

    private static List<Contents.Line> lines(Yearbook.Section section, Map<String, Answer> answers) {
        return codes(section).stream()
                .flatMap(code -> Stream.ofNullable(answers.get(code)))
                .map(answer -> line(
                        answer, opening(section).contains(answer.definition().code())))
                .toList();
    }

    private static Contents.Line line(Answer answer, boolean opening) {
        Answer.Halves halves = answer.made() instanceof Answer.Halves both ? both : null;
        return new Contents.Line(
                answer.definition().code(),
                answer.definition().head().zh(),
                answer.definition().head().en(),
                answer.unit(),
                answer.value(),
                halves == null ? null : halves.part().value(),
                halves == null ? null : halves.whole().value(),
                answer.zh(),
                answer.en(),
                opening);
    }
}
