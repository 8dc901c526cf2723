package org.tongxin.activity.calendar;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.catalogue.Catalogue;
import org.tongxin.catalogue.Kind;
import org.tongxin.common.Actor;
import org.tongxin.common.UseCase;
import org.tongxin.matter.MatterId;
import org.tongxin.matter.MatterSight;
import org.tongxin.matter.MatterState;
import org.tongxin.matter.Part;

/** A person looks at what is on: a month of the committee, or their own agenda (日程). */
@UseCase
public class SeeCalendar {

    private static final int MOST = 400;
    private static final int MONTHS_BACK = 3;
    private static final int MONTHS_AHEAD = 12;

    private static final String ENTRIES = """
        select m.id, m.kind, m.title, m.held_on, m.until_on, m.place, m.words, m.state, m.version, p.starts_at, p.ends_at, y.presence
          from matter.matter m
          left join activity.plan p on p.committee_id = m.committee_id and p.matter_id = m.id
          left join lateral (select q.presence from matter.part q where q.committee_id = m.committee_id and q.party_id = :mine
                and q.matter_id = m.id order by q.role <> 'attendee' limit 1) y on true
         where m.committee_id = platform.acting_committee() and m.kind = any(:kinds) and m.state in ('PLANNED', 'STANDING')
           and m.held_on <= :until and coalesce(m.until_on, m.held_on) >= :from and m.held_on >= cast(:from as date) - 370
           and (not :own or y.presence is not null) and %s
         order by m.held_on, p.starts_at nulls first, m.id limit :most""";

    private final JdbcClient jdbc;
    private final MatterSight sight;
    private final Catalogue catalogue;

    SeeCalendar(JdbcClient jdbc, MatterSight sight, Catalogue catalogue) {
        this.jdbc = jdbc;
        this.sight = sight;
        this.catalogue = catalogue;
    }

    /**
     * Something that is on.
     *
     * @param mine how the reader stands in it; null: they are not on its list
     */
    public record Entry(
            MatterId id,
            String kind,
            String title,
            LocalDate on,
            @Nullable LocalDate until,
            @Nullable LocalTime starts,
            @Nullable LocalTime ends,
            String place,
            String words,
            MatterState state,
            int version,
            Part.@Nullable Presence mine) {

        /** Whether it is on that day. */
        public boolean isOn(LocalDate day) {
            return !day.isBefore(on) && !day.isAfter(until == null ? on : until);
        }
    }

    /** What is on in that month; {@code own}: only what this person is expected at. */
    @Transactional(readOnly = true)
    public List<Entry> month(Actor who, YearMonth month, boolean own) {
        return entries(who, month.atDay(1), month.atEndOfMonth(), own);
    }

    /** This person's agenda around that day, for calendar programs. */
    @Transactional(readOnly = true)
    public List<Entry> agenda(Actor who, LocalDate today) {
        return entries(who, today.minusMonths(MONTHS_BACK), today.plusMonths(MONTHS_AHEAD), true);
    }

    private List<Entry> entries(Actor who, LocalDate from, LocalDate until, boolean own) {
        String[] kinds = catalogue
                .of(who.committee())
                .all()
                .filter(Kind::attended)
                .map(Kind::code)
                .toArray(String[]::new);
        MatterSight.Condition seen = sight.of(who);
        return seen.bind(jdbc.sql(ENTRIES.formatted(seen.sql()))
                        .param("kinds", kinds)
                        .param("from", from)
                        .param("until", until)
                        .param("own", own)
                        .param("most", MOST))
                .query((row, _) -> {
                    String mine = row.getString("presence");
                    return new Entry(
                            new MatterId(row.getObject("id", UUID.class)),
                            row.getString("kind"),
                            row.getString("title"),
                            row.getObject("held_on", LocalDate.class),
                            row.getObject("until_on", LocalDate.class),
                            row.getObject("starts_at", LocalTime.class),
                            row.getObject("ends_at", LocalTime.class),
                            row.getString("place"),
                            row.getString("words"),
                            MatterState.valueOf(row.getString("state")),
                            row.getInt("version"),
                            mine == null ? null : Part.Presence.valueOf(mine));
                })
                .list();
    }
}
