package org.tongxin.proposal.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.tongxin.common.UnitId;
import org.tongxin.rules.Deadline;
import org.tongxin.rules.Term;

/** The deadlines of one proposal: started, stopped and ended by its steps. */
final class Clocks {

    private final List<RunningClock> all = new ArrayList<>();

    List<RunningClock> all() {
        return List.copyOf(all);
    }

    void add(RunningClock clock) {
        all.add(clock);
    }

    void start(ClockKind kind, @Nullable UnitId unit, LocalDate on, Regulation regulation) {
        all.add(new RunningClock(all.size() + 1, kind, unit, Deadline.start(on, regulation.basisOf(kind))));
    }

    void meet(ClockKind kind, @Nullable UnitId unit, LocalDate on) {
        change(open(kind, unit), deadline -> deadline.meet(on));
    }

    void drop(LocalDate on, String why, ClockKind... kinds) {
        for (ClockKind kind : kinds) {
            change(clock -> clock.isOpen() && clock.kind() == kind, deadline -> deadline.drop(on, why));
        }
    }

    void dropOf(UnitId unit, LocalDate on, String why) {
        change(clock -> clock.isOpen() && unit.equals(clock.unit()), deadline -> deadline.drop(on, why));
    }

    void stop(ClockKind kind, LocalDate on, String why) {
        change(clock -> clock.kind() == kind && clock.deadline().isRunning(), deadline -> deadline.stop(on, why));
    }

    void extend(ClockKind kind, LocalDate on, Term by, String why) {
        change(clock -> clock.isOpen() && clock.kind() == kind, deadline -> deadline.extend(on, by, why));
    }

    void resume(ClockKind kind, LocalDate on, String why) {
        change(clock -> clock.kind() == kind && clock.deadline().isStopped(), deadline -> deadline.resume(on, why));
    }

    Optional<RunningClock> of(ClockKind kind, @Nullable UnitId unit) {
        return all.stream().filter(open(kind, unit)).findFirst();
    }

    /** The latest clock of that kind for that unit, open or ended. */
    Optional<RunningClock> last(ClockKind kind, UnitId unit) {
        return all.stream()
                .filter(clock -> clock.kind() == kind && unit.equals(clock.unit()))
                .max(Comparator.comparing(RunningClock::no));
    }

    /** The latest clock of that kind, open or ended. */
    Optional<RunningClock> last(ClockKind kind) {
        return all.stream().filter(clock -> clock.kind() == kind).max(Comparator.comparing(RunningClock::no));
    }

    private static Predicate<RunningClock> open(ClockKind kind, @Nullable UnitId unit) {
        return clock -> clock.isOpen() && clock.kind() == kind && (unit == null || unit.equals(clock.unit()));
    }

    private void change(Predicate<RunningClock> which, UnaryOperator<Deadline> how) {
        all.replaceAll(clock -> which.test(clock) ? clock.with(how.apply(clock.deadline())) : clock);
    }
}
