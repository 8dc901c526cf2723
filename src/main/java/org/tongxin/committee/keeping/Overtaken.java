package org.tongxin.committee.keeping;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongxin.common.Outcome;

/** Tells the second of two people who changed an entry at once, who was first and when. */
@Component
class Overtaken {

    private final JdbcClient jdbc;

    Overtaken(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Who changed it.
     *
     * @param table one of the register's tables that count versions; never anything typed
     */
    <T> Outcome<T> of(String table, UUID id) {
        return jdbc.sql("select coalesce(changed_by, '') as by, coalesce(changed_at, now()) as at from " + table
                        + " where committee_id = platform.acting_committee() and id = ?")
                .param(id)
                .query((row, _) -> (Outcome<T>) new Outcome.Stale<T>(
                        row.getString("by"),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .optional()
                .orElseGet(Outcome::missing);
    }
}
