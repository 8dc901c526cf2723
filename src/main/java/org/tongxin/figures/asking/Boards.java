package org.tongxin.figures.asking;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The acting committee's board. */
@Component
class Boards {

    private static final String READ =
            "select version, codes, changed_by, changed_at from figures.board where committee_id = platform.acting_committee()";
    private static final String LOCK =
            "select pg_advisory_xact_lock(hashtextextended('board ' || platform.acting_committee()::text, 0))";
    private static final String WRITE = """
        insert into figures.board (committee_id, version, codes, changed_at, changed_by)
        values (platform.acting_committee(), ?, ?, ?, ?)
        on conflict (committee_id) do update set version = excluded.version, codes = excluded.codes,
               changed_at = excluded.changed_at, changed_by = excluded.changed_by""";

    private final JdbcClient jdbc;

    Boards(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(readOnly = true)
    public Board read() {
        return jdbc.sql(READ)
                .query((row, _) -> new Board(
                        row.getInt("version"),
                        List.of((String[]) row.getArray("codes").getArray()),
                        row.getString("changed_by"),
                        row.getObject("changed_at", OffsetDateTime.class).toInstant()))
                .optional()
                .orElse(Board.SHIPPED);
    }

    /** One change at a time, the first one too, which finds no row to hold. */
    void lock() {
        jdbc.sql(LOCK).query().listOfRows();
    }

    void write(int version, List<String> codes, Instant at, String by) {
        jdbc.sql(WRITE)
                .param(version)
                .param(codes.toArray(String[]::new))
                .param(at.atOffset(ZoneOffset.UTC))
                .param(by)
                .update();
    }
}
