package org.tongxin.proposal.model;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tongxin.proposal.ProposalId;

/** A proposal as one statement brings it, and as it was before its verbs changed it. */
record Stored(
        ProposalId id,
        long version,
        State state,
        @Nullable String category,
        int submissions,
        int round,
        Instant changedAt,
        String changedBy,
        Proposal.Origin origin,
        Text text,
        Proposal.Numbers numbers,
        Proposal.Milestones dates,
        List<Cosigner> cosigners,
        List<Review> reviews,
        List<Handling> handlings,
        List<Reply> replies,
        List<Rating> ratings,
        List<RunningClock> clocks,
        @Nullable KeyMatter key,
        List<Oversight> oversights,
        List<Extension> extensions,
        List<Progress> progress,
        List<LookBack> lookBacks,
        List<Tie> ties,
        @Nullable ProposalId mergedInto,
        List<Merged> merged,
        List<Conversion> conversions,
        List<Recusal> recusals,
        @Nullable Warrant warrant,
        @Nullable Intake intake,
        List<Publication> publications,
        List<Contact> contacts,
        @Nullable String waiver,
        List<Appraisal> appraisals,
        List<Gain> gains,
        @Nullable Excellence excellence,
        List<SubAssignment> subAssignments,
        List<StrikeOff> strikeOffs) {

    Proposal wake() {
        Proposal p = new Proposal(id, version, origin);
        p.state = state;
        p.category = category;
        p.submissions = submissions;
        p.round = round;
        p.text = text;
        p.numbers = numbers;
        p.dates = dates;
        p.cosigners.addAll(cosigners);
        p.reviews.addAll(reviews);
        p.handlings.addAll(handlings);
        p.replies.addAll(replies);
        p.ratings.addAll(ratings);
        clocks.forEach(p.clocks::add);
        p.key = key;
        p.oversights.addAll(oversights);
        p.extensions.addAll(extensions);
        p.progress.addAll(progress);
        p.lookBacks.addAll(lookBacks);
        p.ties.addAll(ties);
        p.mergedInto = mergedInto;
        p.merged.addAll(merged);
        p.conversions.addAll(conversions);
        p.recusals.addAll(recusals);
        p.warrant = warrant;
        p.intake = intake;
        p.publications.addAll(publications);
        p.contacts.addAll(contacts);
        p.waiver = waiver;
        p.appraisals.addAll(appraisals);
        p.gains.addAll(gains);
        p.excellence = excellence;
        p.subAssignments.addAll(subAssignments);
        p.strikeOffs.addAll(strikeOffs);
        p.stored = this;
        return p;
    }
}
