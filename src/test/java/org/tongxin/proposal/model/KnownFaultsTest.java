package org.tongxin.proposal.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tongxin.proposal.model.Desks.ASKED;
import static org.tongxin.proposal.model.Desks.AUTHOR;
import static org.tongxin.proposal.model.Desks.DAY;
import static org.tongxin.proposal.model.Desks.JOINT;
import static org.tongxin.proposal.model.Desks.LEAD;
import static org.tongxin.proposal.model.Desks.RULES;
import static org.tongxin.proposal.model.Desks.SESSION;
import static org.tongxin.proposal.model.Desks.SHEET;
import static org.tongxin.proposal.model.Desks.anybody;
import static org.tongxin.proposal.model.Desks.author;
import static org.tongxin.proposal.model.Desks.by;
import static org.tongxin.proposal.model.Desks.done;
import static org.tongxin.proposal.model.Desks.draft;
import static org.tongxin.proposal.model.Desks.handling;
import static org.tongxin.proposal.model.Desks.member;
import static org.tongxin.proposal.model.Desks.refused;
import static org.tongxin.proposal.model.Desks.replied;
import static org.tongxin.proposal.model.Desks.reply;
import static org.tongxin.proposal.model.Desks.rules;
import static org.tongxin.proposal.model.Desks.submitted;
import static org.tongxin.proposal.model.Desks.transferred;
import static org.tongxin.proposal.model.Desks.unit;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tongxin.common.AccountId;
import org.tongxin.common.MemberId;
import org.tongxin.common.Outcome;

/** Faults that a second reader found once; none of them comes back. */
class KnownFaultsTest {

    @Test
    void a_decision_on_a_joint_units_objection_leaves_the_reply_clock_stopped_while_the_lead_units_is_undecided() {
        Proposal p = transferred(JOINT);
        done(p.handover().object(unit(LEAD, DAY), "不归我们", RULES));
        done(p.handover().object(unit(JOINT, DAY), "不归我们", RULES));
        done(p.handover().refuse(anybody(DAY), JOINT, "不同意", RULES));
        assertThat(p.state()).isEqualTo(State.OBJECTED);
        assertThat(p.clocks.of(ClockKind.REPLY, null).orElseThrow().deadline().isStopped())
                .isTrue();
    }

    @Test
    void where_two_objections_are_allowed_a_third_is_refused() {
        Regulation two = rules(Map.of("assign.objection.max", "2"));
        Proposal p = transferred();
        for (int i = 0; i < 2; i++) {
            done(p.handover().object(unit(LEAD, DAY), "不归我们", two));
            done(p.handover().refuse(anybody(DAY), LEAD, "不同意", two));
        }
        assertThat(refused(p, () -> p.handover().object(unit(LEAD, DAY), "不归我们", two)))
                .containsExactly("proposal.refused.objectedBefore");
    }

    @Test
    void withdrawn_nobody_is_asked_to_sign_any_more() {
        Proposal p = draft();
        done(p.writing().invite(author(DAY), ASKED, RULES));
        done(p.writing().withdraw(author(DAY), ""));
        assertThat(Party.of(p, RULES)).extracting(Party::state).doesNotContain(Waiting.COSIGN);
    }

    @Test
    void an_invitation_is_refused_or_can_still_be_answered() {
        Proposal p = draft();
        done(p.writing().invite(author(DAY), ASKED, RULES));
        LocalDate later = DAY.plusDays(7);
        MemberId late = MemberId.fresh();
        if (p.writing().invite(author(later), late, RULES) instanceof Outcome.Done) {
            done(p.writing().agree(member(late, later)));
        }
    }

    @Test
    void who_signed_another_text_has_not_signed_the_one_handed_in_again() {
        Proposal p = submitted(ASKED);
        done(p.reviewing().sendBack(anybody(DAY), "请改"));
        done(p.writing().write(author(DAY), new Text("另一件事", "完全不同。", "", "另一建议。")));
        done(p.writing().submit(author(DAY), SESSION, new Desks.Book(), RULES));
        assertThat(p.proposers()).containsExactly(AUTHOR);
    }

    @Test
    void a_joint_unit_that_signs_only_when_it_is_handled_again_signs_late() {
        Proposal p = handling(JOINT);
        LocalDate later = DAY.plusWeeks(9);
        reply(p, later);
        done(p.judging().rate(author(later), Judgement.DISSATISFIED, Judgement.DISSATISFIED, "未办", RULES));
        assertThat(done(p.handover().sign(unit(JOINT, later), RULES)).detail()).containsEntry("onTime", false);
    }

    @Test
    void an_objection_of_a_joint_unit_can_be_decided_when_it_is_handled_again() {
        Proposal p = transferred(JOINT);
        done(p.handover().object(unit(JOINT, DAY), "不归我们", RULES));
        done(p.handover().sign(unit(LEAD, DAY), RULES));
        LocalDate later = DAY.plusWeeks(9);
        reply(p, later);
        done(p.judging().rate(author(later), Judgement.DISSATISFIED, Judgement.DISSATISFIED, "未办", RULES));
        done(p.handover().refuse(anybody(later), JOINT, "不同意", RULES));
    }

    @Test
    void who_wrote_a_draft_does_not_issue_it_after_a_colleague_has_sent_it() {
        AccountId writer = AccountId.fresh();
        Proposal p = handling();
        done(p.answering().draft(by(writer, null, LEAD, DAY), SHEET));
        done(p.answering().send(unit(LEAD, DAY), SHEET, RULES));
        assertThat(refused(p, () -> p.answering().issue(by(writer, null, LEAD, DAY), RULES)))
                .containsExactly("proposal.refused.ownDraft");
    }

    @Test
    void after_the_time_to_rate_nobody_rates_any_more() {
        Proposal p = replied();
        LocalDate over = DAY.plusWeeks(3).plusDays(1);
        assertThat(p.judging().rate(author(over), Judgement.SATISFIED, Judgement.SATISFIED, "", RULES))
                .isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void a_queue_holds_only_what_can_be_done() {
        Proposal p = transferred(JOINT);
        done(p.handover().sign(unit(JOINT, DAY), RULES));
        done(p.handover().object(unit(LEAD, DAY), "不归我们", RULES));
        boolean asked = Party.of(p, RULES).stream()
                .anyMatch(party -> party.party().equals(JOINT.value()) && party.state() == Waiting.OPINION);
        assertThat(asked).isEqualTo(p.answering().giveOpinion(unit(JOINT, DAY), "同意") instanceof Outcome.Done);
    }

    @Test
    void a_rare_character_counts_once_in_a_comment_too() {
        String comment = "𠮷".repeat(Reviewing.COMMENT_MAX);
        done(submitted().reviewing().sendBack(anybody(DAY), comment));
    }
}
