package org.tongxin.proposal.supervision;

import org.tongxin.common.Actor;
import org.tongxin.common.Outcome;
import org.tongxin.common.Serves;
import org.tongxin.common.UseCase;
import org.tongxin.proposal.ProposalId;
import org.tongxin.proposal.model.Proposal;
import org.tongxin.proposal.proceeding.Proceedings;

/**
 * Somebody who supervises urges whoever has a proposal (催办); it is recorded.
 */
@UseCase
@Serves("A20")
public class UrgeHandler {

    private final Proceedings proceedings;

    UrgeHandler(Proceedings proceedings) {
        this.proceedings = proceedings;
    }

    /** Urges. */
    public Outcome<Proposal> urge(Actor who, ProposalId id, String words) {
        return proceedings.take(
                who,
                UrgeHandler.class,
                id,
                Proceedings.ANY,
                (proposal, by, _) -> proposal.judging().urge(by, words));
    }
}
