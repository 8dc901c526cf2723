package org.tongxin.activity;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Leave from an activity (请假). The reason is for its organisers and the member alone.
 *
 * @param granted null: not decided yet
 */
public record Leave(
        UUID member,
        String reason,
        Instant asked,
        @Nullable Boolean granted,
        @Nullable String by,
        @Nullable Instant decided,
        String note) {

    /** Longest reason, in characters. */
    public static final int REASON_MAX = 300;

    /** Whether somebody has to decide it. */
    public boolean waits() {
        return granted == null;
    }

    @Override
    public String toString() {
        return "Leave";
    }
}
