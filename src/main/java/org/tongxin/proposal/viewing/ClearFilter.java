package org.tongxin.proposal.viewing;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Which items of the clear list are shown. What cannot be understood is left out, so that an old link still opens.
 *
 * @param stage one of {@link Stage}; otherwise everything that is not struck off
 * @param unit only what that unit answers
 * @param session identity of a session, or {@code all}; empty: the present one
 * @param after cursor of the next page
 */
public record ClearFilter(
        @Nullable String stage,
        @Nullable String unit,
        @Nullable String session,
        @Nullable String after) {

    private static final String NO_OPEN_PROMISE =
            "not exists (select 1 from proposal.promise m where m.committee_id = p.committee_id"
                    + " and m.proposal_id = p.id and m.stands not in ('KEPT', 'DRAFT'))";
    private static final String ASKED_FOR =
            "exists (select 1 from proposal.strike_off f where f.committee_id = p.committee_id"
                    + " and f.proposal_id = p.id and f.granted is null)";
    private static final String LISTED = "p.struck_at is null and ";

    /** How far an item is on its way off the list (清名单, A13). */
    public enum Stage {
        /** 待交办签收. */
        TRANSFER(LISTED + "p.state in ('FILED', 'OBJECTED', 'TRANSFERRED')"),
        /** 办理中. */
        HANDLING(LISTED + "p.state in ('HANDLING', 'REPLY_REVIEW', 'REHANDLING')"),
        /** 待评价、待面商. */
        JUDGING(LISTED + "p.state in ('FEEDBACK_DUE', 'COORDINATING')"),
        /** 办结而承诺未兑现. */
        PROMISES(LISTED + "p.state = 'CLOSED' and not (" + NO_OPEN_PROMISE + ")"),
        /** 可申请销号. */
        READY(LISTED + "p.state = 'CLOSED' and " + NO_OPEN_PROMISE + " and not " + ASKED_FOR),
        /** 待销号审批. */
        ASKED(LISTED + ASKED_FOR),
        /** 已销号. */
        OFF("p.struck_at is not null");

        private final String sql;

        Stage(String sql) {
            this.sql = sql;
        }

        /** The stage as a condition on {@code p}. */
        String sql() {
            return sql;
        }
    }

    /** The stage shown; null: all that are not struck off. */
    public @Nullable Stage shown() {
        for (Stage each : Stage.values()) {
            if (each.name().equals(stage)) {
                return each;
            }
        }
        return null;
    }

    /** Whether anything but the page is set. */
    public boolean isSet() {
        return shown() != null || (unit != null && !unit.isBlank()) || (session != null && !session.isBlank());
    }

    /** The address of another stage, or of another page. */
    public String to(@Nullable Stage other, @Nullable String cursor) {
        String query = part("stage", other == null ? null : other.name())
                + part("unit", unit)
                + part("session", session)
                + part("after", cursor);
        return "/clear-list" + (query.isEmpty() ? "" : "?" + query.substring(1));
    }

    private static String part(String name, @Nullable String value) {
        return value == null || value.isBlank()
                ? ""
                : "&" + name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
