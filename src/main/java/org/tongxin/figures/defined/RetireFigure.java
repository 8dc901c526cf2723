package org.tongxin.figures.defined;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.common.Actor;
import org.tongxin.common.Outcome;
import org.tongxin.common.Reason;
import org.tongxin.common.UseCase;
import org.tongxin.platform.Audit;

/** A committee no longer asks a figure of its own (停用指标); its versions stay. One that others are made of is not retired. */
@UseCase
public class RetireFigure {

    private final OwnFigures own;
    private final FigureBooks books;
    private final Audit audit;
    private final Clock clock;

    RetireFigure(OwnFigures own, FigureBooks books, Audit audit, Clock clock) {
        this.own = own;
        this.books = books;
        this.audit = audit;
        this.clock = clock;
    }

    /** Retires it. */
    @Transactional
    public Outcome<String> retire(Actor who, String code, int seen) {
        own.lock();
        Optional<OwnFigure> found = own.latest(code).filter(each -> !each.retired());
        if (found.isEmpty()) {
            return Outcome.missing();
        }
        OwnFigure before = found.get();
        if (before.version() != seen) {
            return new Outcome.Stale<>(before.changedBy(), before.changedAt());
        }
        List<String> users = books.current().madeOf(code);
        if (!users.isEmpty()) {
            return Outcome.refused(users.stream()
                    .map(user -> Reason.of("figures.defined.refused.used", user))
                    .toList());
        }
        own.write(code, before.version() + 1, true, before.body(), clock.instant(), who.name());
        audit.record(who, "RetireFigure", new Audit.Subject("figure", null, code), before.body(), null);
        return Outcome.done(code);
    }
}
