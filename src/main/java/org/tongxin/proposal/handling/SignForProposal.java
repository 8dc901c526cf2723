package org.tongxin.proposal.handling;

import org.tongxin.common.Actor;
import org.tongxin.common.Outcome;
import org.tongxin.common.UseCase;
import org.tongxin.proposal.ProposalId;
import org.tongxin.proposal.model.Proposal;
import org.tongxin.proposal.proceeding.Proceedings;

/**
 * A unit signs for a proposal (签收).
 */
@UseCase
public class SignForProposal {

    private final Proceedings proceedings;

    SignForProposal(Proceedings proceedings) {
        this.proceedings = proceedings;
    }

    /** Signs for it. */
    public Outcome<Proposal> sign(Actor who, ProposalId id, long seen) {
        return proceedings.take(
                who,
                SignForProposal.class,
                id,
                seen,
                (proposal, by, regulation) -> proposal.handover().sign(by, regulation));
    }
}
