package org.tongxin.figures.defined;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.common.Actor;
import org.tongxin.common.Outcome;
import org.tongxin.common.Reason;
import org.tongxin.common.UseCase;
import org.tongxin.ledger.MatterTitles;

/** A person opens a figure and sees the matters behind it, as far as they may see them (指标溯源). */
@UseCase
public class OpenFigure {

    private static final int PAGE = 20;

    private final FigureBooks books;
    private final ResolveKinds kinds;
    private final BehindLines lines;
    private final DefinedFigures figures;
    private final List<MatterTitles> titles;

    OpenFigure(
            FigureBooks books,
            ResolveKinds kinds,
            BehindLines lines,
            DefinedFigures figures,
            List<MatterTitles> titles) {
        this.books = books;
        this.kinds = kinds;
        this.lines = lines;
        this.figures = figures;
        this.titles = titles;
    }

    /**
     * What is behind a figure, or behind one part of it.
     *
     * @param after where the page begins; null: the first
     */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Outcome<Behind> behind(
            Actor who,
            String code,
            Question question,
            Behind.@Nullable Narrowed narrowed,
            Behind.@Nullable Cursor after) {
        Optional<FigureDefinition> found = books.current().of(code);
        if (found.isEmpty()) {
            return Outcome.missing();
        }
        FigureDefinition definition = found.get();
        if (!definition.madeOf().isEmpty()) {
            return Outcome.done(new Behind.Parts(definition.madeOf()));
        }
        if (narrowed != null
                && (narrowed.by().equals(Breakdown.COMMITTEE) || narrowed.by().equals(Breakdown.LEVEL))) {
            return Outcome.refused(Reason.of("figures.defined.refused.below", code));
        }
        return Outcome.done(matters(who, definition, question, narrowed, after));
    }

    private Behind matters(
            Actor who,
            FigureDefinition definition,
            Question question,
            Behind.@Nullable Narrowed narrowed,
            Behind.@Nullable Cursor after) {
        boolean below = question.scope() != Question.Scope.OWN;
        List<BehindLines.Read> all = hasOwn(who, question)
                ? lines.read(definition, wanted(who, definition, question, narrowed, after))
                : List.of();
        List<BehindLines.Read> page = all.subList(0, Math.min(PAGE, all.size()));
        Map<UUID, MatterTitles.Title> known = titles(who, page);
        List<Behind.Line> seen = new ArrayList<>();
        BigDecimal hidden = BigDecimal.ZERO;
        for (BehindLines.Read line : page) {
            MatterTitles.Title title = known.get(line.matter());
            if (title == null) {
                hidden = hidden.add(line.amount());
            } else {
                seen.add(new Behind.Line(title, line.day(), line.amount()));
            }
        }
        Behind.Cursor next = all.size() > PAGE
                ? new Behind.Cursor(page.getLast().day(), page.getLast().matter())
                : null;
        return new Behind.Matters(
                seen,
                page.size() - seen.size(),
                hidden,
                next,
                below && after == null && narrowed == null ? committees(who, definition, question) : List.of());
    }

    private boolean hasOwn(Actor who, Question question) {
        return switch (question.scope()) {
            case OWN, ALL -> true;
            case BELOW -> false;
            case LEVEL -> figures.committees(who, question).stream().anyMatch(CountedCommittee::own);
        };
    }

    private BehindLines.Wanted wanted(
            Actor who,
            FigureDefinition definition,
            Question question,
            Behind.@Nullable Narrowed narrowed,
            Behind.@Nullable Cursor after) {
        Map<String, KindsOfFacts.Kind> known = kinds.known();
        List<Source> sources = ResolveKinds.sources(definition);
        Span span = question.span();
        List<String> closing = List.of();
        BigDecimal largest = null;
        if (definition instanceof FigureDefinition.Stock stock) {
            span = span.byDays(Span.BEGINNING, span.until());
            closing = ResolveKinds.resolve(stock.closed(), known).all();
        }
        if (definition instanceof FigureDefinition.Counted counted
                && counted.what() == FigureDefinition.Counting.ORDINAL) {
            largest = figures.askAll(who, List.of(definition.code()), Question.own(question.span()))
                    .getFirst()
                    .value();
        }
        Term term = Term.of(
                0,
                ResolveKinds.resolve(sources.getFirst(), known),
                sources.getFirst(),
                span,
                definition instanceof FigureDefinition.Distinct distinct ? distinct.by() : Breakdown.NONE,
                definition instanceof FigureDefinition.Parties parties ? (parties.members() ? "MEMBER" : "BODY") : null,
                definition instanceof FigureDefinition.Parties parties ? parties.role() : null);
        return new BehindLines.Wanted(term, closing, largest, narrowed, after, PAGE + 1);
    }

    private Map<UUID, MatterTitles.Title> titles(Actor who, List<BehindLines.Read> page) {
        Map<String, List<UUID>> byKind = page.stream()
                .collect(Collectors.groupingBy(
                        BehindLines.Read::kind, Collectors.mapping(BehindLines.Read::matter, Collectors.toList())));
        Map<UUID, MatterTitles.Title> known = new HashMap<>();
        for (MatterTitles each : titles) {
            List<UUID> ids = byKind.get(each.kind());
            if (ids != null) {
                known.putAll(each.titles(who, ids));
            }
        }
        return known;
    }

    private List<Behind.OfCommittee> committees(Actor who, FigureDefinition definition, Question question) {
        if (definition instanceof FigureDefinition.Distinct) {
            return List.of();
        }
        Map<String, CountedCommittee> known = figures.committees(who, question).stream()
                .collect(Collectors.toMap(each -> each.id().toString(), each -> each));
        List<Behind.OfCommittee> found = new ArrayList<>();
        if (figures.by(who, definition.code(), question, Breakdown.COMMITTEE)
                instanceof Outcome.Done<List<Answer.Part>>(List<Answer.Part> parts)) {
            for (Answer.Part part : parts) {
                CountedCommittee committee = known.get(String.valueOf(part.key()));
                if (committee != null) {
                    found.add(new Behind.OfCommittee(committee, part.value()));
                }
            }
        }
        return found;
    }
}
