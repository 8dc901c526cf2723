package org.tongxin.activity.viewing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.activity.Plan;
import org.tongxin.common.Actor;
import org.tongxin.matter.MatterId;
import org.tongxin.matter.MatterSight;

/** Who is expected at two places at once (时间冲突). A day without times takes the whole day. */
@Component
public class Clashes {

    private static final int MOST = 20;
    private static final int NAMES = 5;

    private static final String CLASHES = """
        with c as (select o.id, op.starts_at, count(distinct y.party_id) as n, array_agg(distinct y.name) as names,
               bool_or(y.party_id = :mine) as mine
          from matter.matter m
          left join activity.plan mp on mp.committee_id = m.committee_id and mp.matter_id = m.id
          join matter.part y on y.committee_id = m.committee_id and y.matter_id = m.id and y.of = 'MEMBER'
           and y.presence in ('INVITED', 'COMING', 'LEAVE_ASKED')
          join matter.part z on z.committee_id = y.committee_id and z.party_id = y.party_id and z.matter_id <> y.matter_id
           and z.presence in ('INVITED', 'COMING', 'LEAVE_ASKED')
          join matter.matter o on o.committee_id = z.committee_id and o.id = z.matter_id and o.state = 'PLANNED'
          left join activity.plan op on op.committee_id = o.committee_id and op.matter_id = o.id
         where m.committee_id = platform.acting_committee() and m.id = :id and m.state = 'PLANNED'
           and not (coalesce(m.until_on, m.held_on) < o.held_on or coalesce(o.until_on, o.held_on) < m.held_on)
           and (mp.starts_at is null or op.ends_at is null or coalesce(o.until_on, o.held_on) + op.ends_at > m.held_on + mp.starts_at)
           and (op.starts_at is null or mp.ends_at is null or coalesce(m.until_on, m.held_on) + mp.ends_at > o.held_on + op.starts_at)
         group by o.id, op.starts_at)
        select c.*, m.title, m.held_on, %s as seen from c join matter.matter m
            on m.committee_id = platform.acting_committee() and m.id = c.id order by m.held_on, m.id limit :most""";

    private static final String AHEAD = """
        with c as (select o.id, op.starts_at, count(distinct z.party_id) as n, array_agg(distinct z.name) as names,
               bool_or(z.party_id = :mine) as mine
          from matter.part z
          join matter.matter o on o.committee_id = z.committee_id and o.id = z.matter_id and o.state = 'PLANNED'
          left join activity.plan op on op.committee_id = o.committee_id and op.matter_id = o.id
         where z.committee_id = platform.acting_committee() and z.party_id = any(:parties)
           and z.presence in ('INVITED', 'COMING', 'LEAVE_ASKED')
           and o.held_on <= :until and coalesce(o.until_on, o.held_on) >= :on
           and (:starts::time is null or op.ends_at is null or coalesce(o.until_on, o.held_on) + op.ends_at > :on::date + :starts::time)
           and (op.starts_at is null or :ends::time is null or :until::date + :ends::time > o.held_on + op.starts_at)
         group by o.id, op.starts_at)
        select c.*, m.title, m.held_on, %s as seen from c join matter.matter m
            on m.committee_id = platform.acting_committee() and m.id = c.id order by m.held_on, m.id limit :most""";

    private final JdbcClient jdbc;
    private final MatterSight sight;

    Clashes(JdbcClient jdbc, MatterSight sight) {
        this.jdbc = jdbc;
        this.sight = sight;
    }

    /**
     * Another activity at the same time.
     *
     * @param title empty where the reader may not see it
     * @param persons how many are expected at both
     * @param mine whether the reader is one of them
     */
    public record Clash(
            MatterId id,
            String title,
            LocalDate on,
            @Nullable LocalTime starts,
            int persons,
            List<String> names,
            boolean mine) {}

    List<Clash> of(Actor who, MatterId id) {
        MatterSight.Condition seen = sight.of(who);
        return seen.bind(jdbc.sql(CLASHES.formatted(seen.sql()))
                        .param("id", id.value())
                        .param("most", MOST))
                .query((row, _) -> clash(row))
                .list();
    }

    /**
     * The same of something that is only about to be planned.
     *
     * @param times null times: the whole day
     */
    @Transactional(readOnly = true)
    public List<Clash> ahead(Actor who, LocalDate on, @Nullable LocalDate until, Plan.Times times, List<UUID> parties) {
        MatterSight.Condition seen = sight.of(who);
        return seen.bind(jdbc.sql(AHEAD.formatted(seen.sql()))
                        .param("parties", parties.toArray(UUID[]::new))
                        .param("on", on)
                        .param("until", until == null ? on : until)
                        .param("starts", times.starts(), Types.TIME)
                        .param("ends", times.ends(), Types.TIME)
                        .param("most", MOST))
                .query((row, _) -> clash(row))
                .list();
    }

    private static Clash clash(ResultSet row) throws SQLException {
        return new Clash(
                new MatterId(row.getObject("id", UUID.class)),
                row.getBoolean("seen") ? row.getString("title") : "",
                row.getObject("held_on", LocalDate.class),
                row.getObject("starts_at", LocalTime.class),
                row.getInt("n"),
                java.util.Arrays.stream((String[]) row.getArray("names").getArray())
                        .limit(NAMES)
                        .toList(),
                row.getBoolean("mine"));
    }
}
