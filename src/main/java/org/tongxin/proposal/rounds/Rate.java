package org.tongxin.proposal.rounds;

import org.jspecify.annotations.Nullable;
import org.tongxin.common.UnitId;

/**
 * How a round, or one unit's part in it, came out. The rate is fulfilled ÷ judged; what was not judged is told beside it and counts in
 * neither.
 *
 * @param unit whose part; null: of all, or of proposals without a unit
 * @param items looked at
 * @param fulfilled of those, 已兑现
 * @param partly of those, 部分兑现
 * @param not of those, 未兑现
 * @param impossible of those, 已无法兑现
 */
public record Rate(@Nullable UnitId unit, long items, long fulfilled, long partly, long not, long impossible) {

    private static final int WHOLE = 100;
    private static final double TENTHS = 10;

    /** What has a verdict: the denominator. */
    public long judged() {
        return fulfilled + partly + not + impossible;
    }

    /** What has none. */
    public long open() {
        return items - judged();
    }

    /** The rate as 75.0%; a dash where nothing is judged. */
    public String percent() {
        return judged() == 0 ? "—" : Math.round(fulfilled * WHOLE * TENTHS / judged()) / TENTHS + "%";
    }

    Rate plus(Rate other) {
        return new Rate(
                null,
                items + other.items,
                fulfilled + other.fulfilled,
                partly + other.partly,
                not + other.not,
                impossible + other.impossible);
    }
}
