package org.tongxin.identity.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.identity.model.Columns;
import tools.jackson.databind.json.JsonMapper;

/** Reads the audit trail of the acting committee. */
@Repository
@Transactional(readOnly = true)
class AuditViews {

    private static final String RECORDS = """
        select id, at, actor_name, address, channel, act, subject_kind, subject_name, before, after
          from platform.audit
         where (:who = '' or actor_name = :who
                or account_id = (select a.id from identity.account a where lower(a.login) = lower(:who)))
           and (:act = '' or act = :act)
           and at >= :from and at < :to
           and (at, id) < (:beforeAt, :beforeId::uuid)
         order by at desc, id desc limit :limit\
        """;

    private static final String ATTEMPTS = """
        select id, at, login_mask, address, agent from identity.sign_in_attempt
         where (at, id) < (:beforeAt, :beforeId::uuid) order by at desc, id desc limit :limit\
        """;

    private static final UUID LAST = new UUID(-1, -1);
    private static final Instant FAR = Instant.parse("9999-01-01T00:00:00Z");

    private final JdbcClient jdbc;
    private final Changes changes;
    private final Clock clock;

    AuditViews(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.changes = new Changes(json);
        this.clock = clock;
    }

    List<AuditRecord> records(AuditFilter filter, int limit) {
        return jdbc.sql(RECORDS)
                .param("who", AuditFilter.text(filter.who()))
                .param("act", AuditFilter.text(filter.act()))
                .param("from", filter.from() == null ? Columns.moment(Instant.EPOCH) : start(filter.from()))
                .param(
                        "to",
                        filter.to() == null
                                ? Columns.moment(FAR)
                                : start(filter.to().plusDays(1)))
                .param("beforeAt", Columns.moment(filter.beforeAt() == null ? FAR : filter.beforeAt()))
                .param("beforeId", filter.beforeId() == null ? LAST : filter.beforeId())
                .param("limit", limit)
                .query((row, n) -> record(row))
                .list();
    }

    List<ReadAudit.Attempt> attempts(@Nullable Instant beforeAt, @Nullable UUID beforeId, int limit) {
        return jdbc.sql(ATTEMPTS)
                .param("beforeAt", Columns.moment(beforeAt == null ? FAR : beforeAt))
                .param("beforeId", beforeId == null ? LAST : beforeId)
                .param("limit", limit)
                .query((row, n) -> new ReadAudit.Attempt(
                        Columns.id(row, "id"),
                        Columns.moment(row, "at"),
                        Columns.text(row, "login_mask"),
                        Columns.text(row, "address"),
                        Columns.text(row, "agent")))
                .list();
    }

    private AuditRecord record(ResultSet row) throws SQLException {
        return new AuditRecord(
                Columns.id(row, "id"),
                Columns.moment(row, "at"),
                Columns.text(row, "actor_name"),
                Columns.text(row, "address"),
                Columns.text(row, "channel"),
                Columns.text(row, "act"),
                Columns.text(row, "subject_kind"),
                row.getString("subject_name"),
                changes.between(row.getString("before"), row.getString("after")));
    }

    private OffsetDateTime start(LocalDate day) {
        return day.atStartOfDay(clock.getZone()).toOffsetDateTime();
    }
}
