package org.tongxin.matter;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongxin.common.Actor;

/** What was done to a matter, step by step (经过). Nothing of it is ever removed. */
@Component
public class MatterHistory {

    private static final int SHOWN = 100;

    private final JdbcClient jdbc;

    MatterHistory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Who did it, and when. */
    public record By(UUID account, String name, OffsetDateTime at) {

        /** This person, now. */
        public static By of(Actor who, Clock clock) {
            return new By(who.account().value(), who.name(), clock.instant().atOffset(ZoneOffset.UTC));
        }
    }

    /** One step. */
    public record Step(String act, String note, String by, OffsetDateTime at) {}

    /** Its steps, the latest first. */
    List<Step> of(MatterId id) {
        return jdbc.sql(
                        "select act, note, by_name, at from matter.history"
                                + " where committee_id = platform.acting_committee() and matter_id = ? order by id desc limit ?")
                .param(id.value())
                .param(SHOWN)
                .query((row, _) -> new Step(
                        row.getString("act"),
                        row.getString("note"),
                        row.getString("by_name"),
                        row.getObject("at", OffsetDateTime.class)))
                .list();
    }
}
