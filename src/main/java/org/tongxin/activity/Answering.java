package org.tongxin.activity;

import java.util.Objects;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.tongxin.common.Actor;
import org.tongxin.common.Outcome;
import org.tongxin.common.Reason;
import org.tongxin.identity.Permissions;
import org.tongxin.matter.Attendance;
import org.tongxin.matter.MatterId;
import org.tongxin.matter.MatterState;
import org.tongxin.platform.Audit;

/** How one answer or arrival is taken: the activity held, still ahead, one row changed, told to the audit trail; all of it or nothing. */
@Component
public class Answering {

    private final Attendance attendance;
    private final TransactionTemplate transaction;
    private final Audit audit;

    Answering(Attendance attendance, TransactionTemplate transaction, Audit audit) {
        this.attendance = attendance;
        this.transaction = transaction;
        this.audit = audit;
    }

    /** Takes it; the outcome is what was noted. */
    public <T> Outcome<T> take(Actor who, Class<?> useCase, MatterId id, Function<Attendance.Held, Outcome<T>> answer) {
        if (!Permissions.allows(who, useCase)) {
            return Outcome.missing();
        }
        return Objects.requireNonNull(transaction.execute(status -> {
            Outcome<T> outcome = attendance.hold(who, id).map(answer).orElseGet(Outcome::missing);
            if (outcome instanceof Outcome.Done<T>(T done)) {
                audit.record(
                        who, useCase.getSimpleName(), new Audit.Subject(MatterId.KIND, id.value(), ""), null, done);
            } else {
                status.setRollbackOnly();
            }
            return outcome;
        }));
    }

    /** Only while it is ahead. */
    public <T> Outcome<T> ahead(
            Actor who, Class<?> useCase, MatterId id, Function<Attendance.Held, Outcome<T>> answer) {
        return take(
                who,
                useCase,
                id,
                held -> held.state() == MatterState.PLANNED
                        ? answer.apply(held)
                        : Outcome.refused(Reason.of("activity.refused.notAhead")));
    }
}
