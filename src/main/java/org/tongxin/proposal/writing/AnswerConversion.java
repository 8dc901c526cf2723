package org.tongxin.proposal.writing;

import org.tongxin.common.Actor;
import org.tongxin.common.Outcome;
import org.tongxin.common.UseCase;
import org.tongxin.proposal.ProposalId;
import org.tongxin.proposal.model.Proposal;
import org.tongxin.proposal.proceeding.Proceedings;

/** An author consents, or does not, to the matter being handled otherwise than as a proposal (同意转办). */
@UseCase
public class AnswerConversion {

    private final Proceedings proceedings;

    AnswerConversion(Proceedings proceedings) {
        this.proceedings = proceedings;
    }

    /** Consents. */
    public Outcome<Proposal> accept(Actor who, ProposalId id, long seen) {
        return proceedings.take(
                who,
                AnswerConversion.class,
                id,
                seen,
                (proposal, by, _) -> proposal.converting().accept(by));
    }

    /** Does not. */
    public Outcome<Proposal> decline(Actor who, ProposalId id, long seen, String words) {
        return proceedings.take(
                who,
                AnswerConversion.class,
                id,
                seen,
                (proposal, by, _) -> proposal.converting().decline(by, words));
    }
}
