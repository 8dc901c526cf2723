package org.tongxin.proposal.telling;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.tongxin.common.Outcome;
import org.tongxin.platform.Acting;
import org.tongxin.proposal.model.Proposal;
import org.tongxin.proposal.model.Regulation;
import org.tongxin.proposal.proceeding.Proceedings;
import org.tongxin.proposal.proceeding.Regulations;
import org.tongxin.proposal.proceeding.Urgings;

/**
 * Brings before the leaders what is long overdue or was urged in vain (升级督办), by the rules {@code escalate.afterWorkingDays} and
 * {@code urge.escalateAfter}; run by a job, committee by committee.
 */
@Component
public class EscalateOverdue {

    private static final int STRETCH = 200;

    private final Urgings urgings;
    private final Proceedings proceedings;
    private final Regulations regulations;
    private final TransactionTemplate transaction;
    private final Clock clock;

    EscalateOverdue(
            Urgings urgings,
            Proceedings proceedings,
            Regulations regulations,
            TransactionTemplate transaction,
            Clock clock) {
        this.urgings = urgings;
        this.proceedings = proceedings;
        this.regulations = regulations;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Escalates whatever has come to a further level, for the acting committee; gives how many. */
    public int escalate() {
        LocalDate today = LocalDate.now(clock);
        UUID after = new UUID(0, 0);
        int taken = 0;
        List<Urgings.Standing> stretch;
        do {
            stretch = stretch(today, after);
            for (Urgings.Standing each : stretch) {
                taken += each.reached() < most(today) && escalate(each) ? 1 : 0;
                after = each.id().value();
            }
        } while (stretch.size() == STRETCH);
        return taken;
    }

    private List<Urgings.Standing> stretch(LocalDate today, UUID after) {
        return java.util.Objects.requireNonNull(transaction.execute(
                _ -> urgings.pressing(today, after, regulation(today).escalateAfter(), STRETCH)));
    }

    private Regulation regulation(LocalDate today) {
        return regulations.on(Acting.required().committee(), today);
    }

    /** The highest level there is. */
    private int most(LocalDate today) {
        return Math.max(1, regulation(today).escalation().size());
    }

    /** The aggregate decides; how far it has come is read again while it is held. */
    private boolean escalate(Urgings.Standing standing) {
        Outcome<Proposal> outcome = proceedings.byPlatform(
                Acting.required(),
                EscalateOverdue.class,
                standing.id(),
                (proposal, by, regulation) -> urgings.standing(proposal.id())
                        .map(now -> proposal.urging().escalate(by, now.reached(), now.unanswered(), regulation))
                        .orElseGet(Outcome::missing));
        return outcome instanceof Outcome.Done;
    }
}
