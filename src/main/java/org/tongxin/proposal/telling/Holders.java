package org.tongxin.proposal.telling;

import static org.tongxin.common.Desk.ASSIGNER;
import static org.tongxin.common.Desk.REVIEWER;
import static org.tongxin.common.Desk.SECRETARIAT;
import static org.tongxin.common.Desk.SUPERVISOR;
import static org.tongxin.common.Desk.UNIT_LEADER;
import static org.tongxin.common.Desk.UNIT_OFFICER;

import java.util.List;
import java.util.Set;
import org.tongxin.common.Desk;
import org.tongxin.common.UnitId;
import org.tongxin.notice.Audience;
import org.tongxin.proposal.model.RunningClock;

/** Who has to do what a deadline waits for. */
final class Holders {

    private Holders() {}

    static Set<Audience> of(RunningClock clock, Parties.Of p) {
        return switch (clock.kind()) {
            case COSIGN -> p.invited();
            case REVIEW -> Set.of(Audience.of(REVIEWER));
            case CONSENT -> p.justAuthor();
            case TRANSFER, DECIDE -> Set.of(Audience.of(ASSIGNER));
            case SIGN, OPINION -> unit(clock, p, UNIT_OFFICER);
            case REPLY, REPLY_AGAIN -> unit(clock, p, UNIT_OFFICER, UNIT_LEADER);
            case COORDINATE -> Set.of(Audience.of(SUPERVISOR));
            case PUBLISH -> Set.of(Audience.of(SECRETARIAT));
            case RATE -> p.silent();
        };
    }

    private static Set<Audience> unit(RunningClock clock, Parties.Of p, Desk... desks) {
        UnitId unit = clock.unit();
        return unit == null ? p.answering(desks) : Parties.Of.units(List.of(unit), desks);
    }
}
