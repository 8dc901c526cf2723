package org.tongxin.proposal.judging;

import org.jspecify.annotations.Nullable;
import org.tongxin.common.Actor;
import org.tongxin.common.Outcome;
import org.tongxin.common.Serves;
import org.tongxin.common.UnitId;
import org.tongxin.common.UseCase;
import org.tongxin.proposal.ProposalId;
import org.tongxin.proposal.model.Judgement;
import org.tongxin.proposal.model.Proposal;
import org.tongxin.proposal.proceeding.Proceedings;

/**
 * A proposer rates the work and the result, apart (评价).
 */
@UseCase
@Serves("A10")
public class RateReply {

    private final Proceedings proceedings;

    RateReply(Proceedings proceedings) {
        this.proceedings = proceedings;
    }

    /**
     * Rates the reply of the present round.
     *
     * @param unit whose reply, where several units answered separately; null: the lead unit's
     */
    public Outcome<Proposal> rate(
            Actor who, ProposalId id, @Nullable UnitId unit, Judgement work, Judgement result, String comment) {
        return proceedings.take(
                who,
                RateReply.class,
                id,
                Proceedings.ANY,
                (proposal, by, regulation) -> proposal.judging().rate(by, unit, work, result, comment, regulation));
    }
}
