package org.tongxin.proposal.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.tongxin.common.AccountId;
import org.tongxin.common.MemberId;
import org.tongxin.common.Outcome;
import org.tongxin.common.SessionId;
import org.tongxin.common.UnitId;
import org.tongxin.proposal.ProposalId;
import org.tongxin.rules.Parameter;
import org.tongxin.rules.RuleSet;
import org.tongxin.rules.ShippedRules;

/** Every state and every step: allowed where the table says so, refused with nothing changed everywhere else. */
class StateTableTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final Regulation RULES = rules();
    private static final MemberId AUTHOR = MemberId.fresh();
    private static final MemberId ASKED = MemberId.fresh();
    private static final UnitId LEAD = UnitId.fresh();
    private static final UnitId JOINT = UnitId.fresh();
    private static final UnitId OTHER = UnitId.fresh();
    private static final SessionId SESSION = SessionId.fresh();
    private static final Reply.Sheet SHEET = new Reply.Sheet("已办。", Grade.A, true, "办公室", List.of());

    private final Numbering numbering = new Numbering() {
        @Override
        public int nextSerial(SessionId session) {
            return 1;
        }

        @Override
        public int nextFilingNo(SessionId session) {
            return 1;
        }
    };

    /** What the right person with good input does for each step. */
    private final Map<Step, BiFunction<Proposal, LocalDate, Outcome<Taken>>> verbs = new HashMap<>();

    StateTableTest() {
        Text text = new Text("关于路灯", "没有路灯。", "", "装路灯。");
        verbs.put(Step.WRITE, (p, on) -> p.writing().write(author(on), text));
        verbs.put(Step.INVITE, (p, on) -> p.writing().invite(author(on), MemberId.fresh(), RULES));
        verbs.put(Step.AGREE_TO_COSIGN, (p, on) -> p.writing().agree(member(ASKED, on)));
        verbs.put(Step.DECLINE_TO_COSIGN, (p, on) -> p.writing().decline(member(ASKED, on)));
        verbs.put(Step.RECALL, (p, on) -> p.writing().recall(author(on)));
        verbs.put(Step.SUBMIT, (p, on) -> p.writing().submit(author(on), SESSION, numbering, RULES));
        verbs.put(Step.WITHDRAW, (p, on) -> p.writing().withdraw(author(on), ""));
        verbs.put(Step.APPROVE, (p, on) -> p.reviewing().approve(anybody(on), "SOCIETY", "", numbering, RULES));
        verbs.put(Step.RETURN, (p, on) -> p.reviewing().sendBack(anybody(on), "请改"));
        verbs.put(Step.REFUSE_TO_FILE, (p, on) -> p.reviewing().refuse(anybody(on), "NF10", "空泛", RULES));
        verbs.put(Step.TRANSFER, (p, on) -> p.handover().transfer(anybody(on), LEAD, List.of(JOINT), RULES));
        verbs.put(Step.SIGN, (p, on) -> p.handover().sign(unit(JOINT, on), RULES));
        verbs.put(Step.OBJECT, (p, on) -> p.handover().object(unit(JOINT, on), "不归我们", RULES));
        verbs.put(Step.GIVE_OPINION, (p, on) -> p.answering().giveOpinion(unit(JOINT, on), "同意"));
        verbs.put(Step.DRAFT_REPLY, (p, on) -> p.answering().draft(unit(LEAD, on), SHEET));
        verbs.put(Step.SEND_REPLY, (p, on) -> p.answering().send(unit(LEAD, on), SHEET, RULES));
        verbs.put(Step.SEND_BACK_REPLY, (p, on) -> p.answering().sendBack(unit(LEAD, on), "再改"));
        verbs.put(Step.ISSUE_REPLY, (p, on) -> p.answering().issue(unit(LEAD, on), RULES));
        verbs.put(
                Step.RATE,
                (p, on) -> p.judging().rate(author(on), Judgement.SATISFIED, Judgement.SATISFIED, "", RULES));
        verbs.put(Step.END_RATING, (p, on) -> p.judging().endRating(anybody(on.plusDays(120)), RULES));
        verbs.put(Step.URGE, (p, on) -> p.judging().urge(anybody(on), ""));
    }

    @TestFactory
    Stream<DynamicTest> outside_its_states_a_step_is_refused_and_changes_nothing() {
        return Stream.of(State.values())
                .flatMap(state -> verbs.keySet().stream()
                        .filter(step -> !step.allowedIn().contains(state))
                        .map(step -> DynamicTest.dynamicTest(step + " in " + state, () -> {
                            Proposal proposal = in(state);
                            int before = proposal.taken().size();
                            Outcome<Taken> outcome = verbs.get(step).apply(proposal, DAY);
                            assertThat(outcome).isInstanceOf(Outcome.Refused.class);
                            assertThat(((Outcome.Refused<Taken>) outcome).reasons())
                                    .singleElement()
                                    .satisfies(reason ->
                                            assertThat(reason.key()).isEqualTo("proposal.refused.state." + state));
                            assertThat(proposal.state()).isEqualTo(state);
                            assertThat(proposal.taken()).hasSize(before);
                        })));
    }

    /** Steps that need more than the state, and what stands against them there. */
    private static final Map<String, String> CONDITIONS = Map.of(
            "GIVE_OPINION in TRANSFERRED", "proposal.refused.signFirst",
            "GIVE_OPINION in HANDLING", "proposal.refused.signFirst",
            "GIVE_OPINION in REHANDLING", "proposal.refused.signFirst",
            "SEND_REPLY in HANDLING", "proposal.refused.opinionsMissing");

    @TestFactory
    Stream<DynamicTest> in_its_states_a_step_is_taken_by_the_right_person() {
        return Stream.of(State.values())
                .flatMap(state -> verbs.keySet().stream()
                        .filter(step -> step.allowedIn().contains(state))
                        .map(step -> DynamicTest.dynamicTest(step + " in " + state, () -> {
                            Proposal proposal = in(state);
                            Outcome<Taken> outcome = verbs.get(step).apply(proposal, DAY);
                            String condition = CONDITIONS.get(step + " in " + state);
                            if (condition == null) {
                                assertThat(outcome).isInstanceOf(Outcome.Done.class);
                            } else {
                                assertThat(((Outcome.Refused<Taken>) outcome).reasons())
                                        .singleElement()
                                        .satisfies(reason ->
                                                assertThat(reason.key()).isEqualTo(condition));
                            }
                        })));
    }

    @TestFactory
    Stream<DynamicTest> a_decision_on_an_objection_needs_an_objection() {
        return Stream.of(State.values())
                .map(state -> DynamicTest.dynamicTest(state.name(), () -> {
                    boolean objected = state == State.OBJECTED;
                    assertThat(in(state).handover().uphold(anybody(DAY), LEAD, OTHER, "同意", RULES))
                            .isInstanceOf(objected ? Outcome.Done.class : Outcome.Refused.class);
                    assertThat(in(state).handover().refuse(anybody(DAY), LEAD, "不同意", RULES))
                            .isInstanceOf(objected ? Outcome.Done.class : Outcome.Refused.class);
                }));
    }

    /** A proposal brought into that state by its own verbs. */
    private Proposal in(State wanted) {
        Proposal p = Proposal.begin(
                ProposalId.fresh(),
                new Proposal.Origin(ProposerKind.MEMBER, AUTHOR, null, "S01", Channel.ONLINE, null),
                author(DAY));
        take(p, Step.WRITE);
        switch (wanted) {
            case DRAFT -> {}
            case COSIGNING -> done(p.writing().invite(author(DAY), ASKED, RULES));
            case WITHDRAWN -> take(p, Step.WITHDRAW);
            case SUBMITTED -> take(p, Step.SUBMIT);
            case RETURNED -> take(p, Step.SUBMIT, Step.RETURN);
            case NOT_FILED -> take(p, Step.SUBMIT, Step.REFUSE_TO_FILE);
            case REVIEW2 -> take(p, Step.SUBMIT, Step.APPROVE);
            case REVIEW3 -> {
                take(p, Step.SUBMIT, Step.APPROVE);
                p.state = State.REVIEW3;
            }
            default -> beyondFiling(p, wanted);
        }
        assertThat(p.state()).isEqualTo(wanted);
        return p;
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
        if (wanted == State.HANDLING) {
            return;
        }
        // two months on, the joint unit's time is over and the lead unit need not wait for it
        LocalDate later = DAY.plusMonths(2);
        done(p.answering().send(unit(LEAD, later), SHEET, RULES));
        if (wanted == State.REPLY_REVIEW) {
            return;
        }
        done(p.answering().issue(unit(LEAD, later), RULES));
        if (wanted == State.FEEDBACK_DUE) {
            return;
        }
        Judgement judgement = wanted == State.REHANDLING ? Judgement.DISSATISFIED : Judgement.SATISFIED;
        done(p.judging().rate(author(later), judgement, judgement, "说明", RULES));
    }

    private void take(Proposal p, Step... steps) {
        for (Step step : steps) {
            done(verbs.get(step).apply(p, DAY));
        }
    }

    private static void done(Outcome<Taken> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
    }

    private static Occasion author(LocalDate on) {
        return member(AUTHOR, on);
    }

    private static Occasion member(MemberId member, LocalDate on) {
        return by(member, null, on);
    }

    private static Occasion unit(UnitId unit, LocalDate on) {
        return by(null, unit, on);
    }

    /** Each time another person, so that nobody reviews twice or issues their own draft. */
    private static Occasion anybody(LocalDate on) {
        return by(null, null, on);
    }

    private static Occasion by(@Nullable MemberId member, @Nullable UnitId unit, LocalDate on) {
        return new Occasion(AccountId.fresh(), "某人", member, unit, Instant.parse(on + "T04:00:00Z"), on);
    }

    private static Regulation rules() {
        Map<String, Parameter> sheet = new HashMap<>();
        ShippedRules.SHEET.forEach((key, definition) ->
                sheet.put(key, new Parameter(key, definition.value(), definition.source(), 0, LocalDate.EPOCH)));
        return Regulation.of(
                new RuleSet(sheet),
                day -> day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY);
    }
}
