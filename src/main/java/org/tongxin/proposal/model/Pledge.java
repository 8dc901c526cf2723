package org.tongxin.proposal.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tongxin.common.UnitId;

/**
 * A promise that was given, with everything that happened to it since (承诺台账).
 *
 * @param round the reply that gave it
 * @param promise what is promised
 * @param unit who answers for it
 * @param entries what was entered, in order
 */
public record Pledge(int round, Promise promise, UnitId unit, List<Progress> entries) {

    public Pledge {
        entries = List.copyOf(entries);
    }

    /** Where a promise stands; whether it is overdue, today decides. */
    public enum Standing {
        /** 未兑现. */
        OPEN,
        /** 待核实: the unit says it is done, nobody has looked yet. */
        CLAIMED,
        /** 已兑现. */
        KEPT
    }

    /** Where it stands. */
    public Standing standing() {
        return last(Progress.Kind.CLAIM, Progress.Kind.KEPT, Progress.Kind.NOT_KEPT)
                .map(entry -> switch (entry.kind()) {
                    case CLAIM -> Standing.CLAIMED;
                    case KEPT -> Standing.KEPT;
                    default -> Standing.OPEN;
                })
                .orElse(Standing.OPEN);
    }

    /** The day by which it is due, after any change by consent. */
    public @Nullable LocalDate dueOn() {
        return last(Progress.Kind.MOVED).map(Progress::date).orElse(promise.dueOn());
    }

    /** The change of the day, if there was one. */
    public Optional<Progress> moved() {
        return last(Progress.Kind.MOVED);
    }

    /** How far it is by the unit's own account; null: the unit has not said. */
    public @Nullable Integer percent() {
        return entries.stream()
                .map(Progress::percent)
                .filter(java.util.Objects::nonNull)
                .reduce((_, later) -> later)
                .orElse(null);
    }

    /** Whether its day has passed without its being kept or at least reported. */
    public boolean isOverdue(LocalDate today) {
        LocalDate due = dueOn();
        return standing() == Standing.OPEN && due != null && due.isBefore(today);
    }

    /** The last entry of one of these kinds. */
    public Optional<Progress> last(Progress.Kind... kinds) {
        List<Progress.Kind> wanted = List.of(kinds);
        return entries.stream().filter(entry -> wanted.contains(entry.kind())).reduce((_, later) -> later);
    }
}
