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

    /** How the share of bodies among those chosen stands (集体提案占比). */
    public enum Collective {
        /** Whoever is chosen next, it can still be reached. */
        OPEN,
        /** It can be reached only if a body's is chosen next. */
        NEXT,
        /** It cannot be reached any more. */
        LOST
    }

    private static final int WHOLE = 100;

    /** How many may be chosen at all; one at least, so that a small session is not shut out. */
    public int most() {
        return Math.max(1, Math.ceilDiv(filed * percent, WHOLE));
    }

    /** How many of those that may be chosen bodies should have made. */
    public int collectiveWanted(int share) {
        return Math.ceilDiv(most() * share, WHOLE);
    }

    /** How that share stands, with the places that are left. */
    public Collective collective(int share) {
        int missing = collectiveWanted(share) - collective;
        int left = Math.max(0, most() - chosen);
        if (missing > left) {
            return Collective.LOST;
        }
        return missing > 0 && missing == left ? Collective.NEXT : Collective.OPEN;
    }

    /** Whether one more may be chosen. */
    public boolean hasRoom() {
        return chosen < most();
    }
}
