package org.tongxin.proposal.publishing;

import org.jspecify.annotations.Nullable;
import org.tongxin.common.Actor;
import org.tongxin.common.Outcome;
import org.tongxin.common.Serves;
import org.tongxin.common.UseCase;
import org.tongxin.proposal.ProposalId;
import org.tongxin.proposal.model.Proposal;
import org.tongxin.proposal.model.Publication;
import org.tongxin.proposal.model.Text;
import org.tongxin.proposal.proceeding.Proceedings;

/** The secretariat decides what of a proposal the public may read: all, part with what is covered, or none, with the ground (公开决定). */
@UseCase
@Serves("A14")
public class DecidePublication {

    private final Proceedings proceedings;

    DecidePublication(Proceedings proceedings) {
        this.proceedings = proceedings;
    }

    /** Decides; the text and reply are what is to be shown. */
    public Outcome<Proposal> decide(
            Actor who,
            ProposalId id,
            long seen,
            Publication.@Nullable Extent extent,
            String ground,
            Text text,
            String reply) {
        return proceedings.take(
                who,
                DecidePublication.class,
                id,
                seen,
                (proposal, by, _) -> proposal.publishing().decide(by, extent, ground, text, reply));
    }
}
