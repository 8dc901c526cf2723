package org.tongxin.proposal.supervision;

import org.tongxin.common.Actor;
import org.tongxin.common.Outcome;
import org.tongxin.common.UseCase;
import org.tongxin.proposal.ProposalId;
import org.tongxin.proposal.model.Proposal;
import org.tongxin.proposal.proceeding.Proceedings;

/** A leader of the committee selects one of the year's good proposals, within the quota (年度好提案). */
@UseCase
public class ChooseGoodProposal {

    private final Proceedings proceedings;
    private final Quotas quotas;

    ChooseGoodProposal(Proceedings proceedings, Quotas quotas) {
        this.proceedings = proceedings;
        this.quotas = quotas;
    }

    /** Selects it. */
    public Outcome<Proposal> choose(Actor who, ProposalId id, long seen, String reason) {
        return proceedings.take(
                who,
                ChooseGoodProposal.class,
                id,
                seen,
                (proposal, by, regulation) -> proposal.leading()
                        .honour(by, reason, quotas.good(proposal.numbers().session(), regulation.goodQuota())));
    }
}
