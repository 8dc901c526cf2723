package org.tongxin.register.places;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * When a place is open (开放时间): on a weekday, every week or once a month, or on one day.
 *
 * @param weekday null: on one day only
 * @param week which such weekday of the month; 5: the last; null: every one
 * @param day the one day
 */
public record Hours(
        @Nullable DayOfWeek weekday,
        @Nullable Integer week,
        @Nullable LocalDate day,
        LocalTime from,
        LocalTime until) {

    /** What stands for the last such weekday of a month. */
    public static final int LAST = 5;

    private static final int DAYS = 7;

    /** Whether it is open on that day. */
    public boolean on(LocalDate asked) {
        if (weekday == null) {
            return asked.equals(day);
        }
        if (asked.getDayOfWeek() != weekday) {
            return false;
        }
        return week == null
                || (week == LAST
                        ? asked.plusDays(DAYS).getMonth() != asked.getMonth()
                        : (asked.getDayOfMonth() - 1) / DAYS + 1 == week);
    }
}
