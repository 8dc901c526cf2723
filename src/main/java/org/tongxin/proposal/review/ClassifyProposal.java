package org.tongxin.proposal.review;

import org.tongxin.common.Actor;
import org.tongxin.common.Outcome;
import org.tongxin.common.Serves;
import org.tongxin.common.UseCase;
import org.tongxin.proposal.ProposalId;
import org.tongxin.proposal.model.Proposal;
import org.tongxin.proposal.proceeding.Proceedings;

/** Puts a proposal into another category of the committee's list (归类), alone or many at once. */
@UseCase
@Serves("A06")
public class ClassifyProposal {

    private final Proceedings proceedings;

    ClassifyProposal(Proceedings proceedings) {
        this.proceedings = proceedings;
    }

    /** Puts it there; what was counted under the old category is counted under the new one. */
    public Outcome<Proposal> classify(Actor who, ProposalId id, long seen, String category) {
        return proceedings.take(
                who,
                ClassifyProposal.class,
                id,
                seen,
                (proposal, by, regulation) -> proposal.reviewing().classify(by, category, regulation));
    }
}
