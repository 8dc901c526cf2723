package org.tongxin.proposal.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tongxin.proposal.model.Desks.AUTHOR;
import static org.tongxin.proposal.model.Desks.DAY;
import static org.tongxin.proposal.model.Desks.JOINT;
import static org.tongxin.proposal.model.Desks.LEAD;
import static org.tongxin.proposal.model.Desks.OTHER;
import static org.tongxin.proposal.model.Desks.RULES;
import static org.tongxin.proposal.model.Desks.anybody;
import static org.tongxin.proposal.model.Desks.author;
import static org.tongxin.proposal.model.Desks.done;
import static org.tongxin.proposal.model.Desks.filed;
import static org.tongxin.proposal.model.Desks.refused;
import static org.tongxin.proposal.model.Desks.runs;
import static org.tongxin.proposal.model.Desks.sheet;
import static org.tongxin.proposal.model.Desks.unit;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tongxin.common.UnitId;

/** Separate handling (分办): each unit answers its own part, is judged for it alone and is asked again alone. */
class SeparateTest {

    private static Proposal divided() {
        Proposal p = filed();
        done(p.handover().divide(anybody(DAY), List.of(LEAD, OTHER), RULES));
        return p;
    }

    private static Proposal handled() {
        Proposal p = divided();
        done(p.handover().sign(unit(LEAD, DAY), RULES));
        done(p.handover().sign(unit(OTHER, DAY), RULES));
        return p;
    }

    private static Taken answer(Proposal p, UnitId unit, Promise... promises) {
        done(p.answering().send(unit(unit, DAY), sheet(promises.length == 0 ? Grade.A : Grade.B, promises), RULES));
        return done(p.answering().issue(unit(unit, DAY), RULES));
    }

    private static Taken judge(Proposal p, UnitId unit, Judgement result) {
        return done(p.judging().rate(author(DAY), unit, Judgement.SATISFIED, result, "说明", RULES));
    }

    @Test
    void it_takes_two_to_nine_different_units() {
        Proposal p = filed();
        List<UnitId> ten = Stream.generate(UnitId::fresh).limit(10).toList();
        assertThat(refused(p, () -> p.handover().divide(anybody(DAY), List.of(LEAD), RULES)))
                .containsExactly("proposal.refused.separateTwo");
        assertThat(refused(p, () -> p.handover().divide(anybody(DAY), ten, RULES)))
                .containsExactly("proposal.refused.separateMost");
        assertThat(refused(p, () -> p.handover().divide(anybody(DAY), List.of(LEAD, LEAD), RULES)))
                .containsExactly("proposal.refused.unitTwice");
    }

    @Test
    void the_proposers_time_to_judge_begins_with_the_last_answer_and_each_promise_keeps_a_number_of_its_own() {
        Proposal p = handled();
        Promise promise = new Promise(1, "装灯", DAY.plusYears(1));
        Taken first = answer(p, LEAD, promise);
        assertThat(p.state()).isEqualTo(State.HANDLING);
        assertThat(first.detail()).containsEntry("separate", "ONE");
        assertThat(runs(p, ClockKind.REPLY)).isTrue();
        assertThat(refused(p, () -> p.answering().draft(unit(LEAD, DAY), sheet(Grade.A))))
                .containsExactly("proposal.refused.answered");
        Taken last = answer(p, OTHER, promise);
        assertThat(p.state()).isEqualTo(State.FEEDBACK_DUE);
        assertThat(last.detail()).containsEntry("separate", "LAST");
        assertThat(p.tracking().pledges())
                .extracting(pledge -> pledge.promise().no())
                .doesNotHaveDuplicates();
        assertThat(p.tracking().pledges())
                .extracting(pledge -> pledge.promise().shown())
                .containsExactly(1, 1);
    }

    @Test
    void each_answer_is_judged_apart_and_a_judgement_names_its_unit() {
        Proposal p = handled();
        answer(p, LEAD);
        answer(p, OTHER);
        assertThat(p.judging().toRate(AUTHOR)).containsExactly(LEAD, OTHER);
        assertThat(refused(p, () -> p.judging().rate(author(DAY), Judgement.SATISFIED, Judgement.SATISFIED, "", RULES)))
                .containsExactly("proposal.refused.rateWhom");
        assertThat(refused(
                        p,
                        () -> p.judging()
                                .rate(author(DAY), JOINT, Judgement.SATISFIED, Judgement.SATISFIED, "", RULES)))
                .containsExactly("proposal.refused.rateWhom");
        judge(p, LEAD, Judgement.SATISFIED);
        assertThat(p.state()).isEqualTo(State.FEEDBACK_DUE);
        assertThat(p.judging().toRate(AUTHOR)).containsExactly(OTHER);
        judge(p, OTHER, Judgement.BASICALLY);
        assertThat(p.state()).isEqualTo(State.CLOSED);
        assertThat(p.judging().standing().orElseThrow().result()).isEqualTo(Judgement.BASICALLY);
    }

    @Test
    void only_the_unit_that_did_not_satisfy_is_asked_again_and_the_others_judgement_stays() {
        Proposal p = handled();
        answer(p, LEAD);
        answer(p, OTHER);
        judge(p, LEAD, Judgement.SATISFIED);
        judge(p, OTHER, Judgement.DISSATISFIED);
        assertThat(p.state()).isEqualTo(State.REHANDLING);
        assertThat(p.answerersNow()).extracting(Handling::unit).containsExactly(OTHER);
        assertThat(refused(p, () -> p.answering().draft(unit(LEAD, DAY), sheet(Grade.A))))
                .containsExactly("proposal.refused.answered");
        answer(p, OTHER);
        assertThat(p.judging().toRate(AUTHOR)).containsExactly(OTHER);
        judge(p, OTHER, Judgement.SATISFIED);
        assertThat(p.state()).isEqualTo(State.CLOSED);
        assertThat(p.ratings()).hasSize(3);
    }

    @Test
    void who_judges_one_answer_and_not_the_other_is_silent_on_the_other_only() {
        Proposal p = handled();
        answer(p, LEAD);
        answer(p, OTHER);
        judge(p, LEAD, Judgement.SATISFIED);
        done(p.judging().endRating(anybody(DAY.plusDays(120)), RULES));
        assertThat(p.ratings())
                .filteredOn(rating -> rating.result() == Judgement.NOT_STATED)
                .singleElement()
                .satisfies(rating -> assertThat(rating.unit()).isEqualTo(OTHER));
        assertThat(p.judging().standing().orElseThrow().result()).isEqualTo(Judgement.NOT_STATED);
    }

    @Test
    void a_separate_unit_that_objects_with_reason_is_replaced_and_the_others_go_on() {
        Proposal p = divided();
        done(p.handover().sign(unit(LEAD, DAY), RULES));
        done(p.handover().object(unit(OTHER, DAY), "不归我们", RULES));
        assertThat(p.state()).isEqualTo(State.HANDLING);
        assertThat(refused(p, () -> p.handover().uphold(anybody(DAY), OTHER, null, "同意", RULES)))
                .containsExactly("proposal.refused.insteadNeeded");
        done(p.handover().uphold(anybody(DAY), OTHER, JOINT, "同意", RULES));
        assertThat(p.answerers()).extracting(Handling::unit).containsExactly(LEAD, JOINT);
        assertThat(p.answerers()).extracting(Handling::role).containsOnly(UnitRole.SEPARATE);
    }
}
