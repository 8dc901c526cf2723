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

    /** Its name: 五届五次, or in English. */
    public String name(boolean english) {
        return english ? "Term " + term + ", session " + number : chinese(term) + "届" + chinese(number) + "次";
    }

    private static String chinese(int number) {
        String digits = "〇一二三四五六七八九";
        if (number < 10) {
            return digits.substring(number, number + 1);
        }
        String tens = number < 20 ? "十" : digits.charAt(number / 10) + "十";
        return number % 10 == 0 ? tens : tens + digits.charAt(number % 10);
    }
}
