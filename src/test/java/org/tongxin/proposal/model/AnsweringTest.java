package org.tongxin.proposal.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tongxin.proposal.model.Desks.DAY;
import static org.tongxin.proposal.model.Desks.JOINT;
import static org.tongxin.proposal.model.Desks.LEAD;
import static org.tongxin.proposal.model.Desks.OTHER;
import static org.tongxin.proposal.model.Desks.RULES;
import static org.tongxin.proposal.model.Desks.SHEET;
import static org.tongxin.proposal.model.Desks.anybody;
import static org.tongxin.proposal.model.Desks.author;
import static org.tongxin.proposal.model.Desks.by;
import static org.tongxin.proposal.model.Desks.done;
import static org.tongxin.proposal.model.Desks.due;
import static org.tongxin.proposal.model.Desks.handling;
import static org.tongxin.proposal.model.Desks.reasons;
import static org.tongxin.proposal.model.Desks.refused;
import static org.tongxin.proposal.model.Desks.replied;
import static org.tongxin.proposal.model.Desks.rules;
import static org.tongxin.proposal.model.Desks.runs;
import static org.tongxin.proposal.model.Desks.sheet;
import static org.tongxin.proposal.model.Desks.transferred;
import static org.tongxin.proposal.model.Desks.unit;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tongxin.common.AccountId;
import org.tongxin.common.Reason;
import org.tongxin.common.UnitId;

/** The units' desks: opinions, one reply, checked and issued. */
class AnsweringTest {

    private static final String LONGEST = "见".repeat(Answering.OPINION_MAX);
    private static final Promise DATED = new Promise(1, "年内装好", DAY.plusMonths(6));

    private static Occasion officer(AccountId account, LocalDate on) {
        return by(account, null, LEAD, on);
    }

    private static Proposal signedByBoth() {
        Proposal p = handling(JOINT);
        done(p.handover().sign(unit(JOINT, DAY), RULES));
        return p;
    }

    private static Proposal sent() {
        Proposal p = handling();
        done(p.answering().send(unit(LEAD, DAY), SHEET, RULES));
        return p;
    }

    private static List<String> missing(Reply.Sheet sheet) {
        Proposal p = handling();
        List<Reason> missing = p.answering().missing(sheet, DAY, RULES);
        assertThat(reasons(p, () -> p.answering().send(unit(LEAD, DAY), sheet, RULES)))
                .isEqualTo(missing);
        return missing.stream().map(Reason::key).toList();
    }

    @Test
    void only_a_joint_unit_gives_an_opinion_and_only_once_it_has_signed() {
        Proposal p = handling(JOINT);
        for (Occasion other : List.of(unit(LEAD, DAY), unit(OTHER, DAY), author(DAY), anybody(DAY))) {
            assertThat(refused(p, () -> p.answering().giveOpinion(other, "同意")))
                    .containsExactly("proposal.refused.notJoint");
        }
        assertThat(refused(p, () -> p.answering().giveOpinion(unit(JOINT, DAY), "同意")))
                .containsExactly("proposal.refused.signFirst");
    }

    @Test
    void an_opinion_is_given_once_and_says_something_of_bearable_length() {
        Proposal p = signedByBoth();
        assertThat(reasons(p, () -> p.answering().giveOpinion(unit(JOINT, DAY), " ")))
                .containsExactly(Reason.at("opinion", "proposal.refused.opinionNeeded"));
        assertThat(reasons(p, () -> p.answering().giveOpinion(unit(JOINT, DAY), LONGEST + "见")))
                .containsExactly(Reason.at("opinion", "proposal.refused.opinionTooLong", Answering.OPINION_MAX));
        done(p.answering().giveOpinion(unit(JOINT, DAY), LONGEST));
        assertThat(p.partOf(JOINT).orElseThrow().opinion()).isEqualTo(LONGEST);
        assertThat(runs(p, ClockKind.OPINION)).isFalse();
        assertThat(refused(p, () -> p.answering().giveOpinion(unit(JOINT, DAY), "再说")))
                .containsExactly("proposal.refused.opinionGiven");
    }

    @Test
    void the_reply_waits_for_each_joint_units_opinion_while_there_is_time_for_it() {
        Proposal p = transferred(JOINT, OTHER);
        for (UnitId unit : List.of(LEAD, JOINT, OTHER)) {
            done(p.handover().sign(unit(unit, DAY), RULES));
        }
        assertThat(refused(p, () -> p.answering().send(unit(LEAD, DAY), SHEET, RULES)))
                .containsExactly("proposal.refused.opinionsMissing");
        done(p.answering().giveOpinion(unit(JOINT, DAY), "同意"));
        assertThat(p.answering().owed(DAY, RULES)).extracting(Handling::unit).containsExactly(OTHER);
        assertThat(refused(p, () -> p.answering().send(unit(LEAD, DAY), SHEET, RULES)))
                .containsExactly("proposal.refused.opinionsMissing");
        done(p.answering().giveOpinion(unit(OTHER, DAY), "同意"));
        done(p.answering().send(unit(LEAD, DAY), SHEET, RULES));
    }

    @Test
    void a_joint_unit_that_lets_its_time_pass_does_not_hold_up_the_reply() {
        Proposal p = signedByBoth();
        LocalDate last = due(p, ClockKind.OPINION, JOINT);
        assertThat(refused(p, () -> p.answering().send(unit(LEAD, last), SHEET, RULES)))
                .containsExactly("proposal.refused.opinionsMissing");
        done(p.answering().send(unit(LEAD, last.plusDays(1)), SHEET, RULES));
    }

    @Test
    void only_the_lead_unit_drafts_sends_hands_back_and_issues() {
        String key = "proposal.refused.notLead";
        Proposal p = signedByBoth();
        Proposal sent = sent();
        for (Occasion other : List.of(unit(JOINT, DAY), unit(OTHER, DAY), author(DAY), anybody(DAY))) {
            assertThat(refused(p, () -> p.answering().draft(other, SHEET))).containsExactly(key);
            assertThat(refused(p, () -> p.answering().send(other, SHEET, RULES)))
                    .contains(key);
            assertThat(refused(sent, () -> sent.answering().sendBack(other, "再改")))
                    .containsExactly(key);
            assertThat(refused(sent, () -> sent.answering().issue(other, RULES)))
                    .containsExactly(key);
        }
    }

    @Test
    void a_draft_may_be_incomplete_and_is_kept_as_it_is() {
        Proposal p = handling(JOINT);
        Reply.Sheet nothing = new Reply.Sheet("", null, false, "", List.of(new Promise(1, "", null)));
        done(p.answering().draft(unit(LEAD, DAY), nothing));
        assertThat(p.reply().orElseThrow().sheet()).isEqualTo(nothing);
        assertThat(p.reply().orElseThrow().state()).isEqualTo(ReplyState.DRAFT);
        assertThat(p.state()).isEqualTo(State.HANDLING);
        done(p.answering().draft(unit(LEAD, DAY), SHEET));
        assertThat(p.replies()).singleElement().extracting(Reply::sheet).isEqualTo(SHEET);
    }

    @Test
    void what_is_too_long_is_not_even_kept_as_a_draft() {
        Proposal p = handling();
        Promise longer = new Promise(1, "诺".repeat(Promise.TEXT_MAX + 1), DAY);
        Reply.Sheet sheet = new Reply.Sheet(
                "答".repeat(Reply.TEXT_MAX + 1),
                Grade.B,
                true,
                "人".repeat(Reply.CONTACT_MAX + 1),
                Collections.nCopies(Promise.MOST + 1, longer));
        Reason[] wrong = {
            Reason.at("text", "proposal.refused.replyTooLong", Reply.TEXT_MAX),
            Reason.at("contact", "proposal.refused.contactTooLong", Reply.CONTACT_MAX),
            Reason.at("promises", "proposal.refused.promiseTooLong", Promise.TEXT_MAX),
            Reason.at("promises", "proposal.refused.tooManyPromises", Promise.MOST)
        };
        assertThat(reasons(p, () -> p.answering().draft(unit(LEAD, DAY), sheet)))
                .containsExactly(wrong);
        assertThat(reasons(p, () -> p.answering().send(unit(LEAD, DAY), sheet, RULES)))
                .containsExactly(wrong);
    }

    @Test
    void as_long_as_allowed_it_is_sent() {
        Promise longest = new Promise(1, "诺".repeat(Promise.TEXT_MAX), DAY);
        Reply.Sheet sheet = new Reply.Sheet(
                "答".repeat(Reply.TEXT_MAX),
                Grade.B,
                true,
                "人".repeat(Reply.CONTACT_MAX),
                Collections.nCopies(Promise.MOST, longest));
        Proposal p = handling();
        done(p.answering().send(unit(LEAD, DAY), sheet, RULES));
        assertThat(p.state()).isEqualTo(State.REPLY_REVIEW);
    }

    @Test
    void a_reply_to_be_sent_has_a_text_a_grade_and_somebody_to_ask() {
        assertThat(missing(new Reply.Sheet(" ", null, true, " ", List.of())))
                .containsExactly(
                        "proposal.refused.replyEmpty",
                        "proposal.refused.gradeNeeded",
                        "proposal.refused.contactNeeded");
    }

    @Test
    void grade_d_exists_only_where_the_committee_lists_it() {
        assertThat(missing(sheet(Grade.D))).containsExactly("proposal.refused.gradeNeeded");
        Regulation four = rules(Map.of("reply.grades", "A,B,C,D"));
        done(handling().answering().send(unit(LEAD, DAY), sheet(Grade.D), four));
    }

    @Test
    void grade_b_needs_a_promise_and_the_others_do_not() {
        assertThat(missing(sheet(Grade.B))).containsExactly("proposal.refused.promiseNeeded");
        done(handling().answering().send(unit(LEAD, DAY), sheet(Grade.B, DATED), RULES));
        for (Grade grade : List.of(Grade.A, Grade.C)) {
            done(handling().answering().send(unit(LEAD, DAY), sheet(grade), RULES));
        }
    }

    @Test
    void every_promise_says_what_and_by_when_and_not_in_the_past_whatever_the_grade() {
        Promise today = new Promise(1, "今天", DAY);
        for (Grade grade : List.of(Grade.A, Grade.B, Grade.C)) {
            assertThat(missing(sheet(grade, today, new Promise(2, " ", DAY))))
                    .containsExactly("proposal.refused.promiseEmpty");
            assertThat(missing(sheet(grade, today, new Promise(2, "某日", null))))
                    .containsExactly("proposal.refused.promiseUndated");
            assertThat(missing(sheet(grade, today, new Promise(2, "昨天", DAY.minusDays(1)))))
                    .containsExactly("proposal.refused.promisePast");
            done(handling().answering().send(unit(LEAD, DAY), sheet(grade, today), RULES));
        }
    }

    @Test
    void each_faulty_promise_is_named_by_its_number() {
        Proposal p = handling();
        Reply.Sheet sheet = sheet(Grade.B, new Promise(1, "", null), DATED, new Promise(3, "某日", null));
        assertThat(reasons(p, () -> p.answering().send(unit(LEAD, DAY), sheet, RULES)))
                .containsExactly(
                        Reason.at("promises", "proposal.refused.promiseEmpty", 1),
                        Reason.at("promises", "proposal.refused.promiseUndated", 1),
                        Reason.at("promises", "proposal.refused.promiseUndated", 3));
    }

    @Test
    void handed_back_a_reply_carries_a_remark_until_it_is_sent_again() {
        Proposal p = sent();
        assertThat(reasons(p, () -> p.answering().sendBack(unit(LEAD, DAY), " ")))
                .containsExactly(Reason.at("remark", "proposal.refused.remarkNeeded"));
        assertThat(reasons(p, () -> p.answering().sendBack(unit(LEAD, DAY), LONGEST + "见")))
                .containsExactly(Reason.at("remark", "proposal.refused.opinionTooLong", Answering.OPINION_MAX));
        done(p.answering().sendBack(unit(LEAD, DAY), " 写明时限 "));
        assertThat(p.state()).isEqualTo(State.HANDLING);
        done(p.answering().draft(unit(LEAD, DAY), SHEET));
        assertThat(p.reply().orElseThrow().remark()).isEqualTo("写明时限");
        done(p.answering().send(unit(LEAD, DAY), SHEET, RULES));
        assertThat(p.reply().orElseThrow().remark()).isNull();
        assertThat(p.replies()).hasSize(1);
    }

    @Test
    void who_drafted_a_reply_does_not_issue_it() {
        AccountId officer = AccountId.fresh();
        Proposal p = handling();
        done(p.answering().send(officer(officer, DAY), SHEET, RULES));
        assertThat(refused(p, () -> p.answering().issue(officer(officer, DAY), RULES)))
                .containsExactly("proposal.refused.ownDraft");
        Taken taken = done(p.answering().issue(unit(LEAD, DAY), RULES));
        Reply reply = p.reply().orElseThrow();
        assertThat(reply.state()).isEqualTo(ReplyState.ISSUED);
        assertThat(reply.writers()).containsExactly(officer);
        assertThat(reply.issuedAt()).isEqualTo(taken.at());
    }

    @Test
    void issued_it_waits_for_its_proposers_and_for_the_decision_what_the_public_may_read() {
        Proposal p = handling(JOINT);
        LocalDate on = DAY.plusWeeks(9);
        Desks.reply(p, on);
        assertThat(p.state()).isEqualTo(State.FEEDBACK_DUE);
        assertThat(p.clocks())
                .filteredOn(RunningClock::isOpen)
                .extracting(RunningClock::kind)
                .containsExactly(ClockKind.RATE, ClockKind.PUBLISH);
        assertThat(due(p, ClockKind.RATE)).isEqualTo(on.plusWeeks(3));
        assertThat(p.clocks.last(ClockKind.REPLY).orElseThrow().deadline().metOn())
                .contains(on);
        assertThat(p.dates().replied()).isEqualTo(p.taken().getLast().at());
    }

    @Test
    void its_line_on_the_timeline_says_the_grade_the_promises_the_days_and_whether_it_was_in_time() {
        LocalDate last = DAY.plusMonths(3);
        for (LocalDate on : List.of(last, last.plusDays(1))) {
            Proposal p = handling();
            done(p.answering().send(unit(LEAD, on), sheet(Grade.B, new Promise(1, "年内", on)), RULES));
            assertThat(done(p.answering().issue(unit(LEAD, on), RULES)).detail())
                    .containsEntry("grade", Grade.B)
                    .containsEntry("promises", 1)
                    .containsEntry("round", 1)
                    .containsEntry("days", on.toEpochDay() - DAY.toEpochDay())
                    .containsEntry("onTime", on.equals(last));
        }
    }

    @Test
    void handled_again_the_second_reply_stands_beside_the_first_and_its_days_count_anew() {
        Proposal p = replied();
        LocalDate again = DAY.plusDays(3);
        done(p.judging().rate(author(again), Judgement.SATISFIED, Judgement.DISSATISFIED, "还没装", RULES));
        Reply first = p.replies().getFirst();
        done(p.answering().send(unit(LEAD, again.plusDays(4)), sheet(Grade.C), RULES));
        done(p.answering().sendBack(unit(LEAD, again.plusDays(4)), "再改"));
        assertThat(p.state()).isEqualTo(State.REHANDLING);
        done(p.answering().send(unit(LEAD, again.plusDays(5)), sheet(Grade.C), RULES));
        assertThat(done(p.answering().issue(unit(LEAD, again.plusDays(6)), RULES))
                        .detail())
                .containsEntry("round", 2)
                .containsEntry("days", 6L)
                .containsEntry("onTime", true);
        assertThat(p.replies()).hasSize(2).startsWith(first);
        assertThat(p.reply().orElseThrow().sheet().grade()).isEqualTo(Grade.C);
    }

    @Test
    void a_record_of_the_past_needs_only_its_text_and_may_be_entered_by_one_person() {
        AccountId clerk = AccountId.fresh();
        Proposal p = Desks.empty(Channel.IMPORT);
        done(p.writing().write(author(DAY), Desks.TEXT));
        Desks.submit(p);
        for (int level = 1; level <= 2; level++) {
            done(p.reviewing().approve(anybody(DAY), null, "", new Desks.Book(), RULES));
        }
        done(p.handover().transfer(anybody(DAY), LEAD, List.of(JOINT), RULES));
        done(p.handover().sign(officer(clerk, DAY), RULES));
        Reply.Sheet bare = new Reply.Sheet("已办。", null, false, "", List.of());
        assertThat(refused(
                        p,
                        () -> p.answering()
                                .send(officer(clerk, DAY), new Reply.Sheet("", null, false, "", List.of()), RULES)))
                .containsExactly("proposal.refused.replyEmpty");
        done(p.answering().send(officer(clerk, DAY), bare, RULES));
        assertThat(done(p.answering().issue(officer(clerk, DAY), RULES)).detail())
                .doesNotContainKey("grade");
        assertThat(p.state()).isEqualTo(State.FEEDBACK_DUE);
    }
}
