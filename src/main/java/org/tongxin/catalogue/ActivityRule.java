package org.tongxin.catalogue;

/**
 * What holds of things people attend.
 *
 * @param ordinal within what they are numbered: 三届十次常委会会议
 * @param enlarged whether there are enlarged ones (扩大会议)
 * @param firstItem whether its agenda has to open with study (第一议题, F01)
 * @param invite who is to come
 * @param leadDays the rule that says how many working days before it the notice goes out; empty: none
 */
public record ActivityRule(Ordinal ordinal, boolean enlarged, boolean firstItem, Invite invite, String leadDays) {

    /** Where nothing is said. */
    public static final ActivityRule PLAIN = new ActivityRule(Ordinal.NONE, false, false, Invite.NONE, "");

    /** Within what it is numbered. */
    public enum Ordinal {
        NONE,
        YEAR,
        TERM
    }

    /** Who is to come. */
    public enum Invite {
        /** Nobody is asked through the platform. */
        NONE,
        /** Those who are invited have to come or to ask for leave. */
        MUST,
        /** Who wants to comes. */
        SIGN_UP
    }
}
