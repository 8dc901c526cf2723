package org.tongxin.rules;

import java.time.LocalDate;

/** Working days (工作日): weekends and public holidays are none, make-up workdays (调休) are. */
public interface WorkingCalendar {

    /** Whether people work on that day. */
    boolean isWorkingDay(LocalDate day);

    /** The working day itself, or the first one after it. */
    default LocalDate onOrAfter(LocalDate day) {
        LocalDate found = day;
        while (!isWorkingDay(found)) {
            found = found.plusDays(1);
        }
        return found;
    }

    /** The n-th working day after that day; the day itself does not count. For n = 0 the day itself. */
    default LocalDate plus(LocalDate day, int workingDays) {
        LocalDate found = day;
        for (int left = workingDays; left > 0; ) {
            found = found.plusDays(1);
            left -= isWorkingDay(found) ? 1 : 0;
        }
        return found;
    }

    /** How many working days lie after {@code from} up to and including {@code to}; negative when {@code to} is earlier. */
    default int between(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            return -between(to, from);
        }
        int count = 0;
        for (LocalDate day = from.plusDays(1); !day.isAfter(to); day = day.plusDays(1)) {
            count += isWorkingDay(day) ? 1 : 0;
        }
        return count;
    }
}
