package org.tongxin.proposal.model;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tongxin.common.Outcome;
import org.tongxin.common.Prose;
import org.tongxin.common.Reason;
import org.tongxin.common.UnitId;

/**
 * Pressing whoever has it (催办、升级督办): each urging is recorded, a letter is numbered and can be answered, and what is long
 * overdue or urged without an answer comes before the leaders. None of it changes whose turn it is.
 */
public final class Urging {

    private final Proposal p;

    Urging(Proposal proposal) {
        this.p = proposal;
    }

    /** Urges whoever has it. A letter and a report are about a unit and say something; a letter gets the year's next number. */
    public Outcome<Taken> urge(Occasion by, Urge urge, LetterBook book, Regulation regulation) {
        String words = Prose.clean(urge.words());
        Optional<UnitId> unit = unit(urge);
        LocalDate until = urge.kind() == Urge.Kind.LETTER ? urge.until() : null;
        return Guard.of(p, Step.URGE)
                .need(
                        Prose.length(words) <= Urge.WORDS_MAX,
                        Reason.at("words", "proposal.refused.whyTooLong", Urge.WORDS_MAX))
                .need(
                        urge.kind() != Urge.Kind.REPORT || !words.isEmpty(),
                        Reason.at("words", "proposal.refused.urgeReport"))
                .need(
                        unit.isPresent() || (urge.kind() == Urge.Kind.CALL && urge.unit() == null),
                        Reason.at("kind", "proposal.refused.urgeNoUnit"))
                .need(
                        until == null
                                || (until.isAfter(by.on())
                                        && until.isBefore(by.on().plusYears(1))),
                        Reason.at("until", "proposal.refused.urgeUntil"))
                .then(() ->
                        p.take(Step.URGE, p.state, by, detail(by, urge, words, unit.orElse(null), book, regulation)));
    }

    /** The unit that is urged: the one that is named, or the one whose turn it is. */
    private Optional<UnitId> unit(Urge urge) {
        // an objection waits for the committee, not for the unit
        if (!State.WITH_UNIT.contains(p.state()) || p.state() == State.OBJECTED) {
            return Optional.empty();
        }
        List<Handling> owing = p.answerersNow().isEmpty() ? p.answerers() : p.answerersNow();
        return owing.stream()
                .map(Handling::unit)
                .filter(unit -> urge.unit() == null || unit.equals(urge.unit()))
                .findFirst();
    }

    private Map<String, Object> detail(
            Occasion by, Urge urge, String words, @Nullable UnitId unit, LetterBook book, Regulation regulation) {
        Map<String, Object> detail = new HashMap<>(Map.of("kind", urge.kind(), "comment", words));
        if (unit != null) {
            detail.put("unit", unit.toString());
        }
        due(regulation).ifPresent(day -> {
            detail.put("dueOn", day);
            detail.put("late", Math.max(0, regulation.calendar().between(day, by.on())));
        });
        if (urge.kind() == Urge.Kind.LETTER) {
            LocalDate until = urge.until();
            int year = by.on().getYear();
            detail.put("no", book.next(year));
            detail.put("year", year);
            detail.put("until", until == null ? regulation.urgeAnswer().after(by.on(), regulation.calendar()) : until);
        }
        return detail;
    }

    /** The day by which the present step was due, unless its clock stands still. */
    private Optional<LocalDate> due(Regulation regulation) {
        return running().map(clock -> clock.deadline().dueOn(regulation.calendar()));
    }

    private Optional<RunningClock> running() {
        return p.awaited().filter(clock -> clock.deadline().isRunning());
    }

    /** The unit that was urged answers with a line, each urging once. */
    public Outcome<Taken> answer(Occasion by, @Nullable Urged urged, String typed) {
        String words = Prose.clean(typed);
        boolean own = urged != null && urged.unit() != null && urged.unit().equals(by.unit());
        boolean answered = urged != null && urged.answered();
        return Guard.of(p, Step.ANSWER_URGE)
                .need(own, Reason.of("proposal.refused.notUrged"))
                .need(!own || !answered, Reason.of("proposal.refused.urgeAnswered"))
                .need(!words.isEmpty(), Reason.at("answer", "proposal.refused.urgeWords"))
                .need(
                        Prose.length(words) <= Urge.WORDS_MAX,
                        Reason.at("answer", "proposal.refused.whyTooLong", Urge.WORDS_MAX))
                .then(() -> p.take(Step.ANSWER_URGE, p.state, by, detail(Objects.requireNonNull(urged), words)));
    }

    private static Map<String, Object> detail(Urged urged, String words) {
        return Map.of(
                "urging", urged.id().toString(),
                "kind", urged.kind(),
                "urger", urged.by().toString(),
                "unit", String.valueOf(urged.unit()),
                "comment", words);
    }

    /**
     * How far it has come before the leaders by now: one level for each number of working days of the rule that it is overdue, and
     * the first also where enough urgings to the same unit were left without an answer. 0: not at all.
     */
    public int level(LocalDate today, int unanswered, Regulation regulation) {
        Optional<LocalDate> due = due(regulation);
        if (due.isEmpty()) {
            return 0;
        }
        int late = regulation.calendar().between(due.get(), today);
        int byDays = (int) regulation.escalation().stream()
                .filter(days -> today.isAfter(due.get()) && late >= days)
                .count();
        return Math.max(byDays, unanswered >= regulation.escalateAfter() ? 1 : 0);
    }

    /**
     * It comes before the leaders, once for each clock and level; a level that was passed over is not made up for.
     *
     * @param reached the highest level taken for this clock so far; 0: none
     * @param unanswered how many urgings its unit has not answered
     */
    public Outcome<Taken> escalate(Occasion by, int reached, int unanswered, Regulation regulation) {
        int level = level(by.on(), unanswered, regulation);
        return Guard.of(p, Step.ESCALATE)
                .need(level > 0, Reason.of("proposal.refused.notOverdueEnough"))
                .need(level == 0 || level > reached, Reason.of("proposal.refused.escalatedAlready"))
                .then(() -> p.take(Step.ESCALATE, p.state, by, detail(by, level, unanswered, regulation)));
    }

    private Map<String, Object> detail(Occasion by, int level, int unanswered, Regulation regulation) {
        RunningClock clock = running().orElseThrow();
        LocalDate due = clock.deadline().dueOn(regulation.calendar());
        return Map.of(
                "level",
                level,
                "unanswered",
                unanswered,
                "clock",
                clock.kind(),
                "started",
                clock.deadline().startedOn(),
                "dueOn",
                due,
                "late",
                Math.max(0, regulation.calendar().between(due, by.on())));
    }
}
