package org.tongxin.proposal.viewing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tongxin.common.MemberId;
import org.tongxin.proposal.ProposalId;
import org.tongxin.proposal.model.Contact;
import org.tongxin.proposal.model.Conversion;
import org.tongxin.proposal.model.Cosigner;
import org.tongxin.proposal.model.Extension;
import org.tongxin.proposal.model.Gain;
import org.tongxin.proposal.model.Handling;
import org.tongxin.proposal.model.KeyMatter;
import org.tongxin.proposal.model.LookBack;
import org.tongxin.proposal.model.Merged;
import org.tongxin.proposal.model.Oversight;
import org.tongxin.proposal.model.Pledge;
import org.tongxin.proposal.model.Proposal;
import org.tongxin.proposal.model.Publication;
import org.tongxin.proposal.model.Rating;
import org.tongxin.proposal.model.Reply;
import org.tongxin.proposal.model.Review;
import org.tongxin.proposal.model.RunningClock;
import org.tongxin.proposal.model.State;
import org.tongxin.proposal.model.Text;
import org.tongxin.proposal.model.Tie;

/**
 * A proposal as the interface and the bundle give it: only what its reader may see.
 *
 * @param version to be sent back with a step, so that nothing another person did is overwritten
 */
public record ProposalDoc(
        String id,
        long version,
        State state,
        Proposal.Origin origin,
        List<MemberId> proposers,
        Text text,
        @Nullable String category,
        Proposal.Numbers numbers,
        Proposal.Milestones dates,
        int round,
        List<Cosigner> cosigners,
        List<Review> reviews,
        List<Handling> handlings,
        List<Reply> replies,
        List<Rating> ratings,
        List<RunningClock> clocks,
        List<Timelines.Line> timeline,
        @Nullable KeyMatter key,
        List<Oversight> oversights,
        List<Extension> extensions,
        List<Pledge> pledges,
        List<LookBack> lookBacks,
        List<Tie> ties,
        @Nullable ProposalId mergedInto,
        List<Merged> merged,
        List<Conversion> conversions,
        @Nullable Publication publication,
        List<Contact> contacts,
        List<Gain> gains) {

    /** What this reader may see of it. */
    public static ProposalDoc of(SeeProposal.Seen seen) {
        Proposal p = seen.proposal();
        Sight sight = seen.sight();
        return new ProposalDoc(
                p.id().toString(),
                p.version(),
                p.state(),
                p.origin(),
                p.proposers(),
                p.text(),
                p.category(),
                p.numbers(),
                p.dates(),
                p.round(),
                p.cosigners(),
                sight.reviews(),
                sight.internal()
                        ? p.handlings()
                        : p.handlings().stream().map(ProposalDoc::outside).toList(),
                sight.replies(),
                sight.ratings(),
                sight.clocks(),
                seen.timeline(),
                p.key().orElse(null),
                p.oversights(),
                sight.extensions(),
                p.tracking().pledges(),
                p.lookBacks(),
                p.ties(),
                p.merging().lead(),
                p.merged(),
                sight.committee() || sight.proposer() ? p.conversions() : List.of(),
                sight.internal() || sight.proposer() ? p.publishing().standing().orElse(null) : null,
                p.contacts(),
                p.gains());
    }

    /** A unit's part without what is said between units and committee. */
    private static Handling outside(Handling part) {
        return new Handling(
                part.no(),
                part.unit(),
                part.role(),
                part.state(),
                part.assignedAt(),
                part.signedAt(),
                null,
                null,
                0,
                null,
                null,
                null,
                null);
    }
}
