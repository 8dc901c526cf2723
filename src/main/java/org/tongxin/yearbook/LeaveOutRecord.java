package org.tongxin.yearbook;

import java.time.Clock;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.tongxin.common.Actor;
import org.tongxin.common.MatterRef;
import org.tongxin.common.Outcome;
import org.tongxin.common.Prose;
import org.tongxin.common.Reason;
import org.tongxin.common.UseCase;

/** The editor leaves a record out of the document, and says why. It goes on counting: no figure changes. */
@UseCase
public class LeaveOutRecord {

    static final int REASON_MAX = 200;
    private static final int MOST = 1_000;

    private final Editing editing;
    private final Yearbooks yearbooks;
    private final Compose compose;
    private final Clock clock;

    LeaveOutRecord(Editing editing, Yearbooks yearbooks, Compose compose, Clock clock) {
        this.editing = editing;
        this.yearbooks = yearbooks;
        this.compose = compose;
        this.clock = clock;
    }

    /** Leaves it out. A record that does not stand in the draft is missing. */
    public Outcome<Yearbook> leaveOut(Actor who, UUID id, int seen, MatterRef matter, String reason) {
        String why = Prose.clean(reason);
        return editing.change(who, LeaveOutRecord.class, id, seen, held -> {
            if (why.isEmpty() || Prose.length(why) > REASON_MAX) {
                return Outcome.refused(Reason.at("reason", "yearbook.refused.reason", REASON_MAX));
            }
            if (held.leftOut().size() >= MOST) {
                return Outcome.refused(Reason.of("yearbook.refused.left", MOST));
            }
            Set<MatterRef> out = held.leftOut().stream()
                    .map(Yearbooks.LeftOut::matter)
                    .collect(Collectors.toCollection(HashSet::new));
            boolean stands = compose.of(who, held.book(), out).contents().parts().stream()
                    .flatMap(part -> part.items().stream())
                    .anyMatch(item -> item.matter().equals(matter));
            if (!stands) {
                return Outcome.missing();
            }
            yearbooks.leaveOut(id, matter, why, who.name(), clock.instant());
            return Outcome.done(held.book());
        });
    }
}
