package org.tongxin.matter;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongxin.common.Actor;

/**
 * Single answers and arrivals at an activity that has not been closed: one row is changed, however many are invited. What counts already is
 * changed through {@link Keeping} only, so that the ledger agrees. Called within a transaction.
 */
@Component
public class Attendance {

    private static final String HOLD = """
        select m.id, m.kind, m.kind_version, m.state, m.title, m.held_on, m.until_on, m.entered_by,
               (select y.presence from matter.part y where y.committee_id = m.committee_id and y.matter_id = m.id
                   and y.party_id = :member order by y.role <> 'attendee' limit 1) as mine
          from matter.matter m where m.committee_id = platform.acting_committee() and m.id = :id and %s for update of m""";

    private final JdbcClient jdbc;
    private final MatterSight sight;
    private final Clock clock;

    Attendance(JdbcClient jdbc, MatterSight sight, Clock clock) {
        this.jdbc = jdbc;
        this.sight = sight;
        this.clock = clock;
    }

    /**
     * An activity without its people.
     *
     * @param mine what is noted of the member who asks; null: they are not on its list
     */
    public record Held(
            MatterId id,
            String kind,
            int kindVersion,
            MatterState state,
            String title,
            @Nullable LocalDate on,
            @Nullable LocalDate until,
            UUID enteredBy,
            Part.@Nullable Presence mine) {

        /** Whether it is on that day. */
        public boolean isOn(LocalDate day) {
            return on != null && !day.isBefore(on) && !day.isAfter(until == null ? on : until);
        }
    }

    /** The activity, if this person sees it, held so that answers and arrivals follow each other. */
    public Optional<Held> hold(Actor who, MatterId id) {
        MatterSight.Condition seen = sight.of(who);
        return seen.bind(jdbc.sql(HOLD.formatted(seen.sql()))
                        .param("id", id.value())
                        .param(
                                "member",
                                who.member() == null
                                        ? new UUID(0, 0)
                                        : who.member().value()))
                .query((row, _) -> {
                    String mine = row.getString("mine");
                    return new Held(
                            new MatterId(row.getObject("id", UUID.class)),
                            row.getString("kind"),
                            row.getInt("kind_version"),
                            MatterState.valueOf(row.getString("state")),
                            row.getString("title"),
                            row.getObject("held_on", LocalDate.class),
                            row.getObject("until_on", LocalDate.class),
                            row.getObject("entered_by", UUID.class),
                            mine == null ? null : Part.Presence.valueOf(mine));
                })
                .optional();
    }

    /** Notes what holds of somebody on its list, in whichever roles; false: they are on none. */
    public boolean mark(MatterId id, UUID party, Part.Presence presence, String via) {
        return jdbc.sql(
                                "update matter.part set presence = ?, via = ?, noted_at = ?"
                                        + " where committee_id = platform.acting_committee() and matter_id = ? and party_id = ?")
                        .param(presence.name())
                        .param(via)
                        .param(clock.instant().atOffset(ZoneOffset.UTC))
                        .param(id.value())
                        .param(party)
                        .update()
                > 0;
    }

    /** Puts somebody on its list; whoever has read the list before has to read it anew. */
    public void join(MatterId id, Part part, String via) {
        jdbc.sql("""
                insert into matter.part (committee_id, matter_id, no, role, of, party_id, name, persons, presence, via, noted_at)
                select platform.acting_committee(), :id, coalesce(max(y.no), 0) + 1, :role, :of, :party, :name, :persons,
                       :presence, :via, :at
                  from matter.part y where y.committee_id = platform.acting_committee() and y.matter_id = :id""")
                .param("id", id.value())
                .param("role", part.role())
                .param("of", part.of().name())
                .param("party", part.party())
                .param("name", part.name())
                .param("persons", part.persons())
                .param("presence", part.presence().name())
                .param("via", via)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        touch(id);
    }

    /** Takes somebody off its list. */
    public void leave(MatterId id, String role, UUID party) {
        jdbc.sql("delete from matter.part where committee_id = platform.acting_committee() and matter_id = ?"
                        + " and role = ? and party_id = ?")
                .param(id.value())
                .param(role)
                .param(party)
                .update();
        touch(id);
    }

    /** How many of its list have one of these presences. */
    public int count(MatterId id, String role, Part.Presence... any) {
        return jdbc.sql("select count(*) from matter.part where committee_id = platform.acting_committee()"
                        + " and matter_id = ? and role = ? and presence = any(?)")
                .param(id.value())
                .param(role)
                .param(java.util.Arrays.stream(any).map(Enum::name).toArray(String[]::new))
                .query(Integer.class)
                .single();
    }

    private void touch(MatterId id) {
        jdbc.sql(
                        "update matter.matter set version = version + 1 where committee_id = platform.acting_committee() and id = ?")
                .param(id.value())
                .update();
    }
}
