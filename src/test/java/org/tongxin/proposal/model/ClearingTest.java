package org.tongxin.proposal.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tongxin.proposal.model.Desks.DAY;
import static org.tongxin.proposal.model.Desks.LEAD;
import static org.tongxin.proposal.model.Desks.OTHER;
import static org.tongxin.proposal.model.Desks.RULES;
import static org.tongxin.proposal.model.Desks.SHEET;
import static org.tongxin.proposal.model.Desks.anybody;
import static org.tongxin.proposal.model.Desks.author;
import static org.tongxin.proposal.model.Desks.by;
import static org.tongxin.proposal.model.Desks.done;
import static org.tongxin.proposal.model.Desks.handling;
import static org.tongxin.proposal.model.Desks.promised;
import static org.tongxin.proposal.model.Desks.refused;
import static org.tongxin.proposal.model.Desks.replied;
import static org.tongxin.proposal.model.Desks.reply;
import static org.tongxin.proposal.model.Desks.rules;
import static org.tongxin.proposal.model.Desks.runs;
import static org.tongxin.proposal.model.Desks.unit;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tongxin.common.AccountId;

/** Supervision's desk: reading replies before they go out, the meeting under a leader, and striking off the clear list. */
class ClearingTest {

    private static final Regulation SUPERVISED = rules(Map.of("reply.supervisionWorkingDays", "7"));

    private static Proposal sent() {
        Proposal p = handling();
        done(p.answering().send(unit(LEAD, DAY), SHEET, SUPERVISED));
        return p;
    }

    private static Proposal closed(Proposal p) {
        done(p.judging().rate(author(DAY), Judgement.SATISFIED, Judgement.SATISFIED, "", RULES));
        return p;
    }

    @Test
    void where_the_rule_asks_for_it_no_reply_goes_out_before_supervision_has_read_it() {
        Proposal p = sent();
        assertThat(refused(p, () -> p.answering().issue(unit(LEAD, DAY), SUPERVISED)))
                .containsExactly("proposal.refused.supervisionFirst");
        Taken passed = done(p.answering().pass(unit(LEAD, DAY), SUPERVISED));
        assertThat(passed.detail()).containsEntry("onTime", true);
        assertThat(refused(p, () -> p.answering().issue(unit(LEAD, DAY), SUPERVISED)))
                .containsExactly("proposal.refused.supervisionWaits");
        assertThat(refused(p, () -> p.answering().pass(unit(LEAD, DAY), SUPERVISED)))
                .containsExactly("proposal.refused.passedAlready");
        done(p.answering().clear(anybody(DAY), LEAD, ""));
        done(p.answering().issue(unit(LEAD, DAY), SUPERVISED));
        assertThat(p.state()).isEqualTo(State.FEEDBACK_DUE);
    }

    @Test
    void supervision_sends_a_reply_back_with_words_and_the_unit_writes_again() {
        Proposal p = sent();
        done(p.answering().pass(unit(LEAD, DAY), SUPERVISED));
        assertThat(refused(p, () -> p.answering().query(anybody(DAY), LEAD, " ")))
                .containsExactly("proposal.refused.remarkNeeded");
        assertThat(refused(p, () -> p.answering().query(anybody(DAY), OTHER, "缺日期")))
                .containsExactly("proposal.refused.notSupervised");
        done(p.answering().query(anybody(DAY), LEAD, "第二条没有日期"));
        assertThat(p.state()).isEqualTo(State.HANDLING);
        assertThat(p.reply().orElseThrow().remark()).isEqualTo("第二条没有日期");
        done(p.answering().send(unit(LEAD, DAY), SHEET, SUPERVISED));
        assertThat(p.state()).isEqualTo(State.REPLY_REVIEW);
    }

    @Test
    void it_should_be_with_supervision_seven_working_days_before_it_is_due() {
        Proposal p = sent();
        LocalDate due = DAY.plusMonths(3);
        LocalDate last = p.answering().supervisionDue(SUPERVISED).orElseThrow();
        assertThat(SUPERVISED.calendar().plus(last, 7)).isEqualTo(due);
        assertThat(p.answering().supervisionDue(RULES)).isEmpty();
        Taken passed = done(p.answering().pass(unit(LEAD, last.plusDays(1)), SUPERVISED));
        assertThat(passed.detail()).containsEntry("onTime", false);
    }

    @Test
    void where_no_rule_asks_for_supervision_there_is_nothing_to_pass() {
        Proposal p = sent();
        assertThat(refused(p, () -> p.answering().pass(unit(LEAD, DAY), RULES)))
                .containsExactly("proposal.refused.noSupervision");
        done(p.answering().issue(unit(LEAD, DAY), RULES));
    }

    private static Proposal toCoordinate() {
        Regulation once = rules(Map.of("rehandle.max", "1"));
        Proposal p = replied();
        done(p.judging().rate(author(DAY), Judgement.DISSATISFIED, Judgement.DISSATISFIED, "没办", once));
        reply(p, DAY);
        done(p.judging().rate(author(DAY), Judgement.DISSATISFIED, Judgement.DISSATISFIED, "仍没办", once));
        return p;
    }

    @Test
    void dissatisfied_with_the_second_answer_too_it_waits_for_a_meeting_under_a_leader_and_then_closes() {
        Proposal p = toCoordinate();
        assertThat(p.state()).isEqualTo(State.COORDINATING);
        assertThat(runs(p, ClockKind.COORDINATE)).isTrue();
        assertThat(p.dates().ended()).isNull();
        assertThat(refused(p, () -> p.judging().coordinate(anybody(DAY), "", DAY.plusDays(1), "", "")))
                .containsExactly(
                        "proposal.refused.coordinateLeader",
                        "proposal.refused.oversightDay",
                        "proposal.refused.parties",
                        "proposal.refused.coordinateWords");
        done(p.judging().coordinate(anybody(DAY), "何知远", DAY, "双方", "下月先修一段"));
        assertThat(p.state()).isEqualTo(State.CLOSED);
        assertThat(p.contacts()).last().extracting(Contact::kind).isEqualTo(Contact.Kind.COORDINATION);
        assertThat(p.ratings()).hasSize(2).allMatch(Rating::isDissatisfied);
        assertThat(p.judging().standing().orElseThrow().result()).isEqualTo(Judgement.DISSATISFIED);
    }

    @Test
    void what_is_asked_by_one_is_struck_off_by_another() {
        Proposal p = closed(replied());
        Occasion asker = by(AccountId.fresh(), null, null, DAY);
        assertThat(refused(p, () -> p.clearing().ask(asker, " "))).containsExactly("proposal.refused.whyStrike");
        done(p.clearing().ask(asker, "夜里都亮"));
        assertThat(refused(p, () -> p.clearing().ask(anybody(DAY), "也看过")))
                .containsExactly("proposal.refused.strikePending");
        assertThat(refused(p, () -> p.clearing().grant(asker, ""))).containsExactly("proposal.refused.strikeOwn");
        done(p.clearing().grant(anybody(DAY), ""));
        assertThat(p.isStruckOff()).isTrue();
        assertThat(refused(p, () -> p.clearing().ask(anybody(DAY), "再销")))
                .containsExactly("proposal.refused.struckAlready");
    }

    @Test
    void who_keeps_it_on_the_list_says_why_and_it_may_be_asked_again() {
        Proposal p = closed(replied());
        assertThat(refused(p, () -> p.clearing().keep(anybody(DAY), "还差")))
                .containsExactly("proposal.refused.noStrike");
        done(p.clearing().ask(anybody(DAY), "都亮"));
        assertThat(refused(p, () -> p.clearing().keep(anybody(DAY), ""))).containsExactly("proposal.refused.whyKeep");
        done(p.clearing().keep(anybody(DAY), "巷尾还黑"));
        assertThat(p.isStruckOff()).isFalse();
        done(p.clearing().ask(anybody(DAY), "巷尾也亮了"));
        assertThat(p.strikeOffs()).hasSize(2);
    }

    @Test
    void while_a_promise_is_not_kept_nothing_is_struck_off() {
        Proposal p = closed(promised());
        assertThat(refused(p, () -> p.clearing().ask(anybody(DAY), "办了")))
                .containsExactly("proposal.refused.strikePromise");
        done(p.tracking().verify(anybody(DAY), 1, 1, true, "看过了"));
        done(p.clearing().ask(anybody(DAY), "办了"));
    }

    @Test
    void a_unit_says_which_department_has_it_and_the_last_word_counts() {
        Proposal p = handling();
        assertThat(refused(p, () -> p.handover().assignWithin(unit(OTHER, DAY), "路灯科", "", null, "")))
                .containsExactly("proposal.refused.notYourPart");
        assertThat(refused(
                        p,
                        () -> p.handover().assignWithin(unit(LEAD, DAY), " ", "", DAY.minusDays(1), "办".repeat(501))))
                .containsExactly(
                        "proposal.refused.department", "proposal.refused.dueOnPast", "proposal.refused.whyTooLong");
        done(p.handover().assignWithin(unit(LEAD, DAY), "路灯科", "某甲", DAY.plusDays(9), "先勘察"));
        done(p.handover().assignWithin(unit(LEAD, DAY), "市政科", "", null, ""));
        assertThat(p.subAssignments()).extracting(SubAssignment::department).containsExactly("路灯科", "市政科");
    }

    @Test
    void a_category_is_changed_to_another_one_of_the_list() {
        Proposal p = handling();
        assertThat(refused(p, () -> p.reviewing().classify(anybody(DAY), "", RULES)))
                .containsExactly("proposal.refused.categoryNeeded");
        assertThat(refused(p, () -> p.reviewing().classify(anybody(DAY), "NONE_SUCH", RULES)))
                .containsExactly("proposal.refused.categoryNeeded");
        assertThat(refused(p, () -> p.reviewing().classify(anybody(DAY), "SOCIETY", RULES)))
                .containsExactly("proposal.refused.categorySame");
        done(p.reviewing().classify(anybody(DAY), "ECOLOGY", RULES));
        assertThat(p.category()).isEqualTo("ECOLOGY");
    }
}
