package org.tongxin.proposal.review;

import org.jspecify.annotations.Nullable;
import org.tongxin.common.Actor;
import org.tongxin.common.Outcome;
import org.tongxin.common.UseCase;
import org.tongxin.proposal.ProposalId;
import org.tongxin.proposal.model.Conversion;
import org.tongxin.proposal.model.Proposal;
import org.tongxin.proposal.proceeding.Proceedings;

/** A reviewer asks an author whether the matter may be handled as comments, an opinion item or a letter (征求转办). */
@UseCase
public class ConvertProposal {

    private final Proceedings proceedings;

    ConvertProposal(Proceedings proceedings) {
        this.proceedings = proceedings;
    }

    /** Asks. */
    public Outcome<Proposal> offer(Actor who, ProposalId id, long seen, Conversion.@Nullable Kind kind, String words) {
        return proceedings.take(
                who,
                ConvertProposal.class,
                id,
                seen,
                (proposal, by, regulation) -> proposal.converting().offer(by, kind, words, regulation));
    }

    /** Takes the question back. */
    public Outcome<Proposal> retract(Actor who, ProposalId id, long seen) {
        return proceedings.take(
                who,
                ConvertProposal.class,
                id,
                seen,
                (proposal, by, _) -> proposal.converting().retract(by));
    }
}
