package org.tongxin.proposal.model;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tongxin.common.Outcome;
import org.tongxin.common.Prose;
import org.tongxin.common.Reason;
import org.tongxin.common.SessionId;
import org.tongxin.rules.WorkingCalendar;

/**
 * Pressing whoever has it (催办、升级督办): each urging is recorded, a letter is numbered and can be answered, and what is long
 * overdue comes before the leaders. None of it changes whose turn it is.
 */
public final class Urging {

    private final Proposal p;

    Urging(Proposal proposal) {
        this.p = proposal;
    }

    /** Urges whoever has it. A letter and a report go to a unit; a letter gets the session's next number. */
    public Outcome<Taken> urge(Occasion by, Urge urge, LetterBook book, Regulation regulation) {
        String words = Prose.clean(urge.words());
        boolean letter = urge.kind() == Urge.Kind.LETTER;
        return Guard.of(p, Step.URGE)
                .need(
                        Prose.length(words) <= Urge.WORDS_MAX,
                        Reason.at("words", "proposal.refused.whyTooLong", Urge.WORDS_MAX))
                .need(
                        urge.kind() == Urge.Kind.CALL || withUnit(),
                        Reason.at("kind", "proposal.refused.urgeNoUnit"))
                .need(
                        !letter || urge.until() == null || urge.until().isAfter(by.on()),
                        Reason.at("until", "proposal.refused.urgeUntil"))
                .then(() -> p.take(Step.URGE, p.state, by, detail(by, urge, words, book, regulation)));
    }

    private boolean withUnit() {
        return State.WITH_UNIT.contains(p.state) && p.lead().isPresent();
    }

    private Map<String, Object> detail(
            Occasion by, Urge urge, String words, LetterBook book, Regulation regulation) {
        Map<String, Object> detail = new HashMap<>(Map.of("kind", urge.kind(), "comment", words));
        if (withUnit()) {
            detail.put("unit", p.lead().orElseThrow().unit().toString());
        }
        due(regulation).ifPresent(day -> {
            detail.put("dueOn", day);
            detail.put("late", Math.max(0, regulation.calendar().between(day, by.on())));
        });
        SessionId session = p.numbers.session();
        if (urge.kind() == Urge.Kind.LETTER && session != null) {
            LocalDate until = urge.until();
            detail.put("no", book.next(session));
            detail.put("year", by.on().getYear());
            detail.put("until", until == null ? regulation.urgeAnswer().after(by.on(), regulation.calendar()) : until);
        }
        return detail;
    }

    /** The day by which the present step was due, unless its clock stands still. */
    private Optional<LocalDate> due(Regulation regulation) {
        return p.awaited()
                .filter(clock -> clock.deadline().isRunning())
                .map(clock -> clock.deadline().dueOn(regulation.calendar()));
    }

    /** The unit that was urged answers with a line, each urging once. */
    public Outcome<Taken> answer(Occasion by, @Nullable Urged urged, String typed) {
        String words = Prose.clean(typed);
        boolean own = urged != null && urged.unit() != null && urged.unit().equals(by.unit());
        return Guard.of(p, Step.ANSWER_URGE)
                .need(own, Reason.of("proposal.refused.notUrged"))
                .need(!own || !urged.answered(), Reason.of("proposal.refused.urgeAnswered"))
                .need(!words.isEmpty(), Reason.at("answer", "proposal.refused.urgeWords"))
                .need(
                        Prose.length(words) <= Urge.WORDS_MAX,
                        Reason.at("answer", "proposal.refused.whyTooLong", Urge.WORDS_MAX))
                .then(() -> p.take(
                        Step.ANSWER_URGE,
                        p.state,
                        by,
                        Map.of(
                                "urging",
                                java.util.Objects.requireNonNull(urged).id().toString(),
                                "urger",
                                urged.by().toString(),
                                "unit",
                                java.util.Objects.requireNonNull(urged.unit()).toString(),
                                "comment",
                                words)));
    }

    /** What is overdue, and how far that has gone. */
    public Optional<Overdue> overdue(LocalDate today, Regulation regulation) {
        WorkingCalendar calendar = regulation.calendar();
        return p.awaited()
                .filter(clock -> clock.deadline().isRunning())
                .filter(clock -> today.isAfter(clock.deadline().dueOn(calendar)))
                .map(clock -> new Overdue(
                        clock, calendar.between(clock.deadline().dueOn(calendar), today)));
    }

    /**
     * An overdue clock.
     *
     * @param late working days since its last day
     */
    public record Overdue(RunningClock clock, int late) {

        /** The level that these steps ask for; 0: none yet. */
        public int level(List<Integer> steps) {
            return (int) steps.stream().filter(days -> late >= days).count();
        }
    }

    /**
     * It comes before the leaders, once for each clock and level; a level that was passed over is not made up for.
     *
     * @param reached the highest level taken for this clock so far; 0: none
     */
    public Outcome<Taken> escalate(Occasion by, int reached, Regulation regulation) {
        Optional<Overdue> overdue = overdue(by.on(), regulation);
        int level = overdue.map(found -> found.level(regulation.escalation())).orElse(0);
        return Guard.of(p, Step.ESCALATE)
                .need(level > 0, Reason.of("proposal.refused.notOverdueEnough"))
                .need(level == 0 || level > reached, Reason.of("proposal.refused.escalatedAlready"))
                .then(() -> {
                    Overdue found = overdue.orElseThrow();
                    RunningClock clock = found.clock();
                    return p.take(
                            Step.ESCALATE,
                            p.state,
                            by,
                            Map.of(
                                    "level",
                                    level,
                                    "no",
                                    clock.no(),
                                    "clock",
                                    clock.kind(),
                                    "started",
                                    clock.deadline().startedOn(),
                                    "dueOn",
                                    clock.deadline().dueOn(regulation.calendar()),
                                    "late",
                                    found.late()));
                });
    }
}
