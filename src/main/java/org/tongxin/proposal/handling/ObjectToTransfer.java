package org.tongxin.proposal.handling;

import org.tongxin.common.Actor;
import org.tongxin.common.Outcome;
import org.tongxin.common.UseCase;
import org.tongxin.proposal.ProposalId;
import org.tongxin.proposal.model.Proposal;
import org.tongxin.proposal.proceeding.Proceedings;

/**
 * A unit objects to having a proposal (申退), in time and with its reason; it never passes it on by itself.
 */
@UseCase
public class ObjectToTransfer {

    private final Proceedings proceedings;

    ObjectToTransfer(Proceedings proceedings) {
        this.proceedings = proceedings;
    }

    /** Objects. */
    public Outcome<Proposal> object(Actor who, ProposalId id, long seen, String why) {
        return proceedings.take(
                who,
                ObjectToTransfer.class,
                id,
                seen,
                (proposal, by, regulation) -> proposal.handover().object(by, why, regulation));
    }
}
