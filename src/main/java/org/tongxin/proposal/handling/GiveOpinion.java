package org.tongxin.proposal.handling;

import org.tongxin.common.Actor;
import org.tongxin.common.Outcome;
import org.tongxin.common.UseCase;
import org.tongxin.proposal.ProposalId;
import org.tongxin.proposal.model.Proposal;
import org.tongxin.proposal.proceeding.Proceedings;

/**
 * A joint unit gives its opinion to the lead unit (会办意见).
 */
@UseCase
public class GiveOpinion {

    private final Proceedings proceedings;

    GiveOpinion(Proceedings proceedings) {
        this.proceedings = proceedings;
    }

    /** Gives it. */
    public Outcome<Proposal> give(Actor who, ProposalId id, long seen, String opinion) {
        return proceedings.take(
                who,
                GiveOpinion.class,
                id,
                seen,
                (proposal, by, _) -> proposal.answering().giveOpinion(by, opinion));
    }
}
