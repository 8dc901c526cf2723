package org.tongxin.proposal.supervision;

import org.tongxin.common.Actor;
import org.tongxin.common.Outcome;
import org.tongxin.common.UseCase;
import org.tongxin.proposal.ProposalId;
import org.tongxin.proposal.model.Proposal;
import org.tongxin.proposal.proceeding.Proceedings;

/** The secretariat nominates a filed proposal as a key proposal (提名重点提案), with its reason. */
@UseCase
public class NominateKeyProposal {

    private final Proceedings proceedings;

    NominateKeyProposal(Proceedings proceedings) {
        this.proceedings = proceedings;
    }

    /** Nominates it. */
    public Outcome<Proposal> nominate(Actor who, ProposalId id, long seen, String reason) {
        return proceedings.take(
                who,
                NominateKeyProposal.class,
                id,
                seen,
                (proposal, by, _) -> proposal.leading().nominate(by, reason));
    }
}
