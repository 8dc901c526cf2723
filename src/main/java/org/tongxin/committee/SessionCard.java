package org.tongxin.committee;

import java.time.LocalDate;
import org.tongxin.common.SessionId;

/**
 * A session (次会议) with the year of work that belongs to it: proposals received from {@code from} to {@code until} are its.
 *
 * @param term the term, 5 for 五届
 * @param number the session in it, 3 for 三次
 * @param from first day of its year
 * @param until last day of its year
 * @param opensOn first day of the plenary
 * @param closesOn last day of the plenary
 */
public record SessionCard(
        SessionId id, int term, int number, LocalDate from, LocalDate until, LocalDate opensOn, LocalDate closesOn) {

    /** Whether that day belongs to its year. */
    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(until);
    }
}
