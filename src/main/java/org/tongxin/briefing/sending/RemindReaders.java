package org.tongxin.briefing.sending;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.transaction.support.TransactionTemplate;
import org.tongxin.briefing.Briefing;
import org.tongxin.briefing.BriefingId;
import org.tongxin.briefing.Briefings;
import org.tongxin.common.Actor;
import org.tongxin.common.Outcome;
import org.tongxin.common.Reason;
import org.tongxin.common.UseCase;
import org.tongxin.identity.Permissions;
import org.tongxin.platform.Audit;

/** Those who have not confirmed are reminded, once (提醒阅知). */
@UseCase
public class RemindReaders {

    private final Briefings briefings;
    private final TellReaders telling;
    private final TransactionTemplate transaction;
    private final Audit audit;
    private final Clock clock;

    RemindReaders(Briefings briefings, TellReaders telling, TransactionTemplate transaction, Audit audit, Clock clock) {
        this.briefings = briefings;
        this.telling = telling;
        this.transaction = transaction;
        this.audit = audit;
        this.clock = clock;
    }

    /** Reminds them and tells how many they are. */
    public Outcome<Integer> remind(Actor who, BriefingId id) {
        if (!Permissions.allows(who, RemindReaders.class)) {
            return Outcome.missing();
        }
        return Objects.requireNonNull(transaction.execute(_ -> {
            Optional<Briefing> held = briefings.hold(id).filter(briefing -> briefing.isKeptBy(who));
            if (held.isEmpty()) {
                return Outcome.<Integer>missing();
            }
            Briefing briefing = held.get();
            if (briefing.remindedAt() != null) {
                return Outcome.<Integer>refused(Reason.of("briefing.refused.reminded"));
            }
            List<Briefing.Reader> waiting = briefings.waiting(id);
            if (waiting.isEmpty()) {
                return Outcome.<Integer>refused(Reason.of("briefing.refused.allRead"));
            }
            briefings.reminded(id, who.name(), clock.instant());
            telling.reminded(briefing, waiting);
            audit.record(
                    who,
                    RemindReaders.class.getSimpleName(),
                    new Audit.Subject(BriefingId.KIND, id.value(), briefing.title()),
                    null,
                    waiting.size());
            return Outcome.done(waiting.size());
        }));
    }
}
