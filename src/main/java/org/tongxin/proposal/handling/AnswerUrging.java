package org.tongxin.proposal.handling;

import java.util.UUID;
import org.tongxin.common.Actor;
import org.tongxin.common.Outcome;
import org.tongxin.common.UseCase;
import org.tongxin.proposal.ProposalId;
import org.tongxin.proposal.model.Proposal;
import org.tongxin.proposal.proceeding.Proceedings;
import org.tongxin.proposal.proceeding.Urgings;

/** The unit that was urged answers (答复催办): what it has done and when the reply will come. */
@UseCase
public class AnswerUrging {

    private final Proceedings proceedings;
    private final Urgings urgings;

    AnswerUrging(Proceedings proceedings, Urgings urgings) {
        this.proceedings = proceedings;
        this.urgings = urgings;
    }

    /**
     * Answers one urging.
     *
     * @param urging identity of its step on the timeline
     */
    public Outcome<Proposal> answer(Actor who, ProposalId id, UUID urging, String words) {
        return proceedings.take(
                who,
                AnswerUrging.class,
                id,
                Proceedings.ANY,
                (proposal, by, _) -> proposal.urging().answer(by, urgings.find(id, urging), words));
    }
}
