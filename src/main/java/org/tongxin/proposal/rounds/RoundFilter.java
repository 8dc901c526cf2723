package org.tongxin.proposal.rounds;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tongxin.common.Typed;
import org.tongxin.common.UnitId;

/**
 * Which items of a round are shown.
 *
 * @param show one of {@link Show}
 * @param unit only what that unit answers for
 * @param after number of the item after which the page begins
 */
public record RoundFilter(
        @Nullable String show,
        @Nullable String unit,
        @Nullable String after) {

    /** The parts of a round. */
    public enum Show {
        /** 全部. */
        ALL,
        /** 待核查. */
        WAITING,
        /** 已兑现. */
        FULFILLED,
        /** 部分兑现. */
        PARTLY,
        /** 未兑现. */
        NOT,
        /** 已无法兑现. */
        IMPOSSIBLE,
        /** 已移出; for the committee's desks only. */
        OUT
    }

    /** The part shown; all of it first. */
    public Show shown() {
        Show chosen = show == null ? null : Typed.code(Show.class, show);
        return chosen == null ? Show.ALL : chosen;
    }

    /** The unit, if one was chosen. */
    public @Nullable UnitId unitId() {
        return unit == null ? null : Typed.id(unit, UnitId::new);
    }

    int from() {
        Integer no = after == null ? null : Typed.number(after);
        return no == null ? 0 : no;
    }

    String condition(boolean committee) {
        return switch (shown()) {
            case ALL -> "i.out_at is null";
            case WAITING -> "i.out_at is null and i.verdict is null";
            case OUT -> committee ? "i.out_at is not null" : "i.out_at is null";
            case FULFILLED, PARTLY, NOT, IMPOSSIBLE -> "i.out_at is null and i.verdict = '" + shown() + "'";
        };
    }

    /** The address of another part, of another unit's part, or of the next page. */
    public static String to(UUID round, Show part, @Nullable String unit, @Nullable String cursor) {
        return "/rounds/" + round + "?show=" + part
                + (unit == null || unit.isBlank() ? "" : "&unit=" + URLEncoder.encode(unit, StandardCharsets.UTF_8))
                + (cursor == null ? "" : "&after=" + cursor);
    }
}
