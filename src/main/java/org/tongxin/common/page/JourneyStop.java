package org.tongxin.common.page;

/**
 * One desk on the way of a matter.
 *
 * @param label the step: 审查立案
 * @param desk who has or had it: 提案委; may be empty
 * @param date when, or until when; may be empty
 */
public record JourneyStop(String label, String desk, String date, When when) {

    /** Where the stop lies, seen from today. */
    public enum When {
        DONE,
        NOW,
        LATER
    }
}
