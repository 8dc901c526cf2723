package org.tongxin.proposal.events;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Year;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.committee.Directories;
import org.tongxin.committee.Directory;
import org.tongxin.committee.SessionCard;
import org.tongxin.common.Actor;
import org.tongxin.common.SessionId;
import org.tongxin.common.Typed;
import org.tongxin.common.UseCase;

/** The committee reads what was done for proposals, with how often in a session's year and a calendar year, by the ledger. */
@UseCase
public class SeeWorkEvents {

    /** Rows of a page. */
    public static final int PAGE = 25;

    private static final int FIRST_YEAR = 1990;
    private static final int LAST_YEAR = 2199;

    private static final String COUNTS = """
        with f as (select s.kind, s.matter_id, s.occurred_on, s.attributes ->> 'kind' as of from ledger.standing s
                    where s.committee_id = platform.acting_committee()
                      and s.kind in ('proposal.work_event', 'proposal.onsite_supervised')
                      and s.occurred_on between least(:sf, :yf) and greatest(:su, :yu))
        select of, count(*) filter (where occurred_on between :sf and :su) as of_session,
               count(*) filter (where occurred_on between :yf and :yu) as of_year
          from f where kind = 'proposal.work_event' group by of
        union all
        select 'SUPERVISED', count(distinct matter_id) filter (where occurred_on between :sf and :su),
               count(distinct matter_id) filter (where occurred_on between :yf and :yu)
          from f where kind = 'proposal.onsite_supervised'""";

    private static final String ROWS = """
        select e.id, e.kind, e.on_day, e.body, e.place, e.title, e.void_at is not null as undone,
               (select count(*) from proposal.work_event_proposal x
                 where x.committee_id = e.committee_id and x.event_id = e.id) as proposals
          from proposal.work_event e
         where e.committee_id = platform.acting_committee() and e.kind = any(:kinds)
           and e.on_day between :from and :until %s order by e.on_day desc, e.id desc limit :most""";

    private final JdbcClient jdbc;
    private final WorkEvents events;
    private final Directories directories;
    private final Clock clock;

    SeeWorkEvents(JdbcClient jdbc, WorkEvents events, Directories directories, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.directories = directories;
        this.clock = clock;
    }

    /** One event in the list. */
    public record Row(
            UUID id,
            EventKind kind,
            LocalDate on,
            @Nullable LeadingBody body,
            String place,
            String title,
            boolean undone,
            int proposals) {}

    /** How many of a kind: in the session's year, and in the calendar year. */
    public record Count(long ofSession, long ofYear) {}

    /**
     * A page of the list with the figures above it.
     *
     * @param session the session the figures are of; null: there is none today
     * @param year the calendar year they are of
     * @param counts by kind of event, and under {@value EventFilter#SUPERVISED} the proposals supervised on the spot, each once
     * @param next cursor of the next page, if there is one
     */
    public record Page(
            List<Row> rows,
            @Nullable SessionId session,
            int year,
            Map<String, Count> counts,
            @Nullable String next) {

        /** How many of that kind. */
        public Count count(String kind) {
            return counts.getOrDefault(kind, new Count(0, 0));
        }
    }

    /** The page that is asked for. */
    @Transactional(readOnly = true)
    public Page list(Actor who, EventFilter filter) {
        Directory directory = directories.of(who.committee());
        LocalDate today = LocalDate.now(clock);
        Optional<SessionCard> chosen =
                directory.session(filter.session() == null ? null : Typed.id(filter.session(), SessionId::new));
        SessionCard session = chosen.or(() -> directory.sessionOn(today)).orElse(null);
        Integer typed = filter.year() == null ? null : Typed.number(filter.year());
        Integer year = typed == null || typed < FIRST_YEAR || typed > LAST_YEAR ? null : typed;
        int ofYear = year == null ? today.getYear() : year;
        LocalDate from = chosen.map(SessionCard::from).orElse(LocalDate.of(FIRST_YEAR, 1, 1));
        LocalDate until = chosen.map(SessionCard::until).orElse(LocalDate.of(LAST_YEAR, 12, 31));
        if (year != null) {
            from = later(from, Year.of(year).atDay(1));
            LocalDate last = LocalDate.of(year, 12, 31);
            until = until.isAfter(last) ? last : until;
        }
        List<Row> rows = rows(filter, from, until);
        String next = rows.size() > PAGE
                ? rows.get(PAGE - 1).on() + "~" + rows.get(PAGE - 1).id()
                : null;
        return new Page(
                rows.subList(0, Math.min(PAGE, rows.size())),
                session == null ? null : session.id(),
                ofYear,
                counts(session, ofYear),
                next);
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private Map<String, Count> counts(@Nullable SessionCard session, int year) {
        LocalDate first = LocalDate.of(year, 1, 1);
        Map<String, Count> counts = new HashMap<>();
        jdbc.sql(COUNTS)
                .param("sf", session == null ? first : session.from())
                .param("su", session == null ? first : session.until())
                .param("yf", first)
                .param("yu", LocalDate.of(year, 12, 31))
                .query((row, _) -> counts.put(
                        row.getString("of"), new Count(row.getLong("of_session"), row.getLong("of_year"))))
                .list();
        return counts;
    }

    private List<Row> rows(EventFilter filter, LocalDate from, LocalDate until) {
        Map<String, Object> values = new HashMap<>();
        values.put("kinds", filter.kinds());
        values.put("from", from);
        values.put("until", until);
        values.put("most", PAGE + 1);
        String more = after(filter, values);
        if (EventFilter.SUPERVISED.equals(filter.kind())) {
            more += " and e.void_at is null";
        }
        return jdbc.sql(ROWS.formatted(more)).params(values).query((row, _) -> {
            String body = row.getString("body");
            return new Row(
                    row.getObject("id", UUID.class),
                    EventKind.valueOf(row.getString("kind")),
                    row.getObject("on_day", LocalDate.class),
                    body == null ? null : LeadingBody.valueOf(body),
                    row.getString("place"),
                    row.getString("title"),
                    row.getBoolean("undone"),
                    row.getInt("proposals"));
        }).list();
    }

    /** A cursor that no page gave is the first page. */
    private static String after(EventFilter filter, Map<String, Object> values) {
        String[] parts = filter.after() == null ? new String[0] : filter.after().split("~", -1);
        LocalDate on = parts.length == 2 ? Typed.day(parts[0]) : null;
        UUID id = parts.length == 2 ? Typed.id(parts[1], value -> value) : null;
        if (on == null || id == null) {
            return "";
        }
        values.put("afterDay", on);
        values.put("afterId", id);
        return "and (e.on_day, e.id) < (:afterDay, :afterId)";
    }

    /** One event. */
    @Transactional(readOnly = true)
    public Optional<WorkEvent> one(Actor who, UUID id) {
        return events.find(who, id);
    }
}
