package org.tongxin.proposal.model;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tongxin.common.MemberId;
import org.tongxin.common.Outcome;
import org.tongxin.common.Prose;
import org.tongxin.common.Reason;

/**
 * What its proposers say of a reply (评价): each of them, of the work and of the result apart. Silence is recorded as not
 * stated and never as satisfied; a "dissatisfied" sends it to be handled again and stays on record.
 */
public final class Judging {

    private final Proposal p;

    Judging(Proposal proposal) {
        this.p = proposal;
    }

    /** A proposer rates; the last one to do so ends the round. */
    public Outcome<Taken> rate(Occasion by, Judgement work, Judgement result, String typed, Regulation regulation) {
        String comment = Prose.clean(typed);
        boolean proposer = p.judges().contains(by.member());
        boolean stated = work != Judgement.NOT_STATED && result != Judgement.NOT_STATED;
        return Guard.of(p, Step.RATE)
                .need(proposer, Reason.of("proposal.refused.notProposer"))
                .need(!hasRated(by.member()), Reason.of("proposal.refused.ratedAlready"))
                .need(p.isRecord() || !isOver(by, regulation), Reason.of("proposal.refused.ratingOver"))
                .need(stated, Reason.of("proposal.refused.bothRatings"))
                .need(
                        (work != Judgement.DISSATISFIED && result != Judgement.DISSATISFIED) || !comment.isBlank(),
                        Reason.at("comment", "proposal.refused.dissatisfiedWhy"))
                .need(
                        Prose.length(comment) <= Rating.COMMENT_MAX,
                        Reason.at("comment", "proposal.refused.commentTooLong", Rating.COMMENT_MAX))
                .then(() -> rated(by, work, result, comment, regulation));
    }

    private Taken rated(Occasion by, Judgement work, Judgement result, String comment, Regulation regulation) {
        MemberId member = Objects.requireNonNull(by.member());
        p.ratings.add(new Rating(p.round, member, work, result, comment, by.at()));
        boolean last = p.judges().stream().allMatch(this::hasRated);
        State to = last ? conclude(by, regulation) : State.FEEDBACK_DUE;
        Map<String, Object> detail = new HashMap<>(Map.of("work", work, "result", result));
        detail.put("round", last && to == State.REHANDLING ? p.round - 1 : p.round);
        detail.put("member", member.toString());
        return p.take(Step.RATE, to, by, detail);
    }

    /** At the end of the time who has not spoken is recorded as not stated. */
    public Outcome<Taken> endRating(Occasion by, Regulation regulation) {
        return Guard.of(p, Step.END_RATING)
                .need(() -> isOver(by, regulation), Reason.of("proposal.refused.ratingTimeLeft"))
                .then(() -> {
                    int round = p.round;
                    List<MemberId> silent = p.judges().stream()
                            .filter(member -> !hasRated(member))
                            .toList();
                    silent.forEach(member -> p.ratings.add(
                            new Rating(round, member, Judgement.NOT_STATED, Judgement.NOT_STATED, "", by.at())));
                    State to = conclude(by, regulation);
                    List<String> who = silent.stream().map(MemberId::toString).toList();
                    return p.take(Step.END_RATING, to, by, Map.of("silent", who, "round", round));
                });
    }

    private State conclude(Occasion by, Regulation regulation) {
        p.clocks.meet(ClockKind.RATE, null, by.on());
        boolean dissatisfied = p.ratingsNow().stream().anyMatch(Rating::isDissatisfied);
        if (dissatisfied && p.round <= regulation.rehandleMax()) {
            p.round++;
            p.clocks.start(ClockKind.REPLY_AGAIN, null, by.on(), regulation);
            return State.REHANDLING;
        }
        p.dates = p.dates.ended(by.at());
        return State.CLOSED;
    }

    /** The first proposer's latest judgement; it stands beside the figures when it is closed. */
    Optional<Rating> standing() {
        return p.ratings.stream()
                .filter(rating -> rating.member().equals(p.origin.proposer()))
                .max(Comparator.comparing(Rating::round));
    }

    /** Whether the time to rate is over; who has not spoken by then is recorded as silent. */
    private boolean isOver(Occasion by, Regulation regulation) {
        return p.clocks
                .of(ClockKind.RATE, null)
                .map(clock -> by.on().isAfter(clock.deadline().dueOn(regulation.calendar())))
                .orElse(true);
    }

    private boolean hasRated(@Nullable MemberId member) {
        return p.ratingsNow().stream().anyMatch(rating -> rating.member().equals(member));
    }
}
