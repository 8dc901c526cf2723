package org.tongxin.proposal.review;

import org.jspecify.annotations.Nullable;
import org.tongxin.common.Actor;
import org.tongxin.common.Outcome;
import org.tongxin.common.Serves;
import org.tongxin.common.UseCase;
import org.tongxin.proposal.ProposalId;
import org.tongxin.proposal.model.Numbering;
import org.tongxin.proposal.model.Proposal;
import org.tongxin.proposal.model.Quality;
import org.tongxin.proposal.proceeding.Proceedings;

/**
 * A reviewer gives an opinion (审查意见): approved, returned for revision, or not filed with a coded reason. The last approval files it.
 */
@UseCase
@Serves({"A02", "A05", "A07"})
public class ReviewProposal {

    private final Proceedings proceedings;
    private final Numbering numbering;

    ReviewProposal(Proceedings proceedings, Numbering numbering) {
        this.proceedings = proceedings;
        this.numbering = numbering;
    }

    /** Passes it on, or files it. */
    public Outcome<Proposal> approve(Actor who, ProposalId id, long seen, @Nullable String category, String comment) {
        return approve(who, id, seen, category, comment, null);
    }

    /** The same with a mark of its quality. */
    public Outcome<Proposal> approve(
            Actor who, ProposalId id, long seen, @Nullable String category, String comment, @Nullable Quality quality) {
        return take(
                who,
                id,
                seen,
                (proposal, by, regulation) ->
                        proposal.reviewing().approve(by, category, comment, quality, numbering, regulation));
    }

    /** Sends it back to its author. */
    public Outcome<Proposal> sendBack(Actor who, ProposalId id, long seen, String comment) {
        return take(who, id, seen, (proposal, by, _) -> proposal.reviewing().sendBack(by, comment));
    }

    /** Does not file it. */
    public Outcome<Proposal> refuse(Actor who, ProposalId id, long seen, String reason, String comment) {
        return take(
                who,
                id,
                seen,
                (proposal, by, regulation) -> proposal.reviewing().refuse(by, reason, comment, regulation));
    }

    private Outcome<Proposal> take(Actor who, ProposalId id, long seen, Proceedings.Verb verb) {
        return proceedings.take(who, ReviewProposal.class, id, seen, verb);
    }
}
