package org.tongxin.rules;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A deadline (时限) with every step it went through, so that it can explain itself: started, stopped, resumed, extended, and
 * met or dropped. It changes nothing by itself; each step gives a new one.
 *
 * @param startedOn the day it runs from, which does not count
 * @param basis how long it is and where that comes from
 * @param steps what happened to it since, in order
 */
public record Deadline(LocalDate startedOn, Basis basis, List<Step> steps) {

    /**
     * Where the length comes from.
     *
     * @param key the rule's key
     * @param term the rule's value on the day it started
     * @param source the rule's legal source
     */
    public record Basis(String key, Term term, String source) {}

    /**
     * One step.
     *
     * @param on the day
     * @param by how much, for an extension only
     * @param why in words; may be empty
     */
    public record Step(Kind kind, LocalDate on, @Nullable Term by, String why) {}

    /** What can happen to a deadline. */
    public enum Kind {
        /** 停表. */
        STOPPED,
        /** 恢复. */
        RESUMED,
        /** 延期. */
        EXTENDED,
        /** 已办: what was due happened. */
        MET,
        /** 作罢: nothing is due any more. */
        DROPPED
    }

    public Deadline {
        steps = List.copyOf(steps);
    }

    /** Begins to run. */
    public static Deadline start(LocalDate on, Basis basis) {
        return new Deadline(on, basis, List.of());
    }

    /** Stands still from that day. */
    public Deadline stop(LocalDate on, String why) {
        require(isRunning(), "stopped");
        return with(new Step(Kind.STOPPED, on, null, why));
    }

    /** Runs on from that day; the days it stood still are added to its end. */
    public Deadline resume(LocalDate on, String why) {
        require(isStopped(), "resumed");
        return with(new Step(Kind.RESUMED, on, null, why));
    }

    /** Ends later by that term. */
    public Deadline extend(LocalDate on, Term by, String why) {
        require(isOpen(), "extended");
        return with(new Step(Kind.EXTENDED, on, by, why));
    }

    /** What was due happened on that day. */
    public Deadline meet(LocalDate on) {
        require(isOpen(), "met");
        return with(new Step(Kind.MET, on, null, ""));
    }

    /** Nothing is due any more. */
    public Deadline drop(LocalDate on, String why) {
        require(isOpen(), "dropped");
        return with(new Step(Kind.DROPPED, on, null, why));
    }

    /** Whether it still runs or stands still. */
    @JsonIgnore
    public boolean isOpen() {
        return last().map(step -> step.kind() != Kind.MET && step.kind() != Kind.DROPPED)
                .orElse(true);
    }

    /** Whether it stands still. */
    @JsonIgnore
    public boolean isStopped() {
        return isOpen() && stoppedOn() != null;
    }

    /** Whether it runs. */
    @JsonIgnore
    public boolean isRunning() {
        return isOpen() && stoppedOn() == null;
    }

    /** The day it was met, if it was. */
    @JsonIgnore
    public Optional<LocalDate> metOn() {
        return last().filter(step -> step.kind() == Kind.MET).map(Step::on);
    }

    /** The last day on which it is met in time. While it stands still: as if it resumed on the day it stopped. */
    public LocalDate dueOn(WorkingCalendar calendar) {
        LocalDate due = basis.term().after(startedOn, calendar);
        LocalDate stopped = null;
        for (Step step : steps) {
            switch (step.kind()) {
                case STOPPED -> stopped = step.on();
                case RESUMED -> {
                    due = calendar.plus(due, calendar.between(required(stopped), step.on()));
                    stopped = null;
                }
                case EXTENDED -> due = required(step.by()).after(due, calendar);
                case MET, DROPPED -> {}
            }
        }
        return due;
    }

    /** Whether it was met, and not later than due. */
    public boolean metInTime(WorkingCalendar calendar) {
        return metOn().map(on -> !on.isAfter(dueOn(calendar))).orElse(false);
    }

    /** The same deadline without what was said at its steps. */
    public Deadline withoutWords() {
        return new Deadline(
                startedOn,
                basis,
                steps.stream()
                        .map(step -> new Step(step.kind(), step.on(), step.by(), ""))
                        .toList());
    }

    private @Nullable LocalDate stoppedOn() {
        LocalDate stopped = null;
        for (Step step : steps) {
            stopped = switch (step.kind()) {
                case STOPPED -> step.on();
                case RESUMED -> null;
                default -> stopped;
            };
        }
        return stopped;
    }

    private Optional<Step> last() {
        return steps.isEmpty() ? Optional.empty() : Optional.of(steps.getLast());
    }

    private Deadline with(Step step) {
        List<Step> more = new ArrayList<>(steps);
        more.add(step);
        return new Deadline(startedOn, basis, more);
    }

    private static void require(boolean holds, String what) {
        if (!holds) {
            throw new IllegalStateException("This deadline cannot be " + what + " now");
        }
    }

    private static <T> T required(@Nullable T value) {
        if (value == null) {
            throw new IllegalStateException("The steps of this deadline do not fit together");
        }
        return value;
    }
}
