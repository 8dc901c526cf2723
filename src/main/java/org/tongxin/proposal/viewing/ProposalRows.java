package org.tongxin.proposal.viewing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tongxin.common.MemberId;
import org.tongxin.common.SessionId;
import org.tongxin.common.UnitId;
import org.tongxin.proposal.ProposalId;
import org.tongxin.proposal.model.Channel;
import org.tongxin.proposal.model.ClockKind;
import org.tongxin.proposal.model.Grade;
import org.tongxin.proposal.model.State;
import org.tongxin.proposal.model.Waiting;

/** Reads the rows of lists of proposals out of what SQL found. */
final class ProposalRows {

    /** What is selected of a proposal {@code p}. */
    static final String COLUMNS = """
        select p.id, p.version, p.state, p.title, p.session_id, p.serial, p.filing_no, p.proposer_id, p.lead_unit,
               p.category, p.grade, p.channel, p.round, p.submitted_at, p.clock_kind, p.clock_started, p.clock_stopped,
               p.due_on, (select count(*) from proposal.party h where h.committee_id = p.committee_id
                   and h.proposal_id = p.id and h.role = 'SEPARATE') as separate""";

    private ProposalRows() {}

    /** One of them, and what it waits for where that is known. */
    static ProposalRow row(ResultSet row, @Nullable Waiting waiting) throws SQLException {
        return new ProposalRow(
                new ProposalId(row.getObject("id", UUID.class)),
                row.getLong("version"),
                State.valueOf(row.getString("state")),
                row.getString("title"),
                typed(row, "session_id", SessionId::new),
                number(row, "serial"),
                number(row, "filing_no"),
                new MemberId(row.getObject("proposer_id", UUID.class)),
                typed(row, "lead_unit", UnitId::new),
                row.getString("category"),
                row.getString("grade") == null ? null : Grade.valueOf(row.getString("grade")),
                Channel.valueOf(row.getString("channel")),
                row.getInt("round"),
                moment(row, "submitted_at"),
                row.getString("clock_kind") == null ? null : ClockKind.valueOf(row.getString("clock_kind")),
                row.getObject("clock_started", LocalDate.class),
                row.getBoolean("clock_stopped"),
                row.getObject("due_on", LocalDate.class),
                row.getInt("separate"),
                waiting);
    }

    private static @Nullable Integer number(ResultSet row, String column) throws SQLException {
        return row.getObject(column, Integer.class);
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static <T> @Nullable T typed(ResultSet row, String column, Function<UUID, T> type) throws SQLException {
        UUID id = row.getObject(column, UUID.class);
        return id == null ? null : type.apply(id);
    }
}
