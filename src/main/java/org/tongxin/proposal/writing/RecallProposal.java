package org.tongxin.proposal.writing;

import org.tongxin.common.Actor;
import org.tongxin.common.Outcome;
import org.tongxin.common.UseCase;
import org.tongxin.proposal.ProposalId;
import org.tongxin.proposal.model.Proposal;
import org.tongxin.proposal.proceeding.Proceedings;

/**
 * Its author takes the text back from those asked to sign, to change it (收回再改); signatures lapse.
 */
@UseCase
public class RecallProposal {

    private final Proceedings proceedings;

    RecallProposal(Proceedings proceedings) {
        this.proceedings = proceedings;
    }

    /** Back to a draft. */
    public Outcome<Proposal> recall(Actor who, ProposalId id, long seen) {
        return proceedings.take(
                who,
                RecallProposal.class,
                id,
                seen,
                (proposal, by, _) -> proposal.writing().recall(by));
    }
}
