package org.tongxin.proposal.events;

import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.transaction.support.TransactionTemplate;
import org.tongxin.common.Actor;
import org.tongxin.common.Outcome;
import org.tongxin.common.Prose;
import org.tongxin.common.Reason;
import org.tongxin.common.UseCase;
import org.tongxin.identity.Permissions;
import org.tongxin.platform.Audit;

/** The committee makes a wrongly entered event void (作废): it no longer counts, and stays to be read with the reason. */
@UseCase
public class VoidWorkEvent {

    /** Longest reason, in characters. */
    public static final int WHY_MAX = 300;

    private final WorkEvents events;
    private final WorkEventFacts facts;
    private final TransactionTemplate transaction;
    private final Audit audit;

    VoidWorkEvent(WorkEvents events, WorkEventFacts facts, TransactionTemplate transaction, Audit audit) {
        this.events = events;
        this.facts = facts;
        this.transaction = transaction;
        this.audit = audit;
    }

    /** Makes it void. */
    public Outcome<UUID> undo(Actor who, UUID id, String typed) {
        if (!Permissions.allows(who, VoidWorkEvent.class)) {
            return Outcome.missing();
        }
        String why = Prose.clean(typed);
        return Objects.requireNonNull(transaction.execute(_ -> {
            if (!events.hold(id)) {
                return Outcome.missing();
            }
            WorkEvent event = events.find(who, id).orElseThrow();
            WorkEvent.Undone undone = event.undone();
            if (undone != null) {
                return new Outcome.Stale<>(undone.by(), undone.at());
            }
            if (why.isEmpty()) {
                return Outcome.refused(Reason.at("why", "proposal.events.refused.why"));
            }
            if (Prose.length(why) > WHY_MAX) {
                return Outcome.refused(Reason.at("why", "proposal.refused.whyTooLong", WHY_MAX));
            }
            facts.takeBack(event, events.counted(id), why);
            events.undo(id, who.name(), why);
            audit.record(
                    who,
                    VoidWorkEvent.class.getSimpleName(),
                    new Audit.Subject(WorkEvent.KIND, id, event.title()),
                    Map.of("void", false),
                    Map.of("void", true, "why", why));
            return Outcome.done(id);
        }));
    }
}
