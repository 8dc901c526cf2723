package org.tongxin.proposal.model;

/**
 * How many of a session's filed proposals may be chosen for something, and how many have been.
 *
 * @param filed filed in the session
 * @param chosen of those, chosen already
 * @param collective of those chosen, made by bodies
 * @param percent the rule's share, in percent
 */
public record Quota(int filed, int chosen, int collective, int percent) {

    private static final int WHOLE = 100;

    /** How many may be chosen at all; one at least, so that a small session is not shut out. */
    public int most() {
        return Math.max(1, Math.ceilDiv(filed * percent, WHOLE));
    }

    /** Whether one more may be chosen. */
    public boolean hasRoom() {
        return chosen < most();
    }
}
