package org.tongxin.proposal.viewing;

import java.util.List;
import org.tongxin.common.Actor;
import org.tongxin.common.Desk;
import org.tongxin.proposal.model.Appraisal;
import org.tongxin.proposal.model.Extension;
import org.tongxin.proposal.model.Handling;
import org.tongxin.proposal.model.Occasion;
import org.tongxin.proposal.model.Proposal;
import org.tongxin.proposal.model.Rating;
import org.tongxin.proposal.model.Regulation;
import org.tongxin.proposal.model.Reply;
import org.tongxin.proposal.model.ReplyState;
import org.tongxin.proposal.model.Review;
import org.tongxin.proposal.model.RunningClock;
import org.tongxin.proposal.model.State;
import org.tongxin.proposal.model.Step;
import org.tongxin.proposal.model.SubAssignment;
import org.tongxin.proposal.model.Visibility;

/** What of a proposal somebody who sees it may read of its parts; page, bundle and interface ask here alike. */
public final class Sight {

    private final Actor who;
    private final Proposal proposal;
    private final Regulation regulation;

    public Sight(Actor who, Proposal proposal, Regulation regulation) {
        this.who = who;
        this.proposal = proposal;
        this.regulation = regulation;
    }

    /** Whether it is read at a desk of the committee. */
    public boolean committee() {
        return Visibility.seesReceived(who);
    }

    /** Whether the reader may read how good reviewers found it: those who review, and the secretariat; never its own proposers. */
    public boolean marks() {
        return who.atAny(Desk.REVIEWER, Desk.SECRETARIAT) && !proposer();
    }

    /** Whether the reader is one of its proposers, or of what was merged into it. */
    public boolean proposer() {
        return who.member() != null && proposal.judges().contains(who.member());
    }

    /** Whether the reader's unit has a part in it. */
    public boolean unit() {
        return proposal.partOf(who.unit()).isPresent();
    }

    /** The reviewers' opinions: all for the committee; for its proposers those that ended a review; none for units. */
    public List<Review> reviews() {
        if (committee()) {
            return marks()
                    ? proposal.reviews()
                    : proposal.reviews().stream().map(Review::withoutQuality).toList();
        }
        return proposer()
                ? proposal.reviews().stream()
                        .filter(review -> review.decision() != org.tongxin.proposal.model.Decision.APPROVE)
                        .toList()
                : List.of();
    }

    /** The parts of the units: with objections and opinions for committee and units, without them for proposers. */
    public List<Handling> handlings() {
        return proposal.handlings();
    }

    /** Its deadlines; why one stood still may quote an objection, which only committee and units read. */
    public List<RunningClock> clocks() {
        return internal()
                ? proposal.clocks()
                : proposal.clocks().stream().map(RunningClock::withoutWords).toList();
    }

    /** The steps with what was said at them: to the proposers, among committee and units, or inside one of them only. */
    List<Timelines.Line> timeline(List<Timelines.Line> lines) {
        return lines.stream()
                .map(line -> mayRead(Step.valueOf(line.step())) ? line : line.silent())
                .toList();
    }

    private boolean mayRead(Step step) {
        return switch (step) {
            case RETURN, REFUSE_TO_FILE, WITHDRAW, OFFER_CONVERSION, DECLINE_CONVERSION -> committee() || proposer();
            case RECORD_CONTACT, RECORD_GAIN, CHOOSE_GOOD -> true;
            case WAIVE_CONSULTATION -> committee();
            case PUBLISH -> internal() || proposer();
            case MERGE, UNMERGE, TAKE_IN, LET_GO -> true;
            case NOMINATE,
                    CHOOSE_KEY,
                    RECORD_OVERSIGHT,
                    REPORT_PROGRESS,
                    CONFIRM_PROMISE,
                    DENY_PROMISE,
                    MOVE_PROMISE,
                    LOOK_BACK,
                    TIE_PROMISE -> true;
            case OBJECT,
                    UPHOLD_OBJECTION,
                    REFUSE_OBJECTION,
                    ASK_EXTENSION,
                    GRANT_EXTENSION,
                    REFUSE_EXTENSION,
                    URGE,
                    ANSWER_URGE,
                    ESCALATE -> internal();
            case APPROVE, RECUSE -> committee();
            case CONFIRM_FORM, REMIND_COSIGNER -> committee() || proposer();
            case COORDINATE, RELIST -> true;
            // of several units answering separately each reads its remarks beside its own reply
            case SEND_BACK_REPLY -> unit() && !proposal.isSeparate();
            case CLEAR_REPLY, QUERY_REPLY -> committee() || (unit() && !proposal.isSeparate());
            case ASK_STRIKE, STRIKE_OFF, KEEP_LISTED -> committee();
            default -> false;
        };
    }

    /** Requests for more time: for committee and units with their words; the proposers see the longer clock. */
    public List<Extension> extensions() {
        return internal() ? proposal.extensions() : List.of();
    }

    /** Whether the reader is the leader in charge of it. */
    public boolean leads() {
        return proposal.key()
                .map(key -> who.account().equals(key.leaderAccount()))
                .orElse(false);
    }

    /** Whether objections, their decisions and joint opinions may be read. */
    public boolean internal() {
        return committee() || unit() || leads();
    }

    /** What the sides said of each other: all for the committee; for the sides the others' only after their own. */
    public List<Appraisal> appraisals() {
        Occasion reader = new Occasion(
                who.account(),
                who.name(),
                who.member(),
                who.unit(),
                java.time.Instant.EPOCH,
                java.time.LocalDate.EPOCH);
        return committee() || proposal.appraising().hasSpoken(reader) ? proposal.appraisals() : List.of();
    }

    /** What the reader may still appraise. */
    public List<Appraisal.About> toAppraise() {
        boolean sides = committee() || proposer() || unit();
        return sides
                ? proposal.appraising()
                        .open(new Occasion(
                                who.account(),
                                who.name(),
                                who.member(),
                                who.unit(),
                                java.time.Instant.EPOCH,
                                java.time.LocalDate.EPOCH))
                : List.of();
    }

    /** Replies that were issued; the one being written only by its unit, and by supervision once it was sent there. */
    public List<Reply> replies() {
        return proposal.replies().stream().filter(this::mayRead).toList();
    }

    private boolean mayRead(Reply reply) {
        boolean sent = reply.state() == ReplyState.SUPERVISING || reply.state() == ReplyState.CLEARED;
        return reply.state() == ReplyState.ISSUED
                || reply.unit().equals(who.unit())
                || (sent && who.atAny(Desk.SUPERVISOR, Desk.SECRETARIAT, Desk.COMMITTEE_LEADER));
    }

    /** Whom units gave it to within: their own for a unit, all for supervision. */
    public List<SubAssignment> subAssignments() {
        boolean all = who.atAny(Desk.SUPERVISOR, Desk.SECRETARIAT);
        return proposal.subAssignments().stream()
                .filter(each -> all || each.unit().equals(who.unit()))
                .toList();
    }

    /** The ratings: for a proposer, where the rule says so, the others' of a round only after their own. */
    public List<Rating> ratings() {
        if (!proposer() || committee() || !regulation.seeOthersAfterOwn()) {
            return proposal.ratings();
        }
        return proposal.ratings().stream().filter(this::mayRead).toList();
    }

    private boolean mayRead(Rating rating) {
        boolean open = rating.round() == proposal.round() && proposal.state() == State.FEEDBACK_DUE;
        return !open
                || rating.member().equals(who.member())
                || (who.member() != null
                        && proposal.judging().toRate(who.member()).isEmpty());
    }
}
