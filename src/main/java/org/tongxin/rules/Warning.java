package org.tongxin.rules;

import java.time.LocalDate;

/**
 * How near a deadline is (蓝黄红预警).
 *
 * @param level which warning
 * @param left working days left; negative: over by so many; 0: the last day
 */
public record Warning(Level level, int left) {

    /** The warnings, mildest first. */
    public enum Level {
        NONE,
        BLUE,
        YELLOW,
        RED,
        /** 已超期. */
        OVER
    }

    /**
     * Where the warnings begin, in working days left ({@code warn.thresholds}).
     *
     * @param shortClock clocks of fewer working days in all than this are yellow from half and red on the last day
     */
    public record Thresholds(int blue, int yellow, int red, int shortClock) {}

    /** The warning for something due on that day, started on that day, as of today. */
    public static Warning of(
            LocalDate startedOn, LocalDate dueOn, LocalDate today, Thresholds at, WorkingCalendar calendar) {
        int left = calendar.between(today, dueOn);
        if (today.isAfter(dueOn)) {
            return new Warning(Level.OVER, Math.min(left, -1));
        }
        int whole = calendar.between(startedOn, dueOn);
        return new Warning(whole < at.shortClock() ? ofShort(left, whole) : ofLong(left, at), left);
    }

    private static Level ofShort(int left, int whole) {
        if (left == 0) {
            return Level.RED;
        }
        return left * 2 <= whole ? Level.YELLOW : Level.NONE;
    }

    private static Level ofLong(int left, Thresholds at) {
        if (left <= at.red()) {
            return Level.RED;
        }
        if (left <= at.yellow()) {
            return Level.YELLOW;
        }
        return left <= at.blue() ? Level.BLUE : Level.NONE;
    }
}
