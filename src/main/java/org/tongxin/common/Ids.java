package org.tongxin.common;

import java.security.SecureRandom;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Makes identities: UUID version 7 (RFC 9562), so that keys grow with time and indexes stay dense.
 *
 * <p>Within one node they are strictly increasing: the last twelve bits of the time field count up inside a millisecond.
 */
public final class Ids {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final AtomicLong LAST = new AtomicLong();

    private Ids() {}

    /** The next identity. */
    public static UUID next() {
        // milliseconds and a 12-bit counter in one number, never twice the same
        long tick = LAST.updateAndGet(last -> Math.max(last + 1, System.currentTimeMillis() << 12));
        long high = (tick >>> 12) << 16 | 0x7000L | (tick & 0xFFF);
        long low = (RANDOM.nextLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
        return new UUID(high, low);
    }
}
