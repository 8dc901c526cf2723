package org.tongxin.proposal.telling;

import static org.tongxin.common.Desk.ASSIGNER;
import static org.tongxin.common.Desk.COMMITTEE_LEADER;
import static org.tongxin.common.Desk.REVIEWER;
import static org.tongxin.common.Desk.SUPERVISOR;
import static org.tongxin.common.Desk.UNIT_LEADER;
import static org.tongxin.common.Desk.UNIT_OFFICER;
import static org.tongxin.proposal.telling.Tell.duty;
import static org.tongxin.proposal.telling.Tell.news;
import static org.tongxin.proposal.telling.Tell.words;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.tongxin.common.AccountId;
import org.tongxin.common.Desk;
import org.tongxin.common.MemberId;
import org.tongxin.common.UnitId;
import org.tongxin.notice.Arg;
import org.tongxin.notice.Audience;
import org.tongxin.notice.Topic;
import org.tongxin.proposal.ProposalMoved;
import org.tongxin.proposal.model.State;
import org.tongxin.proposal.model.Step;

/** Whom a step concerns and what they are told: the whole table in one place. What is not listed is told to nobody. */
final class Tidings {

    private Tidings() {}

    static List<Tell> of(ProposalMoved moved, Parties.Of p) {
        return switch (Step.valueOf(moved.step())) {
            case INVITE ->
                List.of(duty(member(moved), "INVITE", Arg.text(moved.name())).at("#act"));
            case REMIND_COSIGNER -> List.of(reminded(moved));
            case AGREE_TO_COSIGN, DECLINE_TO_COSIGN ->
                List.of(Tell.of(Topic.COSIGN, p.justAuthor(), moved.step(), Arg.text(moved.name())));
            case RETURN -> List.of(duty(p.proposers(), "RETURN", comment(moved)));
            case REFUSE_TO_FILE ->
                List.of(news(
                        p.proposers(),
                        "REFUSE_TO_FILE",
                        Arg.key("rules.reason." + moved.text("reason")),
                        comment(moved)));
            case APPROVE -> filed(moved, p);
            case OFFER_CONVERSION ->
                List.of(duty(p.justAuthor(), "OFFER_CONVERSION", comment(moved)).at("#act"));
            case ACCEPT_CONVERSION, DECLINE_CONVERSION -> List.of(news(desk(REVIEWER), moved.step()));
            case MERGE -> List.of(news(p.proposers(), "MERGE", Arg.text(moved.text("title"))));
            case UNMERGE -> List.of(news(p.proposers(), "UNMERGE"));
            case TRANSFER, OBJECT, UPHOLD_OBJECTION, REFUSE_OBJECTION, SIGN -> handedOver(moved, p);
            case SEND_REPLY, PASS_REPLY, CLEAR_REPLY, QUERY_REPLY, SEND_BACK_REPLY, ISSUE_REPLY -> answered(moved, p);
            case RATE, END_RATING, COORDINATE -> judged(moved, p);
            case URGE, ANSWER_URGE, ESCALATE -> urged(moved, p);
            case ASK_EXTENSION -> List.of(duty(desk(ASSIGNER), "ASK_EXTENSION", comment(moved)));
            case GRANT_EXTENSION, REFUSE_EXTENSION ->
                List.of(news(p.answering(UNIT_OFFICER), moved.step(), comment(moved)));
            case CHOOSE_KEY ->
                List.of(
                        Tell.of(Topic.DUTY, p.inCharge(), "CHOOSE_KEY.leader"),
                        supervised(p, "CHOOSE_KEY", Arg.text(moved.text("leader"))));
            case RECORD_OVERSIGHT -> List.of(supervised(p, "RECORD_OVERSIGHT", comment(moved)));
            case CONFIRM_PROMISE, DENY_PROMISE, MOVE_PROMISE -> List.of(news(sides(p), moved.step()));
            case PUBLISH -> List.of(Tell.of(Topic.PUBLICATION, p.proposers(), "PUBLISH." + moved.text("extent")));
            case CHOOSE_GOOD -> List.of(news(sides(p), "CHOOSE_GOOD"));
            default -> List.of();
        };
    }

    private static Tell reminded(ProposalMoved moved) {
        return Tell.of(Topic.REMINDER, member(moved), "REMIND_COSIGNER", Arg.text(moved.name()), day(moved, "dueOn"))
                .at("#act");
    }

    private static List<Tell> filed(ProposalMoved moved, Parties.Of p) {
        return moved.state().equals(State.FILED.name())
                ? List.of(
                        news(p.proposers(), "FILED"),
                        duty(desk(ASSIGNER), "FILED.assigner").at("#act"))
                : List.of();
    }

    private static List<Tell> handedOver(ProposalMoved moved, Parties.Of p) {
        return switch (Step.valueOf(moved.step())) {
            case TRANSFER ->
                List.of(
                        duty(p.answering(UNIT_OFFICER), "TRANSFER.unit").at("#act"),
                        duty(p.joint(UNIT_OFFICER), "TRANSFER.joint").at("#act"),
                        news(p.proposers(), "TRANSFER"));
            case SIGN -> moved.text("role").equals("JOINT") ? List.of() : List.of(news(p.proposers(), "SIGN"));
            case OBJECT ->
                List.of(duty(desk(ASSIGNER), "OBJECT", comment(moved)).at("#act"));
            case UPHOLD_OBJECTION ->
                List.of(
                        news(unit(moved, "unit", UNIT_OFFICER), "UPHOLD_OBJECTION"),
                        duty(unit(moved, "instead", UNIT_OFFICER), "TRANSFER.unit")
                                .at("#act"));
            default ->
                List.of(duty(unit(moved, "unit", UNIT_OFFICER), "REFUSE_OBJECTION", comment(moved))
                        .at("#act"));
        };
    }

    private static List<Tell> answered(ProposalMoved moved, Parties.Of p) {
        return switch (Step.valueOf(moved.step())) {
            case SEND_REPLY ->
                List.of(duty(unit(moved, "unit", UNIT_LEADER), "SEND_REPLY").at("#act"));
            case PASS_REPLY -> List.of(duty(desk(SUPERVISOR), "PASS_REPLY").at("#act"));
            case CLEAR_REPLY ->
                List.of(duty(unit(moved, "unit", UNIT_LEADER), "CLEAR_REPLY").at("#act"));
            case ISSUE_REPLY ->
                List.of(duty(moved.state().equals(State.FEEDBACK_DUE.name()) ? p.proposers() : Set.of(), "ISSUE_REPLY")
                        .at("#act"));
            default ->
                List.of(duty(unit(moved, "unit", UNIT_OFFICER), moved.step(), comment(moved))
                        .at("/reply"));
        };
    }

    private static List<Tell> judged(ProposalMoved moved, Parties.Of p) {
        return switch (State.valueOf(moved.state())) {
            case REHANDLING ->
                List.of(
                        duty(p.answering(UNIT_OFFICER, UNIT_LEADER), "REHANDLING"),
                        Tell.of(Topic.SUPERVISION, desk(SUPERVISOR), "REHANDLING.supervisor"));
            case COORDINATING -> List.of(duty(desk(SUPERVISOR), "COORDINATING"));
            case CLOSED -> List.of(news(sides(p), "CLOSED"));
            default -> List.of();
        };
    }

    private static List<Tell> urged(ProposalMoved moved, Parties.Of p) {
        return switch (Step.valueOf(moved.step())) {
            case ANSWER_URGE ->
                List.of(Tell.of(
                                Topic.SUPERVISION,
                                Set.of(Audience.of(AccountId.of(moved.text("urger")))),
                                "ANSWER_URGE",
                                comment(moved))
                        .at("#urging"));
            case ESCALATE ->
                List.of(
                        Tell.of(
                                Topic.REMINDER,
                                p.answering(UNIT_OFFICER, UNIT_LEADER),
                                "ESCALATE",
                                number(moved, "late")),
                        duty(both(desk(SUPERVISOR), p.inCharge()), "ESCALATE.supervisor", number(moved, "late"))
                                .at("#urging"),
                        duty(
                                        moved.text("level").equals("1") ? Set.of() : desk(COMMITTEE_LEADER),
                                        "ESCALATE.leader",
                                        number(moved, "late"))
                                .at("#urging"));
            default -> urging(moved, p);
        };
    }

    private static List<Tell> urging(ProposalMoved moved, Parties.Of p) {
        Set<Audience> holder = moved.text("unit").isEmpty()
                ? switch (State.valueOf(moved.state())) {
                    case FILED, OBJECTED -> desk(ASSIGNER);
                    case FEEDBACK_DUE -> p.silent();
                    case COORDINATING -> desk(SUPERVISOR);
                    default -> Set.of();
                }
                : unit(moved, "unit", UNIT_OFFICER, UNIT_LEADER);
        Tell told = Tell.of(Topic.REMINDER, holder, "URGE." + moved.text("kind"), comment(moved))
                .at("#urging");
        return moved.text("kind").equals("REPORT")
                ? List.of(
                        told,
                        Tell.of(Topic.DUTY, desk(COMMITTEE_LEADER), "URGE.reported", comment(moved))
                                .at("#urging"))
                : List.of(told);
    }

    private static Tell supervised(Parties.Of p, String key, Arg more) {
        return Tell.of(Topic.SUPERVISION, sides(p), key, more);
    }

    /** Its proposers and the units that answer. */
    private static Set<Audience> sides(Parties.Of p) {
        return both(p.proposers(), p.answering(UNIT_OFFICER));
    }

    private static Set<Audience> both(Set<Audience> some, Set<Audience> others) {
        Set<Audience> all = new HashSet<>(some);
        all.addAll(others);
        return all;
    }

    private static Set<Audience> desk(Desk desk) {
        return Set.of(Audience.of(desk));
    }

    private static Set<Audience> member(ProposalMoved moved) {
        return Set.of(Audience.of(MemberId.of(moved.text("member"))));
    }

    private static Set<Audience> unit(ProposalMoved moved, String key, Desk... desks) {
        String unit = moved.text(key);
        return unit.isEmpty() ? Set.of() : Parties.Of.units(List.of(UnitId.of(unit)), desks);
    }

    private static Arg comment(ProposalMoved moved) {
        return words(moved.text("comment"));
    }

    private static Arg day(ProposalMoved moved, String key) {
        return new Arg(Arg.Is.DAY, moved.text(key));
    }

    private static Arg number(ProposalMoved moved, String key) {
        return new Arg(Arg.Is.NUMBER, moved.text(key));
    }
}
