package org.tongxin.identity.model;

/** How far a session is with its second factor (双因素). */
public enum SecondFactor {
    /** The account has none. */
    NOT_ASKED,
    /** The password was right, the code is still to come: nothing may be done yet. */
    AWAITED,
    /** Given. */
    PASSED
}
