package org.tongxin.proposal.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tongxin.proposal.model.Desks.DAY;
import static org.tongxin.proposal.model.Desks.JOINT;
import static org.tongxin.proposal.model.Desks.LEAD;
import static org.tongxin.proposal.model.Desks.OTHER;
import static org.tongxin.proposal.model.Desks.RULES;
import static org.tongxin.proposal.model.Desks.WEEKDAYS;
import static org.tongxin.proposal.model.Desks.anybody;
import static org.tongxin.proposal.model.Desks.author;
import static org.tongxin.proposal.model.Desks.done;
import static org.tongxin.proposal.model.Desks.due;
import static org.tongxin.proposal.model.Desks.filed;
import static org.tongxin.proposal.model.Desks.handling;
import static org.tongxin.proposal.model.Desks.reasons;
import static org.tongxin.proposal.model.Desks.refused;
import static org.tongxin.proposal.model.Desks.rules;
import static org.tongxin.proposal.model.Desks.runs;
import static org.tongxin.proposal.model.Desks.transferred;
import static org.tongxin.proposal.model.Desks.unit;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tongxin.common.Reason;
import org.tongxin.common.UnitId;

/** The assigner's desk and a unit's first answer: handing over, signing, objecting, deciding. */
class HandoverTest {

    private static final String LONGEST = "由".repeat(Handover.WHY_MAX);
    /** Five working days after {@link Desks#DAY}. */
    private static final LocalDate LAST = DAY.plusWeeks(1);

    private static void object(Proposal p, UnitId unit, LocalDate on) {
        done(p.handover().object(unit(unit, on), "不归我们", RULES));
    }

    private static boolean replyStandsStill(Proposal p) {
        return p.clocks.of(ClockKind.REPLY, null).orElseThrow().deadline().isStopped();
    }

    private static HandlingState stateOf(Proposal p, int no) {
        return p.handlings().get(no - 1).state();
    }

    @Test
    void handed_over_the_reply_is_due_and_each_unit_has_its_time_to_sign() {
        Proposal p = filed();
        Taken taken = done(p.handover().transfer(anybody(DAY), LEAD, List.of(JOINT), RULES));
        assertThat(p.state()).isEqualTo(State.TRANSFERRED);
        assertThat(p.round()).isEqualTo(1);
        assertThat(p.dates().transferred()).isEqualTo(taken.at());
        assertThat(runs(p, ClockKind.TRANSFER)).isFalse();
        assertThat(due(p, ClockKind.REPLY)).isEqualTo(DAY.plusMonths(3));
        assertThat(due(p, ClockKind.SIGN, LEAD)).isEqualTo(LAST);
        assertThat(due(p, ClockKind.SIGN, JOINT)).isEqualTo(LAST);
        assertThat(due(p, ClockKind.OPINION, JOINT)).isEqualTo(DAY.plusMonths(1));
        assertThat(p.clocks.of(ClockKind.OPINION, LEAD)).isEmpty();
    }

    @Test
    void it_is_handed_over_to_one_lead_unit_and_to_no_unit_twice() {
        Proposal p = filed();
        Reason twice = Reason.at("joint", "proposal.refused.unitTwice");
        assertThat(reasons(p, () -> p.handover().transfer(anybody(DAY), null, List.of(JOINT), RULES)))
                .containsExactly(Reason.at("lead", "proposal.refused.leadNeeded"));
        assertThat(reasons(p, () -> p.handover().transfer(anybody(DAY), LEAD, List.of(JOINT, LEAD), RULES)))
                .containsExactly(twice);
        assertThat(reasons(p, () -> p.handover().transfer(anybody(DAY), LEAD, List.of(JOINT, JOINT), RULES)))
                .containsExactly(twice);
        assertThat(refused(p, () -> p.handover().transfer(anybody(DAY), null, List.of(JOINT, JOINT), RULES)))
                .containsExactly("proposal.refused.leadNeeded", "proposal.refused.unitTwice");
    }

    @Test
    void the_lead_units_signature_begins_the_handling_and_a_joint_units_does_not() {
        Proposal p = transferred(JOINT);
        Taken joint = done(p.handover().sign(unit(JOINT, DAY), RULES));
        assertThat(p.state()).isEqualTo(State.TRANSFERRED);
        assertThat(joint.detail()).containsEntry("role", UnitRole.JOINT).containsEntry("onTime", true);
        done(p.handover().sign(unit(LEAD, DAY), RULES));
        assertThat(p.state()).isEqualTo(State.HANDLING);
        assertThat(runs(p, ClockKind.SIGN)).isFalse();
        assertThat(p.lead().orElseThrow().signedAt()).isNotNull();
    }

    @Test
    void who_has_no_part_or_has_signed_has_nothing_to_sign_and_nothing_to_object_to() {
        Proposal p = handling(JOINT);
        for (Occasion by : List.of(unit(OTHER, DAY), unit(LEAD, DAY), author(DAY))) {
            assertThat(refused(p, () -> p.handover().sign(by, RULES)))
                    .containsExactly("proposal.refused.nothingToSign");
            assertThat(refused(p, () -> p.handover().object(by, "不归我们", RULES)))
                    .contains("proposal.refused.nothingToSign");
        }
    }

    @Test
    void a_unit_signs_late_rather_than_never_and_that_stays_visible() {
        Proposal inTime = transferred();
        assertThat(done(inTime.handover().sign(unit(LEAD, LAST), RULES)).detail())
                .containsEntry("onTime", true);
        Proposal late = transferred();
        assertThat(done(late.handover().sign(unit(LEAD, LAST.plusDays(1)), RULES))
                        .detail())
                .containsEntry("onTime", false);
        assertThat(late.clocks.last(ClockKind.SIGN).orElseThrow().deadline().metInTime(WEEKDAYS))
                .isFalse();
    }

    @Test
    void an_objection_has_a_reason_of_bearable_length() {
        Proposal p = transferred();
        assertThat(reasons(p, () -> p.handover().object(unit(LEAD, DAY), " ", RULES)))
                .containsExactly(Reason.at("why", "proposal.refused.whyNeeded"));
        assertThat(reasons(p, () -> p.handover().object(unit(LEAD, DAY), LONGEST + "由", RULES)))
                .containsExactly(Reason.at("why", "proposal.refused.whyTooLong", Handover.WHY_MAX));
        done(p.handover().object(unit(LEAD, DAY), LONGEST, RULES));
    }

    @Test
    void a_unit_objects_within_the_time_for_signing_and_not_after_it() {
        Proposal inTime = transferred();
        object(inTime, LEAD, LAST);
        assertThat(inTime.state()).isEqualTo(State.OBJECTED);
        Proposal late = transferred();
        assertThat(refused(late, () -> late.handover().object(unit(LEAD, LAST.plusDays(1)), "不归我们", RULES)))
                .containsExactly("proposal.refused.objectionLate");
    }

    @Test
    void an_objection_of_the_lead_unit_is_to_be_decided_and_nobody_signs_for_it_meanwhile() {
        Proposal p = transferred();
        object(p, LEAD, DAY);
        assertThat(due(p, ClockKind.DECIDE, LEAD)).isEqualTo(DAY.plusDays(3));
        assertThat(runs(p, ClockKind.SIGN)).isFalse();
        assertThat(refused(p, () -> p.handover().sign(unit(LEAD, DAY), RULES)))
                .containsExactly("proposal.refused.nothingToSign");
        assertThat(p.lead().orElseThrow().objection()).isEqualTo("不归我们");
    }

    @Test
    void an_objection_stops_the_time_to_reply_and_its_decision_lets_it_run_on() {
        LocalDate objected = DAY.plusDays(2);
        LocalDate decided = DAY.plusDays(9);
        for (boolean upheld : List.of(true, false)) {
            Proposal p = transferred();
            LocalDate before = due(p, ClockKind.REPLY);
            object(p, LEAD, objected);
            assertThat(replyStandsStill(p)).isTrue();
            done(
                    upheld
                            ? p.handover().uphold(anybody(decided), LEAD, OTHER, "同意", RULES)
                            : p.handover().refuse(anybody(decided), LEAD, "不同意", RULES));
            assertThat(replyStandsStill(p)).isFalse();
            assertThat(WEEKDAYS.between(before, due(p, ClockKind.REPLY))).isEqualTo(5);
            assertThat(p.clocks())
                    .filteredOn(clock -> clock.kind() == ClockKind.REPLY)
                    .hasSize(1);
        }
    }

    @Test
    void where_the_rule_says_so_the_time_to_reply_runs_on_during_an_objection() {
        Regulation running = rules(Map.of("assign.objection.stopsClock", "false"));
        Proposal p = transferred();
        LocalDate before = due(p, ClockKind.REPLY);
        done(p.handover().object(unit(LEAD, DAY), "不归我们", running));
        assertThat(replyStandsStill(p)).isFalse();
        done(p.handover().refuse(anybody(DAY.plusDays(3)), LEAD, "不同意", running));
        assertThat(due(p, ClockKind.REPLY)).isEqualTo(before);
    }

    @Test
    void a_joint_units_objection_holds_up_nobody_else() {
        Proposal p = transferred(JOINT);
        object(p, JOINT, DAY);
        assertThat(p.state()).isEqualTo(State.TRANSFERRED);
        assertThat(replyStandsStill(p)).isFalse();
        done(p.handover().sign(unit(LEAD, DAY), RULES));
        done(p.handover().refuse(anybody(DAY), JOINT, "不同意", RULES));
        assertThat(p.state()).isEqualTo(State.HANDLING);
        done(p.handover().sign(unit(JOINT, DAY), RULES));
    }

    @Test
    void an_upheld_objection_of_the_lead_unit_needs_another_unit_without_a_part_in_it() {
        Proposal p = transferred(JOINT);
        object(p, LEAD, DAY);
        assertThat(reasons(p, () -> p.handover().uphold(anybody(DAY), LEAD, null, "同意", RULES)))
                .containsExactly(Reason.at("instead", "proposal.refused.insteadNeeded"));
        for (UnitId taken : List.of(JOINT, LEAD)) {
            assertThat(reasons(p, () -> p.handover().uphold(anybody(DAY), LEAD, taken, "同意", RULES)))
                    .containsExactly(Reason.at("instead", "proposal.refused.insteadHasPart"));
        }
    }

    @Test
    void upheld_it_goes_to_the_other_unit_with_a_time_to_sign_of_its_own() {
        Proposal p = transferred();
        object(p, LEAD, DAY);
        LocalDate decided = DAY.plusDays(1);
        done(p.handover().uphold(anybody(decided), LEAD, OTHER, " 同意改办 ", RULES));
        assertThat(p.state()).isEqualTo(State.TRANSFERRED);
        assertThat(stateOf(p, 1)).isEqualTo(HandlingState.REASSIGNED);
        assertThat(p.handlings().getFirst().decision()).isEqualTo("同意改办");
        assertThat(p.lead().orElseThrow().unit()).isEqualTo(OTHER);
        assertThat(due(p, ClockKind.SIGN, OTHER)).isEqualTo(decided.plusWeeks(1));
        assertThat(runs(p, ClockKind.DECIDE)).isFalse();
        assertThat(refused(p, () -> p.handover().sign(unit(LEAD, decided), RULES)))
                .containsExactly("proposal.refused.nothingToSign");
        done(p.handover().sign(unit(OTHER, decided), RULES));
        assertThat(p.state()).isEqualTo(State.HANDLING);
    }

    @Test
    void a_joint_unit_may_be_let_go_without_another_in_its_place_and_owes_no_opinion_then() {
        Proposal p = handling(JOINT);
        object(p, JOINT, DAY);
        done(p.handover().uphold(anybody(DAY), JOINT, null, "同意", RULES));
        assertThat(p.state()).isEqualTo(State.HANDLING);
        assertThat(p.partOf(JOINT)).isEmpty();
        assertThat(runs(p, ClockKind.OPINION)).isFalse();
        done(p.answering().send(unit(LEAD, DAY), Desks.SHEET, RULES));
    }

    @Test
    void a_joint_unit_in_anothers_place_owes_the_opinion() {
        Proposal p = handling(JOINT);
        object(p, JOINT, DAY);
        done(p.handover().uphold(anybody(DAY), JOINT, OTHER, "同意", RULES));
        assertThat(p.partOf(OTHER).orElseThrow().role()).isEqualTo(UnitRole.JOINT);
        assertThat(due(p, ClockKind.OPINION, OTHER)).isEqualTo(DAY.plusMonths(1));
        assertThat(p.clocks.of(ClockKind.OPINION, JOINT)).isEmpty();
        assertThat(refused(p, () -> p.answering().send(unit(LEAD, DAY), Desks.SHEET, RULES)))
                .containsExactly("proposal.refused.opinionsMissing");
    }

    @Test
    void a_refused_objection_leaves_it_with_the_unit_which_has_to_sign_anew() {
        Proposal p = transferred();
        object(p, LEAD, LAST);
        LocalDate decided = LAST.plusDays(2);
        done(p.handover().refuse(anybody(decided), LEAD, " 职责明确 ", RULES));
        assertThat(p.state()).isEqualTo(State.TRANSFERRED);
        assertThat(stateOf(p, 1)).isEqualTo(HandlingState.PENDING_SIGN);
        assertThat(p.handlings().getFirst().decision()).isEqualTo("职责明确");
        assertThat(due(p, ClockKind.SIGN, LEAD)).isEqualTo(decided.plusWeeks(1));
        assertThat(done(p.handover().sign(unit(LEAD, decided), RULES)).detail()).containsEntry("onTime", true);
    }

    @Test
    void a_unit_whose_objection_was_refused_does_not_object_again() {
        Proposal p = transferred();
        object(p, LEAD, DAY);
        done(p.handover().refuse(anybody(DAY), LEAD, "不同意", RULES));
        assertThat(reasons(p, () -> p.handover().object(unit(LEAD, DAY), "仍不归我们", RULES)))
                .containsExactly(Reason.of("proposal.refused.objectedBefore", 1));
    }

    @Test
    void a_decision_needs_an_objection_and_words_of_bearable_length() {
        Proposal p = transferred(JOINT);
        object(p, LEAD, DAY);
        for (UnitId without : List.of(JOINT, OTHER)) {
            assertThat(refused(p, () -> p.handover().refuse(anybody(DAY), without, "不同意", RULES)))
                    .containsExactly("proposal.refused.noObjection");
        }
        assertThat(reasons(p, () -> p.handover().refuse(anybody(DAY), LEAD, " ", RULES)))
                .containsExactly(Reason.at("words", "proposal.refused.decisionNeeded"));
        assertThat(reasons(p, () -> p.handover().uphold(anybody(DAY), LEAD, UnitId.fresh(), "", RULES)))
                .containsExactly(Reason.at("words", "proposal.refused.decisionNeeded"));
        assertThat(reasons(p, () -> p.handover().refuse(anybody(DAY), LEAD, LONGEST + "由", RULES)))
                .containsExactly(Reason.at("words", "proposal.refused.whyTooLong", Handover.WHY_MAX));
        done(p.handover().refuse(anybody(DAY), LEAD, LONGEST, RULES));
    }
}
