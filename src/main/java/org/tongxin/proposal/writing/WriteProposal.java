package org.tongxin.proposal.writing;

import org.tongxin.common.Actor;
import org.tongxin.common.Outcome;
import org.tongxin.common.UseCase;
import org.tongxin.proposal.ProposalId;
import org.tongxin.proposal.model.Proposal;
import org.tongxin.proposal.model.Text;
import org.tongxin.proposal.proceeding.Proceedings;

/**
 * Its author writes a proposal (起草、修改); saved as often as the page likes.
 */
@UseCase
public class WriteProposal {

    private final Proceedings proceedings;

    WriteProposal(Proceedings proceedings) {
        this.proceedings = proceedings;
    }

    /** Keeps the text as it is, complete or not. */
    public Outcome<Proposal> write(Actor who, ProposalId id, long seen, Text text) {
        return proceedings.take(
                who,
                WriteProposal.class,
                id,
                seen,
                (proposal, by, _) -> proposal.writing().write(by, text));
    }
}
