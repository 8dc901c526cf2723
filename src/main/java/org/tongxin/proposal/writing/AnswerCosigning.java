package org.tongxin.proposal.writing;

import org.tongxin.common.Actor;
import org.tongxin.common.Outcome;
import org.tongxin.common.UseCase;
import org.tongxin.proposal.ProposalId;
import org.tongxin.proposal.model.Proposal;
import org.tongxin.proposal.proceeding.Proceedings;

/**
 * A member who was asked to sign agrees or declines (联名答复).
 */
@UseCase
public class AnswerCosigning {

    private final Proceedings proceedings;

    AnswerCosigning(Proceedings proceedings) {
        this.proceedings = proceedings;
    }

    /** Signs it. */
    public Outcome<Proposal> agree(Actor who, ProposalId id) {
        return proceedings.take(
                who,
                AnswerCosigning.class,
                id,
                Proceedings.ANY,
                (proposal, by, _) -> proposal.writing().agree(by));
    }

    /** Declines; the author is told, nobody else. */
    public Outcome<Proposal> decline(Actor who, ProposalId id) {
        return proceedings.take(
                who,
                AnswerCosigning.class,
                id,
                Proceedings.ANY,
                (proposal, by, _) -> proposal.writing().decline(by));
    }
}
