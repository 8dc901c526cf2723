package org.tongxin.proposal.writing;

import org.tongxin.common.Actor;
import org.tongxin.common.Outcome;
import org.tongxin.common.Reason;
import org.tongxin.common.UseCase;
import org.tongxin.proposal.ProposalId;
import org.tongxin.proposal.model.Proposal;
import org.tongxin.proposal.model.Proposals;
import org.tongxin.proposal.model.Visibility;
import org.tongxin.proposal.proceeding.Proceedings;

/** An author, or a reviewer, ties an earlier unkept promise to a proposal that raises the matter again (关联承诺). */
@UseCase
public class TiePromise {

    private final Proceedings proceedings;
    private final Proposals proposals;

    TiePromise(Proceedings proceedings, Proposals proposals) {
        this.proceedings = proceedings;
        this.proposals = proposals;
    }

    /** Ties it; what was promised on a filed proposal is no secret among members. */
    public Outcome<Proposal> tie(Actor who, ProposalId id, ProposalId earlier, int round, int promise) {
        return proceedings.take(
                who,
                TiePromise.class,
                id,
                Proceedings.ANY,
                (proposal, by, _) -> proposals
                        .find(earlier, Visibility.FILED)
                        .map(found -> proposal.tracking().tie(by, found, round, promise))
                        .orElseGet(() -> Outcome.refused(Reason.of("proposal.refused.noPromise"))));
    }
}
