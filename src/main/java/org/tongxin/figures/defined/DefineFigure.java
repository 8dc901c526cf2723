package org.tongxin.figures.defined;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.common.Actor;
import org.tongxin.common.Outcome;
import org.tongxin.common.Reason;
import org.tongxin.common.UseCase;
import org.tongxin.platform.Audit;

/** A committee defines a figure of its own or changes one (自定义指标); every version is kept, shipped figures stay as they are. */
@UseCase
public class DefineFigure {

    private final OwnFigures own;
    private final FigureBooks books;
    private final ResolveKinds kinds;
    private final Audit audit;
    private final Clock clock;

    DefineFigure(OwnFigures own, FigureBooks books, ResolveKinds kinds, Audit audit, Clock clock) {
        this.own = own;
        this.books = books;
        this.kinds = kinds;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Enters it as its next version.
     *
     * @param body the entries of a definition as a file would say them
     * @param seen the version it was changed from; 0 for a new one
     */
    @Transactional
    public Outcome<OwnFigure> define(Actor who, Map<String, ?> body, int seen) {
        return switch (DefinitionReader.read(body)) {
            case Outcome.Done<FigureDefinition>(FigureDefinition wanted) -> enter(who, wanted, body, seen);
            case Outcome.Refused<FigureDefinition>(List<Reason> reasons) -> Outcome.refused(reasons);
            case Outcome.Stale<FigureDefinition>(var name, var at) -> new Outcome.Stale<>(name, at);
            case Outcome.Missing<FigureDefinition> _ -> Outcome.missing();
        };
    }

    private Outcome<OwnFigure> enter(Actor who, FigureDefinition wanted, Map<String, ?> body, int seen) {
        own.lock();
        Optional<OwnFigure> before = own.latest(wanted.code());
        if (before.isEmpty() && seen != 0) {
            return Outcome.missing();
        }
        if (before.isPresent()
                && before.get().version() != seen
                && !(before.get().retired() && seen == 0)) {
            return seen == 0
                    ? Outcome.refused(Reason.at("code", "figures.defined.refused.exists", wanted.code()))
                    : new Outcome.Stale<>(before.get().changedBy(), before.get().changedAt());
        }
        List<Reason> wrong = wrong(wanted);
        if (!wrong.isEmpty()) {
            return Outcome.refused(wrong);
        }
        int version = before.map(OwnFigure::version).orElse(0) + 1;
        own.write(wanted.code(), version, false, body, clock.instant(), who.name());
        audit.record(
                who,
                "DefineFigure",
                new Audit.Subject("figure", null, wanted.code()),
                before.map(OwnFigure::body).orElse(null),
                body);
        return own.latest(wanted.code()).map(Outcome::done).orElseGet(Outcome::missing);
    }

    private List<Reason> wrong(FigureDefinition wanted) {
        if (books.isShipped(wanted.code())) {
            return List.of(Reason.at("code", "figures.defined.refused.shipped", wanted.code()));
        }
        FigureBook book = books.current().with(wanted);
        List<Reason> wrong = new ArrayList<>(book.wrong(wanted));
        wrong.addAll(kinds.wrong(wanted));
        book.madeOf(wanted.code()).stream()
                .filter(code ->
                        wrong.isEmpty() && !book.wrong(book.required(code)).isEmpty())
                .forEach(code -> wrong.add(Reason.of("figures.defined.refused.breaks", code)));
        return wrong;
    }
}
