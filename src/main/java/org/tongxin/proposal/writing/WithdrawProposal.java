package org.tongxin.proposal.writing;

import org.tongxin.common.Actor;
import org.tongxin.common.Outcome;
import org.tongxin.common.UseCase;
import org.tongxin.proposal.ProposalId;
import org.tongxin.proposal.model.Proposal;
import org.tongxin.proposal.proceeding.Proceedings;

/**
 * Its author takes a proposal back for good (撤回), possible until it is filed.
 */
@UseCase
public class WithdrawProposal {

    private final Proceedings proceedings;

    WithdrawProposal(Proceedings proceedings) {
        this.proceedings = proceedings;
    }

    /** Takes it back. */
    public Outcome<Proposal> withdraw(Actor who, ProposalId id, long seen, String why) {
        return proceedings.take(
                who,
                WithdrawProposal.class,
                id,
                seen,
                (proposal, by, _) -> proposal.writing().withdraw(by, why));
    }
}
