package org.tongxin.identity.model;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How often sign-in failed in a row, and the lock (锁定) that follows. GB/T 22239-2019 asks for it; five failures and
 * fifteen
 * minutes are its usual example.
 *
 * @param count failures since the last success or lock
 * @param lockedUntil end of the lock, kept after it has passed
 */
public record Failures(int count, @Nullable Instant lockedUntil) {

    /** A clean sheet. */
    public static final Failures NONE = new Failures(0, null);

    /** Whether nobody may come in now, with whatever password. */
    public boolean locked(Instant now) {
        return lockedUntil != null && now.isBefore(lockedUntil);
    }

    /**
     * The state after one more failure; while locked nothing is counted, so that a lock cannot be drawn out for ever.
     */
    public Failures failed(Instant now, int allowed, Duration lock) {
        if (locked(now)) {
            return this;
        }
        int failures = count + 1;
        return failures < allowed ? new Failures(failures, null) : new Failures(0, now.plus(lock));
    }
}
