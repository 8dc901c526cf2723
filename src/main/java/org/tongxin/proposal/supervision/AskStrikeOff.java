package org.tongxin.proposal.supervision;

import org.tongxin.common.Actor;
import org.tongxin.common.Outcome;
import org.tongxin.common.UseCase;
import org.tongxin.proposal.ProposalId;
import org.tongxin.proposal.model.Proposal;
import org.tongxin.proposal.proceeding.Proceedings;

/** Asks that a closed proposal be struck off the clear list (申请销号). */
@UseCase
public class AskStrikeOff {

    private final Proceedings proceedings;

    AskStrikeOff(Proceedings proceedings) {
        this.proceedings = proceedings;
    }

    /** Asks, with what was found. */
    public Outcome<Proposal> ask(Actor who, ProposalId id, long seen, String words) {
        return proceedings.take(
                who,
                AskStrikeOff.class,
                id,
                seen,
                (proposal, by, _) -> proposal.clearing().ask(by, words));
    }
}
