package org.tongxin.yearbook;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.tongxin.common.Actor;
import org.tongxin.common.Outcome;
import org.tongxin.common.Reason;
import org.tongxin.identity.Permissions;
import org.tongxin.platform.Audit;

/** What every change of a draft has in common: it is held, still a draft, and the one that was read. */
@Component
class Editing {

    private final Yearbooks yearbooks;
    private final TransactionTemplate transaction;
    private final Audit audit;
    private final Clock clock;

    Editing(Yearbooks yearbooks, TransactionTemplate transaction, Audit audit, Clock clock) {
        this.yearbooks = yearbooks;
        this.transaction = transaction;
        this.audit = audit;
        this.clock = clock;
    }

    /** Changes it; what the change gives back is saved as the next version. */
    Outcome<Yearbook> change(
            Actor who, Class<?> useCase, UUID id, int seen, Function<Yearbooks.Kept, Outcome<Yearbook>> change) {
        if (!Permissions.allows(who, useCase)) {
            return Outcome.missing();
        }
        return java.util.Objects.requireNonNull(transaction.execute(status -> {
            Outcome<Yearbook> outcome = held(who, useCase, id, seen, change);
            if (!(outcome instanceof Outcome.Done)) {
                status.setRollbackOnly();
            }
            return outcome;
        }));
    }

    private Outcome<Yearbook> held(
            Actor who, Class<?> useCase, UUID id, int seen, Function<Yearbooks.Kept, Outcome<Yearbook>> change) {
        Optional<Yearbooks.Kept> found = yearbooks.hold(id);
        if (found.isEmpty()) {
            return Outcome.missing();
        }
        Yearbook before = found.get().book();
        if (before.version() != seen) {
            return new Outcome.Stale<>(before.changed().name(), before.changed().at());
        }
        if (before.approved()) {
            return Outcome.refused(Reason.of("yearbook.refused.approved"));
        }
        Outcome<Yearbook> outcome = change.apply(found.get());
        if (outcome instanceof Outcome.Done<Yearbook>(Yearbook after)) {
            yearbooks.save(after, who.name(), clock.instant());
            audit.record(
                    who,
                    useCase.getSimpleName(),
                    new Audit.Subject("yearbook", id, before.title()),
                    before.sections(),
                    after.sections());
            return Outcome.done(yearbooks.find(id).orElseThrow().book());
        }
        return outcome;
    }
}
