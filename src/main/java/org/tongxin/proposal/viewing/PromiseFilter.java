package org.tongxin.proposal.viewing;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Which promises a list shows.
 *
 * @param show one of {@link Show}
 * @param unit only that unit's
 * @param after cursor of the next page
 */
public record PromiseFilter(
        @Nullable String show,
        @Nullable String unit,
        @Nullable String after) {

    /** The parts of the list, in the order in which they call for something to be done. */
    public enum Show {
        /** 过期未兑现. */
        OVERDUE,
        /** 待核实. */
        CLAIMED,
        /** 未到期. */
        OPEN,
        /** 已兑现. */
        KEPT
    }

    /** The part shown; the overdue ones first. */
    public Show shown() {
        for (Show each : Show.values()) {
            if (each.name().equals(show)) {
                return each;
            }
        }
        return Show.OVERDUE;
    }

    /** The address of another part, or of the next page. */
    public String to(Show part, @Nullable String cursor) {
        String query = "?show=" + part;
        if (unit != null && !unit.isBlank()) {
            query += "&unit=" + URLEncoder.encode(unit, StandardCharsets.UTF_8);
        }
        return "/promises" + query
                + (cursor == null ? "" : "&after=" + URLEncoder.encode(cursor, StandardCharsets.UTF_8));
    }
}
