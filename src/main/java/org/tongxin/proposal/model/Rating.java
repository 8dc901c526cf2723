package org.tongxin.proposal.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tongxin.common.MemberId;
import org.tongxin.common.UnitId;

/**
 * What one proposer says of one reply (评价, A10): of the work and of the result, apart. Never changed afterwards.
 *
 * @param round the reply's round
 * @param member who rates, or stays silent
 * @param work of the handling: contact, attitude, fit
 * @param result of what became of it
 * @param comment in the proposer's words
 * @param at when
 * @param unit whose reply is judged, where several answered separately; null for the lead unit's
 */
public record Rating(
        int round,
        MemberId member,
        Judgement work,
        Judgement result,
        String comment,
        Instant at,
        @Nullable UnitId unit) {

    /** Longest comment, in characters. */
    public static final int COMMENT_MAX = 2_000;

    /** Whether the proposer spoke at all. */
    public boolean isStated() {
        return work != Judgement.NOT_STATED || result != Judgement.NOT_STATED;
    }

    /** Whether it must be handled again because of this. */
    public boolean isDissatisfied() {
        return work == Judgement.DISSATISFIED || result == Judgement.DISSATISFIED;
    }
}
