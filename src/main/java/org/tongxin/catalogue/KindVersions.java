package org.tongxin.catalogue;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongxin.common.Actor;

/** The versions of a kind as they are kept; called within a transaction. */
@Component
class KindVersions {

    private final JdbcClient jdbc;
    private final Clock clock;

    KindVersions(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** One version, who wrote it and when. */
    record Version(int number, boolean own, KindText text, Instant at, String by) {

        Kind kind() {
            return text.kind(number, own);
        }
    }

    /** All versions, the latest first. */
    List<Version> of(String code) {
        return jdbc.sql("select version, own, body::text as body, at, by_name from catalogue.kind"
                        + " where committee_id = platform.acting_committee() and code = ? order by version desc")
                .param(code)
                .query((row, _) -> new Version(
                        row.getInt("version"),
                        row.getBoolean("own"),
                        ShippedKinds.read(row.getString("body")),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("by_name")))
                .list();
    }

    /** Keeps a version that follows those there are; false where somebody has just kept one of that number. */
    boolean keep(Actor who, KindText text, int number) {
        return jdbc.sql("""
                        insert into catalogue.kind (committee_id, code, version, own, body, at, by_name)
                        values (platform.acting_committee(), ?, ?, true, ?::jsonb, ?, ?) on conflict do nothing""")
                        .param(text.code())
                        .param(number)
                        .param(ShippedKinds.written(text))
                        .param(clock.instant().atOffset(ZoneOffset.UTC))
                        .param(who.name())
                        .update()
                == 1;
    }
}
