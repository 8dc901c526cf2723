package org.tongxin.proposal.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A lead unit's request for more time to reply (延期申请): asked before the time is over, decided by the committee.
 *
 * @param no counts the proposal's requests from 1
 * @param round the handling it belongs to
 * @param months how much more
 * @param reason why
 * @param askedBy who asked
 * @param askedAt when
 * @param granted null: not yet decided
 * @param words what was said to it
 * @param decidedBy who decided
 * @param decidedAt when
 */
public record Extension(
        int no,
        int round,
        int months,
        String reason,
        String askedBy,
        Instant askedAt,
        @Nullable Boolean granted,
        @Nullable String words,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt) {

    /** Whether it waits for a decision. */
    public boolean isPending() {
        return granted == null;
    }

    Extension decided(boolean yes, String said, Occasion by) {
        return new Extension(no, round, months, reason, askedBy, askedAt, yes, said, by.name(), by.at());
    }
}
