package org.tongxin.proposal.model;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tongxin.common.MemberId;
import org.tongxin.common.Outcome;
import org.tongxin.common.Prose;
import org.tongxin.common.Reason;
import org.tongxin.common.UnitId;

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
        return rate(by, null, work, result, typed, regulation);
    }

    /** The same, where several units answered separately, of one unit's answer. */
    public Outcome<Taken> rate(
            Occasion by, @Nullable UnitId unit, Judgement work, Judgement result, String typed, Regulation regulation) {
        String comment = Prose.clean(typed);
        boolean known = p.isSeparate()
                ? p.answerersNow().stream().anyMatch(part -> part.unit().equals(unit))
                : unit == null
                        || p.lead().filter(part -> part.unit().equals(unit)).isPresent();
        UnitId judged = p.isSeparate() ? unit : null;
        boolean proposer = p.judges().contains(by.member());
        boolean stated = work != Judgement.NOT_STATED && result != Judgement.NOT_STATED;
        return Guard.of(p, Step.RATE)
                .need(proposer, Reason.of("proposal.refused.notProposer"))
                .need(known, Reason.at("unit", "proposal.refused.rateWhom"))
                .need(!has(by.member(), judged), Reason.of("proposal.refused.ratedAlready"))
                .need(p.isRecord() || !isOver(by, regulation), Reason.of("proposal.refused.ratingOver"))
                .need(stated, Reason.of("proposal.refused.bothRatings"))
                .need(
                        (work != Judgement.DISSATISFIED && result != Judgement.DISSATISFIED) || !comment.isBlank(),
                        Reason.at("comment", "proposal.refused.dissatisfiedWhy"))
                .need(
                        Prose.length(comment) <= Rating.COMMENT_MAX,
                        Reason.at("comment", "proposal.refused.commentTooLong", Rating.COMMENT_MAX))
                .then(() -> rated(by, judged, work, result, comment, regulation));
    }

    private Taken rated(
            Occasion by,
            @Nullable UnitId unit,
            Judgement work,
            Judgement result,
            String comment,
            Regulation regulation) {
        MemberId member = Objects.requireNonNull(by.member());
        p.ratings.add(new Rating(p.round, member, work, result, comment, by.at(), unit));
        boolean last = p.judges().stream().allMatch(judge -> toRate(judge).isEmpty());
        State to = last ? conclude(by, regulation) : State.FEEDBACK_DUE;
        Map<String, Object> detail = new HashMap<>(Map.of("work", work, "result", result));
        detail.put("round", last && to == State.REHANDLING ? p.round - 1 : p.round);
        detail.put("member", member.toString());
        if (unit != null) {
            detail.put("unit", unit.toString());
        }
        return p.take(Step.RATE, to, by, detail);
    }

    /** At the end of the time who has not spoken is recorded as not stated. */
    public Outcome<Taken> endRating(Occasion by, Regulation regulation) {
        return Guard.of(p, Step.END_RATING)
                .need(() -> isOver(by, regulation), Reason.of("proposal.refused.ratingTimeLeft"))
                .then(() -> {
                    int round = p.round;
                    List<Silence> silent = silent();
                    silent.forEach(each -> p.ratings.add(new Rating(
                            round,
                            each.member(),
                            Judgement.NOT_STATED,
                            Judgement.NOT_STATED,
                            "",
                            by.at(),
                            each.unit())));
                    State to = conclude(by, regulation);
                    List<String> who = silent.stream()
                            .map(each -> each.member().toString())
                            .toList();
                    List<String> whom = silent.stream()
                            .map(each -> each.unit() == null ? "" : each.unit().toString())
                            .toList();
                    return p.take(Step.END_RATING, to, by, Map.of("silent", who, "silentTo", whom, "round", round));
                });
    }

    /** Who has not judged whose answer; null: the lead unit's. */
    private record Silence(MemberId member, @Nullable UnitId unit) {}

    private List<Silence> silent() {
        return p.judges().stream()
                .flatMap(member -> answers()
                        .filter(unit -> !has(member, unit.orElse(null)))
                        .map(unit -> new Silence(member, unit.orElse(null))))
                .toList();
    }

    /** The answers of this round that are judged: one, or one of each separate unit. */
    private Stream<Optional<UnitId>> answers() {
        return p.isSeparate()
                ? p.answerersNow().stream().map(part -> Optional.of(part.unit()))
                : Stream.of(Optional.empty());
    }

    /** The units whose answer of this round this proposer has yet to judge. */
    public List<UnitId> toRate(MemberId member) {
        return answers()
                .filter(unit -> !has(member, unit.orElse(null)))
                .flatMap(unit -> unit.or(() -> p.lead().map(Handling::unit)).stream())
                .toList();
    }

    private State conclude(Occasion by, Regulation regulation) {
        p.clocks.meet(ClockKind.RATE, null, by.on());
        boolean dissatisfied = p.ratingsNow().stream().anyMatch(Rating::isDissatisfied);
        if (dissatisfied && p.round <= regulation.rehandleMax()) {
            p.round++;
            p.clocks.start(ClockKind.REPLY_AGAIN, null, by.on(), regulation);
            return State.REHANDLING;
        }
        if (dissatisfied && regulation.coordination() && !p.isRecord()) {
            p.clocks.start(ClockKind.COORDINATE, null, by.on(), regulation);
            return State.COORDINATING;
        }
        p.dates = p.dates.ended(by.at());
        return State.CLOSED;
    }

    /** After handling it again did not satisfy, a leader brings the sides together; then it is closed, the judgement kept. */
    public Outcome<Taken> coordinate(
            Occasion by, String typedLeader, @Nullable LocalDate on, String typedParties, String typed) {
        String leader = Prose.clean(typedLeader);
        String parties = Prose.clean(typedParties);
        String words = Prose.clean(typed);
        return Guard.of(p, Step.COORDINATE)
                .need(!leader.isEmpty(), Reason.at("leader", "proposal.refused.coordinateLeader"))
                .need(
                        Prose.length(leader) <= KeyMatter.LEADER_MAX,
                        Reason.at("leader", "proposal.refused.whyTooLong", KeyMatter.LEADER_MAX))
                .need(on != null && !on.isAfter(by.on()), Reason.at("on", "proposal.refused.oversightDay"))
                .need(!parties.isEmpty(), Reason.at("parties", "proposal.refused.parties"))
                .need(
                        Prose.length(leader) + Prose.length(parties) + 1 <= Contact.PARTIES_MAX,
                        Reason.at("parties", "proposal.refused.whyTooLong", Contact.PARTIES_MAX))
                .need(!words.isEmpty(), Reason.at("words", "proposal.refused.coordinateWords"))
                .need(
                        Prose.length(words) <= Contact.WORDS_MAX,
                        Reason.at("words", "proposal.refused.whyTooLong", Contact.WORDS_MAX))
                .then(() -> {
                    LocalDate day = Objects.requireNonNull(on);
                    p.contacts.add(new Contact(
                            p.contacts.size() + 1,
                            Contact.Stage.AFTER,
                            Contact.Kind.COORDINATION,
                            day,
                            leader + "、" + parties,
                            words,
                            by.name(),
                            by.at()));
                    p.clocks.meet(ClockKind.COORDINATE, null, by.on());
                    p.dates = p.dates.ended(by.at());
                    return p.take(
                            Step.COORDINATE,
                            State.CLOSED,
                            by,
                            Map.of(
                                    "leader",
                                    leader,
                                    "comment",
                                    words,
                                    "stage",
                                    Contact.Stage.AFTER,
                                    "kind",
                                    Contact.Kind.COORDINATION));
                });
    }

    /** Urges whoever has it; recorded, changes nothing else. */
    public Outcome<Taken> urge(Occasion by, String typed) {
        String words = Prose.clean(typed);
        return Guard.of(p, Step.URGE)
                .need(
                        Prose.length(words) <= Handover.WHY_MAX,
                        Reason.at("words", "proposal.refused.whyTooLong", Handover.WHY_MAX))
                .then(() -> p.take(Step.URGE, p.state, by, Map.of("comment", words)));
    }

    /**
     * The first proposer's latest judgement; it stands beside the figures when it is closed. Of several units' separate answers the
     * least satisfying one counts: the matter is no better settled than its worst part.
     */
    public Optional<Rating> standing() {
        Map<Optional<UnitId>, Rating> latest = new HashMap<>();
        p.ratings.stream()
                .filter(rating -> rating.member().equals(p.origin.proposer()))
                .sorted(Comparator.comparing(Rating::round))
                .forEach(rating -> latest.put(Optional.ofNullable(rating.unit()), rating));
        return latest.values().stream().max(Comparator.comparing(rating -> weight(rating.result())));
    }

    private static int weight(Judgement result) {
        return switch (result) {
            case SATISFIED -> 0;
            case BASICALLY -> 1;
            case NOT_STATED -> 2;
            case DISSATISFIED -> 3;
        };
    }

    /** Whether the time to rate is over; who has not spoken by then is recorded as silent. */
    private boolean isOver(Occasion by, Regulation regulation) {
        return p.clocks
                .of(ClockKind.RATE, null)
                .map(clock -> by.on().isAfter(clock.deadline().dueOn(regulation.calendar())))
                .orElse(true);
    }

    private boolean has(@Nullable MemberId member, @Nullable UnitId unit) {
        return p.ratingsNow().stream()
                .anyMatch(rating -> rating.member().equals(member) && Objects.equals(rating.unit(), unit));
    }
}
