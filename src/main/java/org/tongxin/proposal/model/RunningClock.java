package org.tongxin.proposal.model;

import org.jspecify.annotations.Nullable;
import org.tongxin.common.UnitId;
import org.tongxin.rules.Deadline;

/**
 * One deadline of a proposal with all its steps, so that it can explain itself.
 *
 * @param no counts the proposal's clocks from 1
 * @param kind what must happen in time
 * @param unit the unit it runs for, where it runs for one
 * @param deadline its start, stops, extensions and end
 */
public record RunningClock(int no, ClockKind kind, @Nullable UnitId unit, Deadline deadline) {

    RunningClock with(Deadline changed) {
        return new RunningClock(no, kind, unit, changed);
    }

    /** The same clock without the words said when it stopped or ended. */
    public RunningClock withoutWords() {
        return with(deadline.withoutWords());
    }

    /** Whether it still runs or stands still, that is, was neither met nor dropped. */
    public boolean isOpen() {
        return deadline.isOpen();
    }
}
