package org.tongxin.proposal.model;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tongxin.common.AccountId;
import org.tongxin.common.Outcome;
import org.tongxin.common.Prose;
import org.tongxin.common.Reason;
import org.tongxin.common.UnitId;
import org.tongxin.rules.WorkingCalendar;

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
        return guardWriter(Step.DRAFT_REPLY, by).none(tooLong(sheet)).then(() -> {
            keep(by, sheet, ReplyState.DRAFT);
            return p.take(Step.DRAFT_REPLY, p.state, by, Map.of());
        });
    }

    /** The officer hands the reply to the unit's leader; now it must be complete. */
    public Outcome<Taken> send(Occasion by, Reply.Sheet sheet, Regulation regulation) {
        return guardWriter(Step.SEND_REPLY, by)
                .none(tooLong(sheet))
                .none(missing(sheet, by.on(), regulation))
                .then(() -> {
                    keep(by, sheet, ReplyState.CHECKING);
                    return p.take(Step.SEND_REPLY, standing(), by, unit(by));
                });
    }

    /** The leader hands it back with a remark. */
    public Outcome<Taken> sendBack(Occasion by, String typed) {
        String remark = Prose.clean(typed);
        return guardChecked(Step.SEND_BACK_REPLY, by)
                .need(!remark.isBlank(), Reason.at("remark", "proposal.refused.remarkNeeded"))
                .need(
                        Prose.length(remark) <= OPINION_MAX,
                        Reason.at("remark", "proposal.refused.opinionTooLong", OPINION_MAX))
                .then(() -> {
                    p.replace(own(by).in(ReplyState.DRAFT, remark));
                    return p.take(Step.SEND_BACK_REPLY, standing(), by, said(by.unit(), remark));
                });
    }

    /** The leader has checked it; where the rule asks for it, supervision reads it before it is issued. */
    public Outcome<Taken> pass(Occasion by, Regulation regulation) {
        return guardChecked(Step.PASS_REPLY, by)
                .need(regulation.supervisionDays() > 0, Reason.of("proposal.refused.noSupervision"))
                .need(
                        () -> !is(by.unit(), ReplyState.SUPERVISING) && !is(by.unit(), ReplyState.CLEARED),
                        Reason.of("proposal.refused.passedAlready"))
                .need(() -> !isWriter(by), Reason.of("proposal.refused.ownDraft"))
                .then(() -> {
                    p.replace(own(by).in(ReplyState.SUPERVISING, null));
                    Map<String, Object> detail = new HashMap<>(unit(by));
                    supervisionDue(regulation)
                            .ifPresent(day -> detail.put("onTime", !by.on().isAfter(day)));
                    return p.take(Step.PASS_REPLY, p.state, by, detail);
                });
    }

    /** Supervision has read it and has nothing against it; the leader may issue it. */
    public Outcome<Taken> clear(Occasion by, UnitId unit, String typed) {
        String words = Prose.clean(typed);
        return guardSupervised(Step.CLEAR_REPLY, unit, words).then(() -> {
            p.replace(p.replyOf(unit).orElseThrow().in(ReplyState.CLEARED, words.isEmpty() ? null : words));
            return p.take(Step.CLEAR_REPLY, p.state, by, said(unit, words));
        });
    }

    /** Supervision hands it back to its unit, and says what is missing. */
    public Outcome<Taken> query(Occasion by, UnitId unit, String typed) {
        String words = Prose.clean(typed);
        return guardSupervised(Step.QUERY_REPLY, unit, words)
                .need(!words.isEmpty(), Reason.at("words", "proposal.refused.remarkNeeded"))
                .then(() -> {
                    p.replace(p.replyOf(unit).orElseThrow().in(ReplyState.DRAFT, words));
                    return p.take(Step.QUERY_REPLY, standing(), by, said(unit, words));
                });
    }

    private Guard guardSupervised(Step step, UnitId unit, String words) {
        return Guard.of(p, step)
                .need(is(unit, ReplyState.SUPERVISING), Reason.of("proposal.refused.notSupervised"))
                .need(
                        Prose.length(words) <= OPINION_MAX,
                        Reason.at("words", "proposal.refused.opinionTooLong", OPINION_MAX));
    }

    /** By when a reply should be with supervision: so many working days before it is due; nothing where no rule asks. */
    public Optional<LocalDate> supervisionDue(Regulation regulation) {
        return regulation.supervisionDays() == 0
                ? Optional.empty()
                : p.clocks
                        .of(p.round > 1 ? ClockKind.REPLY_AGAIN : ClockKind.REPLY, null)
                        .map(clock -> before(
                                clock.deadline().dueOn(regulation.calendar()),
                                regulation.supervisionDays(),
                                regulation.calendar()));
    }

    private static LocalDate before(LocalDate day, int workingDays, WorkingCalendar calendar) {
        LocalDate earlier = day;
        for (int left = workingDays; left > 0; ) {
            earlier = earlier.minusDays(1);
            if (calendar.isWorkingDay(earlier)) {
                left--;
            }
        }
        return earlier;
    }

    /** Where the proposal stands while replies are written: with a leader only when nobody is writing any more. */
    private State standing() {
        boolean checked = p.answerersNow().stream()
                .map(part -> p.replyOf(part.unit()).map(Reply::state).orElse(ReplyState.DRAFT))
                .filter(state -> state != ReplyState.ISSUED)
                .allMatch(ReplyState::isUnderCheck);
        if (checked) {
            return State.REPLY_REVIEW;
        }
        return p.round > 1 ? State.REHANDLING : State.HANDLING;
    }

    /** The leader issues it; who wrote or sent it may not also issue it. The proposers' time to judge begins. */
    public Outcome<Taken> issue(Occasion by, Regulation regulation) {
        boolean supervised = regulation.supervisionDays() > 0 && !p.isRecord();
        return guardChecked(Step.ISSUE_REPLY, by)
                .need(() -> p.isRecord() || !isWriter(by), Reason.of("proposal.refused.ownDraft"))
                .need(
                        () -> !supervised || is(by.unit(), ReplyState.CLEARED),
                        Reason.of(
                                is(by.unit(), ReplyState.SUPERVISING)
                                        ? "proposal.refused.supervisionWaits"
                                        : "proposal.refused.supervisionFirst"))
                .then(() -> issued(by, regulation));
    }

    private boolean isWriter(Occasion by) {
        return p.replyOf(by.unit())
                .filter(reply -> reply.writers().contains(by.account()))
                .isPresent();
    }

    private boolean is(@Nullable UnitId unit, ReplyState state) {
        return p.replyOf(unit).filter(reply -> reply.state() == state).isPresent();
    }

    private Reply own(Occasion by) {
        return p.replyOf(by.unit()).orElseThrow();
    }

    private Taken issued(Occasion by, Regulation regulation) {
        Reply reply = own(by);
        p.replace(reply.issued(by.name(), by.at()));
        boolean inTime = p.clocks
                .of(p.round > 1 ? ClockKind.REPLY_AGAIN : ClockKind.REPLY, null)
                .map(clock -> !by.on().isAfter(clock.deadline().dueOn(regulation.calendar())))
                .orElse(true);
        boolean last = p.answerersNow().stream().allMatch(part -> is(part.unit(), ReplyState.ISSUED));
        if (last) {
            awaitJudgement(by, regulation);
        }
        return p.take(
                Step.ISSUE_REPLY, last ? State.FEEDBACK_DUE : standing(), by, issueDetail(by, reply, inTime, last));
    }

    /** The last reply is out: its clock is met, and the proposers' time begins. */
    private void awaitJudgement(Occasion by, Regulation regulation) {
        p.clocks.meet(ClockKind.REPLY, null, by.on());
        p.clocks.meet(ClockKind.REPLY_AGAIN, null, by.on());
        p.clocks.drop(by.on(), "", ClockKind.OPINION, ClockKind.SIGN, ClockKind.DECIDE);
        p.clocks.start(ClockKind.RATE, null, by.on(), regulation);
        if (p.round == 1 && !p.isRecord()) {
            p.clocks.start(ClockKind.PUBLISH, null, by.on(), regulation);
        }
        p.dates = p.dates.replied(by.at());
    }

    private Map<String, Object> issueDetail(Occasion by, Reply reply, boolean inTime, boolean last) {
        Map<String, Object> detail = new HashMap<>(unit(by));
        if (p.isSeparate()) {
            detail.put("separate", last ? "LAST" : "ONE");
        }
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

    private Guard guardAnswering(Step step, Occasion by) {
        boolean answers = p.answerers().stream().anyMatch(part -> part.unit().equals(by.unit()));
        boolean now = p.answerersNow().stream().anyMatch(part -> part.unit().equals(by.unit()));
        return Guard.of(p, step)
                .need(answers, Reason.of("proposal.refused.notLead"))
                .need(!answers || (now && !is(by.unit(), ReplyState.ISSUED)), Reason.of("proposal.refused.answered"));
    }

    /** Whoever writes must have signed, and must have the sheet. */
    private Guard guardWriter(Step step, Occasion by) {
        boolean pending = p.partOf(by.unit())
                .filter(part -> part.role() == UnitRole.SEPARATE && part.state() != HandlingState.SIGNED)
                .isPresent();
        boolean away = p.replyOf(by.unit())
                .filter(reply -> reply.state().isUnderCheck())
                .isPresent();
        return guardAnswering(step, by)
                .need(!pending, Reason.of("proposal.refused.signFirst"))
                .need(!away, Reason.of("proposal.refused.underCheck"));
    }

    private Guard guardChecked(Step step, Occasion by) {
        boolean under = p.replyOf(by.unit())
                .filter(reply -> reply.state().isUnderCheck())
                .isPresent();
        boolean answers =
                p.partOf(by.unit()).filter(part -> part.role().answers()).isPresent();
        return guardAnswering(step, by)
                .need(
                        under || !answers || is(by.unit(), ReplyState.ISSUED),
                        Reason.of("proposal.refused.notUnderCheck"));
    }

    private void keep(Occasion by, Reply.Sheet typed, ReplyState state) {
        Handling part = p.partOf(by.unit()).orElseThrow();
        Reply.Sheet sheet = typed.within(part);
        Optional<Reply> before = p.replyOf(part.unit());
        String remark = before.map(Reply::remark).orElse(null);
        p.replace(new Reply(
                p.round,
                part.unit(),
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

    private static Map<String, Object> unit(Occasion by) {
        return Map.of("unit", String.valueOf(by.unit()));
    }

    private static Map<String, Object> said(@Nullable UnitId unit, String words) {
        return Map.of("unit", String.valueOf(unit), "comment", words);
    }
}
