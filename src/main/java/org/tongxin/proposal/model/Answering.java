package org.tongxin.proposal.model;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.tongxin.common.AccountId;
import org.tongxin.common.Outcome;
import org.tongxin.common.Prose;
import org.tongxin.common.Reason;

/** What units do with a proposal they have signed for (会办意见、答复): opinions first, then one reply, checked and issued. */
public final class Answering {

    /** Longest opinion or remark, in characters. */
    public static final int OPINION_MAX = 5_000;

    private final Proposal p;

    Answering(Proposal proposal) {
        this.p = proposal;
    }

    /** A joint unit gives its opinion to the lead unit; it never answers the proposers itself. */
    public Outcome<Taken> giveOpinion(Occasion by, String typed) {
        String opinion = Prose.clean(typed);
        Optional<Handling> part = p.partOf(by.unit()).filter(own -> own.role() == UnitRole.JOINT);
        return Guard.of(p, Step.GIVE_OPINION)
                .need(part.isPresent(), Reason.of("proposal.refused.notJoint"))
                .need(
                        part.map(own -> own.state() == HandlingState.SIGNED).orElse(true),
                        Reason.of("proposal.refused.signFirst"))
                .need(part.map(own -> own.opinion() == null).orElse(true), Reason.of("proposal.refused.opinionGiven"))
                .need(!opinion.isBlank(), Reason.at("opinion", "proposal.refused.opinionNeeded"))
                .need(
                        Prose.length(opinion) <= OPINION_MAX,
                        Reason.at("opinion", "proposal.refused.opinionTooLong", OPINION_MAX))
                .then(() -> {
                    Handling own = part.orElseThrow();
                    p.replace(own.opined(opinion, by.at()));
                    p.clocks.meet(ClockKind.OPINION, own.unit(), by.on());
                    return p.take(
                            Step.GIVE_OPINION,
                            p.state,
                            by,
                            Map.of("unit", own.unit().toString()));
                });
    }

    /** The lead unit writes its reply; a draft may be incomplete. */
    public Outcome<Taken> draft(Occasion by, Reply.Sheet sheet) {
        return guardLead(Step.DRAFT_REPLY, by).none(tooLong(sheet)).then(() -> {
            keep(by, sheet, ReplyState.DRAFT);
            return p.take(Step.DRAFT_REPLY, p.state, by, Map.of());
        });
    }

    /** The officer hands the reply to the unit's leader; now it must be complete. */
    public Outcome<Taken> send(Occasion by, Reply.Sheet sheet, Regulation regulation) {
        return guardLead(Step.SEND_REPLY, by)
                .none(tooLong(sheet))
                .none(missing(sheet, by.on(), regulation))
                .then(() -> {
                    keep(by, sheet, ReplyState.CHECKING);
                    return p.take(Step.SEND_REPLY, State.REPLY_REVIEW, by, unit());
                });
    }

    /** The leader hands it back with a remark. */
    public Outcome<Taken> sendBack(Occasion by, String typed) {
        String remark = Prose.clean(typed);
        return guardLead(Step.SEND_BACK_REPLY, by)
                .need(!remark.isBlank(), Reason.at("remark", "proposal.refused.remarkNeeded"))
                .need(
                        Prose.length(remark) <= OPINION_MAX,
                        Reason.at("remark", "proposal.refused.opinionTooLong", OPINION_MAX))
                .then(() -> {
                    p.replace(p.reply().orElseThrow().in(ReplyState.DRAFT, remark));
                    State to = p.round > 1 ? State.REHANDLING : State.HANDLING;
                    return p.take(Step.SEND_BACK_REPLY, to, by, Map.of("comment", remark));
                });
    }

    /** The leader issues it; who wrote or sent it may not also issue it. The proposers' time to judge begins. */
    public Outcome<Taken> issue(Occasion by, Regulation regulation) {
        return guardLead(Step.ISSUE_REPLY, by)
                .need(
                        () -> p.isRecord()
                                || p.reply()
                                        .map(reply -> !reply.writers().contains(by.account()))
                                        .orElse(true),
                        Reason.of("proposal.refused.ownDraft"))
                .then(() -> issued(by, regulation));
    }

    private Taken issued(Occasion by, Regulation regulation) {
        Reply reply = p.reply().orElseThrow();
        p.replace(reply.issued(by.name(), by.at()));
        boolean inTime = p.awaited()
                .map(clock -> !by.on().isAfter(clock.deadline().dueOn(regulation.calendar())))
                .orElse(true);
        p.clocks.meet(ClockKind.REPLY, null, by.on());
        p.clocks.meet(ClockKind.REPLY_AGAIN, null, by.on());
        p.clocks.drop(by.on(), "", ClockKind.OPINION, ClockKind.SIGN, ClockKind.DECIDE);
        p.clocks.start(ClockKind.RATE, null, by.on(), regulation);
        if (p.round == 1 && !p.isRecord()) {
            p.clocks.start(ClockKind.PUBLISH, null, by.on(), regulation);
        }
        p.dates = p.dates.replied(by.at());
        return p.take(Step.ISSUE_REPLY, State.FEEDBACK_DUE, by, issueDetail(by, reply, inTime));
    }

    private Map<String, Object> issueDetail(Occasion by, Reply reply, boolean inTime) {
        Map<String, Object> detail = new HashMap<>(unit());
        if (reply.sheet().grade() != null) {
            detail.put("grade", reply.sheet().grade());
        }
        detail.put("onTime", inTime);
        detail.put("days", ChronoUnit.DAYS.between(started(), by.on()));
        detail.put("round", p.round);
        detail.put("promises", reply.sheet().promises().size());
        return detail;
    }

    /** The day this round's handling began. */
    private LocalDate started() {
        return p.clocks
                .last(p.round > 1 ? ClockKind.REPLY_AGAIN : ClockKind.REPLY)
                .orElseThrow()
                .deadline()
                .startedOn();
    }

    /** What still stands against sending this reply, for the writing page: all of it at once. */
    public List<Reason> missing(Reply.Sheet sheet, LocalDate today, Regulation regulation) {
        List<Reason> missing = new ArrayList<>();
        if (sheet.text().isBlank()) {
            missing.add(Reason.at("text", "proposal.refused.replyEmpty"));
        }
        if (p.isRecord()) {
            return missing;
        }
        if (sheet.grade() == null || !regulation.grades().contains(sheet.grade())) {
            missing.add(Reason.at("grade", "proposal.refused.gradeNeeded"));
        }
        if (sheet.contact().isBlank()) {
            missing.add(Reason.at("contact", "proposal.refused.contactNeeded"));
        }
        if (sheet.grade() == Grade.B && sheet.promises().isEmpty()) {
            missing.add(Reason.at("promises", "proposal.refused.promiseNeeded"));
        }
        sheet.promises().forEach(promise -> check(promise, today, missing));
        p.contacting()
                .missing(regulation)
                .forEach(stage -> missing.add(Reason.of("proposal.refused.meeting." + stage)));
        owed(today, regulation).forEach(part -> missing.add(Reason.of("proposal.refused.opinionsMissing")));
        return missing.stream().distinct().toList();
    }

    private void check(Promise promise, LocalDate today, List<Reason> missing) {
        LocalDate due = promise.dueOn();
        if (promise.text().isBlank()) {
            missing.add(Reason.at("promises", "proposal.refused.promiseEmpty", promise.no()));
        }
        if (due == null) {
            missing.add(Reason.at("promises", "proposal.refused.promiseUndated", promise.no()));
        } else if (due.isBefore(today)) {
            missing.add(Reason.at("promises", "proposal.refused.promisePast", promise.no()));
        }
    }

    /** Joint units whose opinion is still awaited; once their time is over the lead unit need not wait any longer. */
    List<Handling> owed(LocalDate today, Regulation regulation) {
        return p.handlings.stream()
                .filter(Handling::owesOpinion)
                .filter(part -> p.clocks
                        .of(ClockKind.OPINION, part.unit())
                        .map(clock -> !today.isAfter(clock.deadline().dueOn(regulation.calendar())))
                        .orElse(false))
                .toList();
    }

    private static List<Reason> tooLong(Reply.Sheet sheet) {
        List<Reason> wrong = new ArrayList<>();
        if (Prose.length(sheet.text()) > Reply.TEXT_MAX) {
            wrong.add(Reason.at("text", "proposal.refused.replyTooLong", Reply.TEXT_MAX));
        }
        if (Prose.length(sheet.contact()) > Reply.CONTACT_MAX) {
            wrong.add(Reason.at("contact", "proposal.refused.contactTooLong", Reply.CONTACT_MAX));
        }
        if (sheet.promises().stream().anyMatch(promise -> Prose.length(promise.text()) > Promise.TEXT_MAX)) {
            wrong.add(Reason.at("promises", "proposal.refused.promiseTooLong", Promise.TEXT_MAX));
        }
        if (sheet.promises().size() > Promise.MOST) {
            wrong.add(Reason.at("promises", "proposal.refused.tooManyPromises", Promise.MOST));
        }
        return wrong;
    }

    private Guard guardLead(Step step, Occasion by) {
        Optional<Handling> part = p.lead().filter(lead -> lead.unit().equals(by.unit()));
        return Guard.of(p, step).need(part.isPresent(), Reason.of("proposal.refused.notLead"));
    }

    private void keep(Occasion by, Reply.Sheet sheet, ReplyState state) {
        Optional<Reply> before = p.reply();
        String remark = before.map(Reply::remark).orElse(null);
        p.replace(new Reply(
                p.round,
                p.lead().orElseThrow().unit(),
                sheet,
                state,
                before.map(Reply::writers)
                        .map(others -> joined(others, by.account()))
                        .orElse(List.of(by.account())),
                by.name(),
                null,
                null,
                state == ReplyState.DRAFT ? remark : null));
    }

    private static List<AccountId> joined(List<AccountId> others, AccountId one) {
        return Stream.concat(others.stream(), Stream.of(one)).distinct().toList();
    }

    private Map<String, Object> unit() {
        return Map.of("unit", p.lead().orElseThrow().unit().toString());
    }
}
