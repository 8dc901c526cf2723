package org.tongxin.activity;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongxin.common.Actor;
import org.tongxin.common.Ids;
import org.tongxin.matter.MatterId;
import tools.jackson.databind.json.JsonMapper;

/** Keeps who said or noted what of whom, how and when (签到、请假的记录). Nothing of it is ever changed. */
@Component
public class Noting {

    private static final int SHOWN = 200;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    Noting(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** How it came to be noted. */
    public enum Via {
        /** The member said so. */
        SELF,
        /** With the code shown at the door. */
        QR,
        /** The staff entered it. */
        STAFF,
        /** It followed from the close. */
        CLOSING
    }

    /**
     * What was noted of somebody.
     *
     * @param what a presence, or one word of what else happened: RESERVE, REMOVED
     */
    public record Note(@Nullable UUID party, String name, String what) {}

    /** One line of what was noted. */
    public record Line(
            @Nullable UUID party, String name, String what, Via via, String why, String by, OffsetDateTime at) {}

    /** Keeps these; one statement, however many there are. */
    public void note(Actor who, MatterId id, Via via, String why, List<Note> notes) {
        if (notes.isEmpty()) {
            return;
        }
        List<Map<String, @Nullable Object>> rows = notes.stream()
                .map(note -> {
                    Map<String, @Nullable Object> row = new HashMap<>();
                    row.put("id", Ids.next());
                    row.put("party_id", note.party());
                    row.put("name", note.name());
                    row.put("presence", note.what());
                    return row;
                })
                .toList();
        jdbc.sql("""
                insert into activity.noted (committee_id, matter_id, id, party_id, name, presence, via, why, by_account, by_name, at)
                select platform.acting_committee(), :matter, r.id, r.party_id, r.name, r.presence, :via, :why, :account, :by, :at
                  from jsonb_populate_recordset(null::activity.noted, :rows::jsonb) r""")
                .param("matter", id.value())
                .param("rows", json.writeValueAsString(rows))
                .param("via", via.name())
                .param("why", why)
                .param("account", who.account().value())
                .param("by", who.name())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The latest of an activity, latest first. */
    public List<Line> of(MatterId id) {
        return jdbc.sql(
                        "select * from activity.noted where committee_id = platform.acting_committee() and matter_id = ?"
                                + " order by id desc limit ?")
                .param(id.value())
                .param(SHOWN)
                .query((row, _) -> new Line(
                        row.getObject("party_id", UUID.class),
                        row.getString("name"),
                        row.getString("presence"),
                        Via.valueOf(row.getString("via")),
                        row.getString("why"),
                        row.getString("by_name"),
                        row.getObject("at", OffsetDateTime.class)))
                .list();
    }
}
