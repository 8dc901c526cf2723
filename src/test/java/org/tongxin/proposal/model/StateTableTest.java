package org.tongxin.proposal.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tongxin.proposal.model.Desks.ASKED;
import static org.tongxin.proposal.model.Desks.DAY;
import static org.tongxin.proposal.model.Desks.JOINT;
import static org.tongxin.proposal.model.Desks.LEAD;
import static org.tongxin.proposal.model.Desks.OTHER;
import static org.tongxin.proposal.model.Desks.RULES;
import static org.tongxin.proposal.model.Desks.SESSION;
import static org.tongxin.proposal.model.Desks.SHEET;
import static org.tongxin.proposal.model.Desks.TEXT;
import static org.tongxin.proposal.model.Desks.anybody;
import static org.tongxin.proposal.model.Desks.author;
import static org.tongxin.proposal.model.Desks.done;
import static org.tongxin.proposal.model.Desks.member;
import static org.tongxin.proposal.model.Desks.refused;
import static org.tongxin.proposal.model.Desks.rules;
import static org.tongxin.proposal.model.Desks.unit;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.tongxin.common.MemberId;
import org.tongxin.common.Outcome;

/** Every state and every step: allowed where the table says so, refused with nothing changed everywhere else. */
class StateTableTest {

    /** What stands against a step in a state that the table knows, because of what else happened on the way there. */
    private static final Map<String, String> CONDITIONS = Map.ofEntries(
            Map.entry("GIVE_OPINION in TRANSFERRED", "proposal.refused.signFirst"),
            Map.entry("GIVE_OPINION in HANDLING", "proposal.refused.signFirst"),
            Map.entry("GIVE_OPINION in REHANDLING", "proposal.refused.signFirst"),
            Map.entry("SEND_REPLY in HANDLING", "proposal.refused.opinionsMissing"),
            Map.entry("SEND_BACK_REPLY in HANDLING", "proposal.refused.notUnderCheck"),
            Map.entry("SEND_BACK_REPLY in REHANDLING", "proposal.refused.notUnderCheck"),
            Map.entry("ISSUE_REPLY in HANDLING", "proposal.refused.notUnderCheck"),
            Map.entry("ISSUE_REPLY in REHANDLING", "proposal.refused.notUnderCheck"),
            Map.entry("PASS_REPLY in HANDLING", "proposal.refused.notUnderCheck"),
            Map.entry("PASS_REPLY in REHANDLING", "proposal.refused.notUnderCheck"),
            Map.entry("CLEAR_REPLY in HANDLING", "proposal.refused.notSupervised"),
            Map.entry("CLEAR_REPLY in REHANDLING", "proposal.refused.notSupervised"),
            Map.entry("QUERY_REPLY in HANDLING", "proposal.refused.notSupervised"),
            Map.entry("QUERY_REPLY in REHANDLING", "proposal.refused.notSupervised"),
            Map.entry("UPHOLD_OBJECTION in TRANSFERRED", "proposal.refused.noObjection"),
            Map.entry("UPHOLD_OBJECTION in HANDLING", "proposal.refused.noObjection"),
            Map.entry("UPHOLD_OBJECTION in REHANDLING", "proposal.refused.noObjection"),
            Map.entry("REFUSE_OBJECTION in TRANSFERRED", "proposal.refused.noObjection"),
            Map.entry("REFUSE_OBJECTION in HANDLING", "proposal.refused.noObjection"),
            Map.entry("REFUSE_OBJECTION in REHANDLING", "proposal.refused.noObjection"),
            Map.entry("GRANT_EXTENSION in HANDLING", "proposal.refused.noExtension"),
            Map.entry("REFUSE_EXTENSION in HANDLING", "proposal.refused.noExtension"),
            Map.entry("GRANT_EXTENSION in REPLY_REVIEW", "proposal.refused.noExtension"),
            Map.entry("REFUSE_EXTENSION in REPLY_REVIEW", "proposal.refused.noExtension"),
            Map.entry("GRANT_EXTENSION in REHANDLING", "proposal.refused.noExtension"),
            Map.entry("REFUSE_EXTENSION in REHANDLING", "proposal.refused.noExtension"),
            Map.entry("CONFIRM_FORM in SUBMITTED", "proposal.refused.noFormNeeded"),
            Map.entry("CONFIRM_FORM in REVIEW2", "proposal.refused.noFormNeeded"),
            Map.entry("CONFIRM_FORM in REVIEW3", "proposal.refused.noFormNeeded"),
            Map.entry("REPORT_PROGRESS in REPLY_REVIEW", "proposal.refused.noPromise"),
            Map.entry("CONFIRM_PROMISE in REPLY_REVIEW", "proposal.refused.noPromise"),
            Map.entry("DENY_PROMISE in REPLY_REVIEW", "proposal.refused.noPromise"),
            Map.entry("MOVE_PROMISE in REPLY_REVIEW", "proposal.refused.noPromise"));

    private final Desks.Book book = new Desks.Book();
    private Proposal lead = Desks.submitted();

    /** What the right person with good input does for each step. */
    private final Map<Step, BiFunction<Proposal, LocalDate, Outcome<Taken>>> verbs = new EnumMap<>(Step.class);

    StateTableTest() {
        writing();
        reviewing();
        handingOver();
        answering();
        clearing();
        verbs.put(
                Step.RATE,
                (p, on) -> p.judging().rate(author(on), Judgement.SATISFIED, Judgement.SATISFIED, "", RULES));
        verbs.put(Step.END_RATING, (p, on) -> p.judging().endRating(anybody(on.plusDays(120)), RULES));
        verbs.put(Step.URGE, (p, on) -> p.judging().urge(anybody(on), ""));
        verbs.put(Step.ASK_EXTENSION, (p, on) -> p.extending().ask(unit(LEAD, on), 1, "等批复", RULES));
        verbs.put(Step.GRANT_EXTENSION, (p, on) -> p.extending().grant(anybody(on), ""));
        verbs.put(Step.REFUSE_EXTENSION, (p, on) -> p.extending().refuse(anybody(on), "请按时办"));
        verbs.put(Step.CONFIRM_FORM, (p, on) -> p.reviewing().confirmForm(anybody(on), "公章清晰"));
        verbs.put(
                Step.PUBLISH, (p, on) -> p.publishing().decide(anybody(on), Publication.Extent.ALL, "", p.text(), ""));
        verbs.put(
                Step.RECORD_CONTACT,
                (p, on) -> p.contacting()
                        .record(anybody(on), Contact.Stage.DURING, Contact.Kind.VISIT, on, "委员和单位", "谈妥了"));
        verbs.put(Step.WAIVE_CONSULTATION, (p, on) -> p.contacting().waive(anybody(on), "情况紧急"));
        verbs.put(
                Step.APPRAISE,
                (p, on) -> p.appraising()
                        .appraise(
                                author(on),
                                Appraisal.About.HANDLING,
                                Map.of("CONTACT", 90, "REPLY", 80, "RESULT", 70),
                                "",
                                RULES));
        verbs.put(Step.RECORD_GAIN, (p, on) -> p.tracking().gain(anybody(on), Gain.Kind.POLICY, on, "印发办法", "文号 18"));
        verbs.put(Step.CHOOSE_GOOD, (p, on) -> p.leading().honour(anybody(on), "选题准", new Quota(100, 0, 0, 1)));
        verbs.put(Step.RECUSE, (p, on) -> p.reviewing().recuse(anybody(on), "亲属的公司"));
        verbs.put(Step.MERGE, (p, on) -> p.merging().into(anybody(on), lead, ""));
        verbs.put(Step.UNMERGE, (p, on) -> p.merging().apart(anybody(on), lead, "不是一件事", RULES));
        verbs.put(
                Step.OFFER_CONVERSION,
                (p, on) -> p.converting().offer(anybody(on), Conversion.Kind.OPINION, "更合适", RULES));
        verbs.put(Step.ACCEPT_CONVERSION, (p, on) -> p.converting().accept(author(on)));
        verbs.put(Step.DECLINE_CONVERSION, (p, on) -> p.converting().decline(author(on), ""));
        verbs.put(Step.RETRACT_CONVERSION, (p, on) -> p.converting().retract(anybody(on)));
        verbs.put(Step.REPORT_PROGRESS, (p, on) -> p.tracking().report(unit(LEAD, on), 1, 1, 50, false, "装了一半"));
        verbs.put(Step.CONFIRM_PROMISE, (p, on) -> p.tracking().verify(anybody(on), 1, 1, true, "看过了"));
        verbs.put(Step.DENY_PROMISE, (p, on) -> p.tracking().verify(anybody(on), 1, 1, false, "没有装"));
        verbs.put(Step.MOVE_PROMISE, (p, on) -> p.tracking().move(anybody(on), 1, 1, on.plusDays(90), "换电杆"));
        verbs.put(Step.LOOK_BACK, (p, on) -> p.tracking().lookBack(anybody(on), LookBack.Verdict.DONE, on, "都亮"));
        verbs.put(Step.TIE_PROMISE, (p, on) -> p.tracking().tie(author(on), Desks.promised(), 1, 1));
        verbs.put(Step.NOMINATE, (p, on) -> p.leading().nominate(anybody(on), "事关民生"));
        verbs.put(Step.CHOOSE_KEY, (p, on) -> {
            p.leading().nominate(anybody(on), "事关民生");
            return p.leading().choose(anybody(on), "何知远", null, KeyMatter.Level.GOVERNMENT);
        });
        verbs.put(Step.RECORD_OVERSIGHT, (p, on) -> {
            p.leading().nominate(anybody(on), "事关民生");
            p.leading().choose(anybody(on), "何知远", null, KeyMatter.Level.GOVERNMENT);
            return p.leading().record(anybody(on), Oversight.Kind.VISIT, on, "到现场看了。");
        });
    }

    private void writing() {
        verbs.put(Step.WRITE, (p, on) -> p.writing().write(author(on), TEXT));
        verbs.put(Step.INVITE, (p, on) -> p.writing().invite(author(on), MemberId.fresh(), RULES));
        verbs.put(Step.AGREE_TO_COSIGN, (p, on) -> p.writing().agree(member(ASKED, on)));
        verbs.put(Step.DECLINE_TO_COSIGN, (p, on) -> p.writing().decline(member(ASKED, on)));
        verbs.put(Step.RECALL, (p, on) -> p.writing().recall(author(on)));
        verbs.put(Step.SUBMIT, (p, on) -> p.writing().submit(author(on), SESSION, book, RULES));
        verbs.put(Step.WITHDRAW, (p, on) -> p.writing().withdraw(author(on), ""));
    }

    private void reviewing() {
        verbs.put(Step.APPROVE, (p, on) -> p.reviewing().approve(anybody(on), "SOCIETY", "", book, RULES));
        verbs.put(Step.RETURN, (p, on) -> p.reviewing().sendBack(anybody(on), "请改"));
        verbs.put(Step.REFUSE_TO_FILE, (p, on) -> p.reviewing().refuse(anybody(on), "NF10", "空泛", RULES));
    }

    private void handingOver() {
        verbs.put(Step.TRANSFER, (p, on) -> p.handover().transfer(anybody(on), LEAD, List.of(JOINT), RULES));
        verbs.put(Step.SIGN, (p, on) -> p.handover().sign(unit(JOINT, on), RULES));
        verbs.put(Step.OBJECT, (p, on) -> p.handover().object(unit(JOINT, on), "不归我们", RULES));
        verbs.put(Step.UPHOLD_OBJECTION, (p, on) -> p.handover().uphold(anybody(on), LEAD, OTHER, "同意", RULES));
        verbs.put(Step.REFUSE_OBJECTION, (p, on) -> p.handover().refuse(anybody(on), LEAD, "不同意", RULES));
    }

    private void answering() {
        verbs.put(Step.GIVE_OPINION, (p, on) -> p.answering().giveOpinion(unit(JOINT, on), "同意"));
        verbs.put(Step.DRAFT_REPLY, (p, on) -> p.answering().draft(unit(LEAD, on), SHEET));
        verbs.put(Step.SEND_REPLY, (p, on) -> p.answering().send(unit(LEAD, on), SHEET, RULES));
        verbs.put(Step.SEND_BACK_REPLY, (p, on) -> p.answering().sendBack(unit(LEAD, on), "再改"));
        verbs.put(Step.ISSUE_REPLY, (p, on) -> p.answering().issue(unit(LEAD, on), RULES));
        verbs.put(Step.PASS_REPLY, StateTableTest::pass);
        verbs.put(Step.CLEAR_REPLY, (p, on) -> {
            pass(p, on);
            return p.answering().clear(anybody(on), LEAD, "");
        });
        verbs.put(Step.QUERY_REPLY, (p, on) -> {
            pass(p, on);
            return p.answering().query(anybody(on), LEAD, "缺日期");
        });
        verbs.put(Step.ASSIGN_WITHIN, (p, on) -> p.handover().assignWithin(unit(LEAD, on), "路灯科", "", null, ""));
    }

    private static Outcome<Taken> pass(Proposal p, LocalDate on) {
        return p.answering().pass(unit(LEAD, on), rules(Map.of("reply.supervisionWorkingDays", "7")));
    }

    private void clearing() {
        verbs.put(Step.COORDINATE, (p, on) -> p.judging().coordinate(anybody(on), "何知远", on, "双方", "当面谈妥了"));
        verbs.put(Step.CLASSIFY, (p, on) -> p.reviewing().classify(anybody(on), "ECOLOGY", RULES));
        verbs.put(Step.ASK_STRIKE, StateTableTest::ask);
        verbs.put(Step.STRIKE_OFF, (p, on) -> {
            ask(p, on);
            return p.clearing().grant(anybody(on), "");
        });
        verbs.put(Step.KEEP_LISTED, (p, on) -> {
            ask(p, on);
            return p.clearing().keep(anybody(on), "再看一个月");
        });
    }

    /** Asks once what was promised is kept. */
    private static Outcome<Taken> ask(Proposal p, LocalDate on) {
        if (p.state() == State.CLOSED) {
            p.tracking().verify(anybody(on), 1, 1, true, "看过了");
        }
        return p.clearing().ask(anybody(on), "都装好了");
    }

    @Test
    void every_step_but_the_first_has_its_verb_here() {
        // two steps are the other side of merging and taking apart, told in MergingTest
        assertThat(verbs.keySet()).isEqualTo(EnumSet.complementOf(EnumSet.of(Step.BEGIN, Step.TAKE_IN, Step.LET_GO)));
        assertThat(Step.BEGIN.allowedIn()).isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> outside_its_states_a_step_is_refused_and_changes_nothing() {
        return each(false, (step, state) -> {
            Proposal p = in(state);
            assertThat(refused(p, () -> verbs.get(step).apply(p, DAY)))
                    .containsExactly("proposal.refused.state." + state);
        });
    }

    @TestFactory
    Stream<DynamicTest> in_its_states_a_step_is_taken_by_the_right_person_and_told_on_the_timeline() {
        return each(true, (step, state) -> {
            Proposal p = in(state);
            String condition = CONDITIONS.get(step + " in " + state);
            if (condition != null) {
                assertThat(refused(p, () -> verbs.get(step).apply(p, DAY))).containsExactly(condition);
                return;
            }
            Taken taken = done(verbs.get(step).apply(p, DAY));
            assertThat(taken.step()).isEqualTo(step);
            assertThat(taken.from()).isEqualTo(state);
            assertThat(taken.to()).isEqualTo(p.state());
            assertThat(p.taken()).last().isEqualTo(taken);
        });
    }

    @TestFactory
    Stream<DynamicTest> no_step_but_taking_apart_leads_out_of_a_final_state() {
        return State.FINAL.stream()
                .map(state -> DynamicTest.dynamicTest(
                        state.name(),
                        () -> verbs.forEach((step, verb) -> {
                            Proposal p = in(state);
                            if (step != Step.UNMERGE) {
                                verb.apply(p, DAY);
                                assertThat(p.state()).as(step.name()).isEqualTo(state);
                            }
                        })));
    }

    private interface Cell {
        void shown(Step step, State state);
    }

    private Stream<DynamicTest> each(boolean allowed, Cell cell) {
        return Stream.of(State.values())
                .flatMap(state -> verbs.keySet().stream()
                        .filter(step -> step.allowedIn().contains(state) == allowed)
                        .map(step -> DynamicTest.dynamicTest(step + " in " + state, () -> cell.shown(step, state))));
    }

    /** A proposal brought into that state by its own verbs. */
    private Proposal in(State wanted) {
        Proposal p = Desks.draft();
        switch (wanted) {
            case DRAFT -> {}
            case COSIGNING -> done(p.writing().invite(author(DAY), ASKED, RULES));
            case WITHDRAWN -> take(p, Step.WITHDRAW);
            case SUBMITTED -> take(p, Step.SUBMIT);
            case RETURNED -> take(p, Step.SUBMIT, Step.RETURN);
            case CONSENT -> take(p, Step.SUBMIT, Step.OFFER_CONVERSION);
            case CONVERTED -> take(p, Step.SUBMIT, Step.OFFER_CONVERSION, Step.ACCEPT_CONVERSION);
            case MERGED -> {
                lead = Desks.submitted();
                take(p, Step.SUBMIT, Step.MERGE);
            }
            case NOT_FILED -> take(p, Step.SUBMIT, Step.REFUSE_TO_FILE);
            case REVIEW2 -> take(p, Step.SUBMIT, Step.APPROVE);
            case REVIEW3 -> toThirdReview(p);
            default -> beyondFiling(p, wanted);
        }
        assertThat(p.state()).isEqualTo(wanted);
        return p;
    }

    private void toThirdReview(Proposal p) {
        Regulation three = rules(Map.of("review.levels", "3"));
        take(p, Step.SUBMIT, Step.APPROVE);
        done(p.reviewing().approve(anybody(DAY), null, "", book, three));
    }

    private void beyondFiling(Proposal p, State wanted) {
        take(p, Step.SUBMIT, Step.APPROVE, Step.APPROVE);
        if (wanted == State.FILED) {
            return;
        }
        take(p, Step.TRANSFER);
        if (wanted == State.OBJECTED) {
            done(p.handover().object(unit(LEAD, DAY), "不归我们", RULES));
        }
        if (wanted == State.TRANSFERRED || wanted == State.OBJECTED) {
            return;
        }
        done(p.handover().sign(unit(LEAD, DAY), RULES));
        if (wanted != State.HANDLING) {
            beyondHandling(p, wanted);
        }
    }

    /** Two months on, the joint unit's time is over and the lead unit need not wait for it. */
    private void beyondHandling(Proposal p, State wanted) {
        LocalDate later = DAY.plusMonths(2);
        done(p.answering().send(unit(LEAD, later), Desks.PROMISING, RULES));
        if (wanted == State.REPLY_REVIEW) {
            return;
        }
        done(p.answering().issue(unit(LEAD, later), RULES));
        if (wanted == State.FEEDBACK_DUE) {
            return;
        }
        Judgement judgement = wanted == State.CLOSED ? Judgement.SATISFIED : Judgement.DISSATISFIED;
        done(p.judging().rate(author(later), judgement, judgement, "说明", RULES));
        while (wanted == State.COORDINATING && p.state() == State.REHANDLING) {
            done(p.answering().send(unit(LEAD, later), Desks.SHEET, RULES));
            done(p.answering().issue(unit(LEAD, later), RULES));
            done(p.judging().rate(author(later), judgement, judgement, "仍未办", RULES));
        }
    }

    private void take(Proposal p, Step... steps) {
        for (Step step : steps) {
            done(verbs.get(step).apply(p, DAY));
        }
    }
}
