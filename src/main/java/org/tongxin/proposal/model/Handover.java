package org.tongxin.proposal.model;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tongxin.common.Outcome;
import org.tongxin.common.Prose;
import org.tongxin.common.Reason;
import org.tongxin.common.UnitId;

/** Handing over to units, and what a unit may say to that (交办、签收、申退、改办). */
public final class Handover {

    /** Longest reason of an objection or of its decision, in characters. */
    public static final int WHY_MAX = 1_000;

    /** Most units that may answer separately. */
    public static final int SEPARATE_MOST = 9;

    private final Proposal p;

    Handover(Proposal proposal) {
        this.p = proposal;
    }

    /** Hands it to a lead unit and joint units; the reply's time begins. */
    public Outcome<Taken> transfer(Occasion by, @Nullable UnitId lead, List<UnitId> joint, Regulation regulation) {
        Set<UnitId> distinct = new HashSet<>(joint);
        return Guard.of(p, Step.TRANSFER)
                .need(lead != null, Reason.at("lead", "proposal.refused.leadNeeded"))
                .need(
                        distinct.size() == joint.size() && (lead == null || !distinct.contains(lead)),
                        Reason.at("joint", "proposal.refused.unitTwice"))
                .then(() -> transferred(by, Objects.requireNonNull(lead), joint, regulation));
    }

    /** Hands it to several units of which each answers by itself (分办). */
    public Outcome<Taken> divide(Occasion by, List<UnitId> units, Regulation regulation) {
        return Guard.of(p, Step.TRANSFER)
                .need(units.size() >= 2, Reason.at("separate", "proposal.refused.separateTwo"))
                .need(
                        units.size() <= SEPARATE_MOST,
                        Reason.at("separate", "proposal.refused.separateMost", SEPARATE_MOST))
                .need(new HashSet<>(units).size() == units.size(), Reason.at("separate", "proposal.refused.unitTwice"))
                .then(() -> {
                    begin(by, regulation);
                    units.forEach(unit -> assign(by, unit, UnitRole.SEPARATE, regulation));
                    return p.take(
                            Step.TRANSFER,
                            State.TRANSFERRED,
                            by,
                            Map.of(
                                    "separate",
                                    units.stream().map(UnitId::toString).toList()));
                });
    }

    private void begin(Occasion by, Regulation regulation) {
        p.round = 1;
        p.dates = p.dates.transferred(by.at());
        p.clocks.meet(ClockKind.TRANSFER, null, by.on());
        p.clocks.start(ClockKind.REPLY, null, by.on(), regulation);
    }

    private Taken transferred(Occasion by, UnitId lead, List<UnitId> joint, Regulation regulation) {
        begin(by, regulation);
        assign(by, lead, UnitRole.LEAD, regulation);
        joint.forEach(unit -> assign(by, unit, UnitRole.JOINT, regulation));
        return p.take(
                Step.TRANSFER,
                State.TRANSFERRED,
                by,
                Map.of(
                        "lead",
                        lead.toString(),
                        "joint",
                        joint.stream().map(UnitId::toString).toList()));
    }

    private void assign(Occasion by, UnitId unit, UnitRole role, Regulation regulation) {
        p.handlings.add(Handling.assigned(p.handlings.size() + 1, unit, role, by.at()));
        p.clocks.start(ClockKind.SIGN, unit, by.on(), regulation);
        if (role == UnitRole.JOINT) {
            p.clocks.start(ClockKind.OPINION, unit, by.on(), regulation);
        }
    }

    /** A unit signs for it. */
    public Outcome<Taken> sign(Occasion by, Regulation regulation) {
        return Guard.of(p, Step.SIGN)
                .need(isPending(by), Reason.of("proposal.refused.nothingToSign"))
                .then(() -> {
                    Handling part = p.partOf(by.unit()).orElseThrow();
                    boolean inTime = signTimeLeft(by, regulation);
                    p.replace(part.signed(by.at()));
                    p.clocks.meet(ClockKind.SIGN, part.unit(), by.on());
                    boolean answers = part.role().answers();
                    State to = answers && p.state == State.TRANSFERRED ? State.HANDLING : p.state;
                    return p.take(
                            Step.SIGN,
                            to,
                            by,
                            Map.of("unit", part.unit().toString(), "role", part.role(), "onTime", inTime));
                });
    }

    /** A unit says whom within it has the proposal; the last word counts. */
    public Outcome<Taken> assignWithin(
            Occasion by, String typedDepartment, String typedPerson, @Nullable LocalDate dueOn, String typed) {
        String department = Prose.clean(typedDepartment);
        String person = Prose.clean(typedPerson);
        String words = Prose.clean(typed);
        return Guard.of(p, Step.ASSIGN_WITHIN)
                .need(p.partOf(by.unit()).isPresent(), Reason.of("proposal.refused.notYourPart"))
                .need(!department.isEmpty(), Reason.at("department", "proposal.refused.department"))
                .need(
                        Prose.length(department) <= SubAssignment.NAME_MAX,
                        Reason.at("department", "proposal.refused.whyTooLong", SubAssignment.NAME_MAX))
                .need(
                        Prose.length(person) <= SubAssignment.NAME_MAX,
                        Reason.at("person", "proposal.refused.whyTooLong", SubAssignment.NAME_MAX))
                .need(dueOn == null || !dueOn.isBefore(by.on()), Reason.at("dueOn", "proposal.refused.dueOnPast"))
                .need(
                        Prose.length(words) <= SubAssignment.WORDS_MAX,
                        Reason.at("words", "proposal.refused.whyTooLong", SubAssignment.WORDS_MAX))
                .then(() -> {
                    UnitId unit = Objects.requireNonNull(by.unit());
                    p.subAssignments.add(new SubAssignment(
                            p.subAssignments.size() + 1, unit, department, person, dueOn, words, by.name(), by.at()));
                    return p.take(Step.ASSIGN_WITHIN, p.state, by, Map.of("unit", unit.toString()));
                });
    }

    /** A unit objects within the time for signing; it never passes the proposal on by itself. */
    public Outcome<Taken> object(Occasion by, String typed, Regulation regulation) {
        String why = Prose.clean(typed);
        return Guard.of(p, Step.OBJECT)
                .need(isPending(by), Reason.of("proposal.refused.nothingToSign"))
                .need(!why.isBlank(), Reason.at("why", "proposal.refused.whyNeeded"))
                .need(Prose.length(why) <= WHY_MAX, Reason.at("why", "proposal.refused.whyTooLong", WHY_MAX))
                .need(() -> signTimeLeft(by, regulation), Reason.of("proposal.refused.objectionLate"))
                .need(
                        () -> objections(by) < regulation.objectionMax(),
                        Reason.of("proposal.refused.objectedBefore", regulation.objectionMax()))
                .then(() -> objected(by, why, regulation));
    }

    private Taken objected(Occasion by, String why, Regulation regulation) {
        Handling part = p.partOf(by.unit()).orElseThrow();
        p.replace(part.objected(why, by.at()));
        p.clocks.meet(ClockKind.SIGN, part.unit(), by.on());
        p.clocks.start(ClockKind.DECIDE, part.unit(), by.on(), regulation);
        boolean lead = part.role() == UnitRole.LEAD;
        if (lead && regulation.objectionStopsClock()) {
            p.clocks.stop(ClockKind.REPLY, by.on(), why);
        }
        return p.take(
                Step.OBJECT,
                lead ? State.OBJECTED : p.state,
                by,
                Map.of("unit", part.unit().toString(), "comment", why));
    }

    /** Upholds a unit's objection: it goes to another unit, or, for a joint unit, to none. */
    public Outcome<Taken> uphold(
            Occasion by, UnitId unit, @Nullable UnitId instead, String typed, Regulation regulation) {
        String words = Prose.clean(typed);
        boolean answers = p.partOf(unit).map(part -> part.role().answers()).orElse(false);
        return guardDecision(Step.UPHOLD_OBJECTION, unit, words)
                .need(!answers || instead != null, Reason.at("instead", "proposal.refused.insteadNeeded"))
                .need(
                        instead == null || p.partOf(instead).isEmpty(),
                        Reason.at("instead", "proposal.refused.insteadHasPart"))
                .then(() -> upheld(by, unit, instead, words, regulation));
    }

    private Taken upheld(Occasion by, UnitId unit, @Nullable UnitId instead, String words, Regulation regulation) {
        Handling part = p.partOf(unit).orElseThrow();
        p.replace(part.decided(HandlingState.REASSIGNED, words, by.at()));
        p.clocks.meet(ClockKind.DECIDE, unit, by.on());
        p.clocks.dropOf(unit, by.on(), words);
        resumeAfter(part, by, words);
        if (instead != null) {
            assign(by, instead, part.role(), regulation);
        }
        return p.take(
                Step.UPHOLD_OBJECTION,
                part.role() == UnitRole.LEAD ? State.TRANSFERRED : p.state,
                by,
                Map.of(
                        "unit",
                        unit.toString(),
                        "instead",
                        instead == null ? "" : instead.toString(),
                        "comment",
                        words));
    }

    /** Refuses a unit's objection: it keeps the proposal and has to sign. */
    public Outcome<Taken> refuse(Occasion by, UnitId unit, String typed, Regulation regulation) {
        String words = Prose.clean(typed);
        return guardDecision(Step.REFUSE_OBJECTION, unit, words).then(() -> {
            Handling part = p.partOf(unit).orElseThrow();
            p.replace(part.decided(HandlingState.PENDING_SIGN, words, by.at()));
            p.clocks.meet(ClockKind.DECIDE, unit, by.on());
            p.clocks.start(ClockKind.SIGN, unit, by.on(), regulation);
            resumeAfter(part, by, words);
            return p.take(
                    Step.REFUSE_OBJECTION,
                    part.role() == UnitRole.LEAD ? State.TRANSFERRED : p.state,
                    by,
                    Map.of("unit", unit.toString(), "comment", words));
        });
    }

    /** Only the lead unit's objection stood in the way of the reply. */
    private void resumeAfter(Handling part, Occasion by, String words) {
        if (part.role() == UnitRole.LEAD) {
            p.clocks.resume(ClockKind.REPLY, by.on(), words);
        }
    }

    private Guard guardDecision(Step step, UnitId unit, String words) {
        boolean objected = p.partOf(unit)
                .filter(part -> part.state() == HandlingState.OBJECTED)
                .isPresent();
        return Guard.of(p, step)
                .need(objected, Reason.of("proposal.refused.noObjection"))
                .need(!words.isBlank(), Reason.at("words", "proposal.refused.decisionNeeded"))
                .need(Prose.length(words) <= WHY_MAX, Reason.at("words", "proposal.refused.whyTooLong", WHY_MAX));
    }

    private boolean isPending(Occasion by) {
        return p.partOf(by.unit())
                .filter(part -> part.state() == HandlingState.PENDING_SIGN)
                .isPresent();
    }

    /** A reply that went out meanwhile ends no unit's time to sign: late stays late when it is handled again. */
    private boolean signTimeLeft(Occasion by, Regulation regulation) {
        return by.unit() == null
                || p.clocks
                        .last(ClockKind.SIGN, by.unit())
                        .map(clock -> !by.on().isAfter(clock.deadline().dueOn(regulation.calendar())))
                        .orElse(true);
    }

    private int objections(Occasion by) {
        return p.partOf(by.unit()).map(Handling::objections).orElse(0);
    }
}
