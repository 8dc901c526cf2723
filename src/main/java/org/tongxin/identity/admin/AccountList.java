package org.tongxin.identity.admin;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tongxin.common.AccountId;
import org.tongxin.common.Desk;

/**
 * A page of accounts.
 *
 * @param total how many there are, counted to a thousand
 * @param next address of the page after
 * @param previous address of the page before
 */
public record AccountList(
        List<Line> lines,
        int total,
        @Nullable String next,
        @Nullable String previous) {

    /** Counting stops here. */
    public static final int CAP = 1000;

    /**
     * An account as the administrator sees it.
     *
     * @param lockedUntil end of a lock that still holds
     * @param mine it is the administrator's own
     */
    public record Line(
            AccountId id,
            String login,
            String name,
            Set<Desk> desks,
            @Nullable Instant lockedUntil,
            @Nullable Instant disabledAt,
            @Nullable Instant lastSignInAt,
            boolean mustChangePassword,
            boolean secondFactor,
            int version,
            boolean mine) {}
}
