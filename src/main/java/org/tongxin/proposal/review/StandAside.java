package org.tongxin.proposal.review;

import org.tongxin.common.Actor;
import org.tongxin.common.Outcome;
import org.tongxin.common.UseCase;
import org.tongxin.proposal.ProposalId;
import org.tongxin.proposal.model.Proposal;
import org.tongxin.proposal.proceeding.Proceedings;

/** A reviewer with an interest in a matter stands aside (回避); the queue does not offer it to them any more. */
@UseCase
public class StandAside {

    private final Proceedings proceedings;

    StandAside(Proceedings proceedings) {
        this.proceedings = proceedings;
    }

    /** Stands aside, and says because of which interest. */
    public Outcome<Proposal> recuse(Actor who, ProposalId id, String words) {
        return proceedings.take(
                who,
                StandAside.class,
                id,
                Proceedings.ANY,
                (proposal, by, _) -> proposal.reviewing().recuse(by, words));
    }
}
