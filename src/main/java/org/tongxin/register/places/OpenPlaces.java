package org.tongxin.register.places;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.catalogue.Catalogue;
import org.tongxin.catalogue.Kind;
import org.tongxin.common.CommitteeId;
import org.tongxin.matter.MatterId;

/** What the public sees of places: those that are open and that the secretariat decided to show; and occasions still to come. */
@Component
@Transactional(readOnly = true)
public class OpenPlaces {

    /** Most places of a page. */
    public static final int PAGE = 40;

    private static final String SHOWN = """
        select m.id, m.kind, m.title, m.place, m.held_on, p.purpose, p.bookable,
               (select string_agg(y.name, '、' order by y.no) from matter.part y where y.committee_id = m.committee_id
                   and y.matter_id = m.id and y.role = any(:hosts) and y.of in ('MEMBER', 'BODY', 'UNIT')) as hosts
          from register.place p join matter.matter m on m.committee_id = p.committee_id and m.id = p.matter_id
         where p.committee_id = platform.acting_committee() and p.shown
           and (m.stage = 'opened' and m.state = 'STANDING'
                or m.kind in ('reception-duty', 'open-day') and m.held_on >= :today and m.state in ('STANDING', 'PLANNED'))""";

    private final JdbcClient jdbc;
    private final Places places;
    private final Catalogue catalogue;
    private final Clock clock;

    OpenPlaces(JdbcClient jdbc, Places places, Catalogue catalogue, Clock clock) {
        this.jdbc = jdbc;
        this.places = places;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /**
     * A place as the public sees it.
     *
     * @param on the day of an occasion, or since when the place is on record
     * @param hosts who receives there, by name
     */
    public record Row(
            MatterId id,
            Kind kind,
            String title,
            String place,
            LocalDate on,
            String hosts,
            String purpose,
            boolean bookable) {

        /** Whether it is an occasion with one day. */
        public boolean isOccasion() {
            return PlaceKinds.isOccasion(kind);
        }
    }

    /** A page: the latest first. */
    public record Page(List<Row> rows, @Nullable String next, Map<MatterId, List<Hours>> hours) {}

    /** The places of a page, with their hours. */
    public Page list(CommitteeId committee, @Nullable String kind, @Nullable MatterId after) {
        List<Row> rows = bound(jdbc.sql(SHOWN
                        + (kind == null ? "" : " and m.kind = :kind")
                        + (after == null ? "" : " and m.id < :after")
                        + " order by m.id desc limit :most"))
                .params(kind == null ? Map.of() : Map.of("kind", kind))
                .params(after == null ? Map.of() : Map.of("after", after.value()))
                .param("most", PAGE + 1)
                .query((row, _) -> row(committee, row))
                .list();
        String next = rows.size() > PAGE ? rows.get(PAGE - 1).id().toString() : null;
        List<Row> page = rows.subList(0, Math.min(PAGE, rows.size()));
        return new Page(page, next, hours(page));
    }

    private StatementSpec bound(StatementSpec statement) {
        return statement.param("hosts", PlaceKinds.HOSTS.toArray(String[]::new)).param("today", LocalDate.now(clock));
    }

    private Row row(CommitteeId committee, ResultSet row) throws SQLException {
        String hosts = row.getString("hosts");
        return new Row(
                Places.id(row),
                catalogue.of(committee).find(row.getString("kind")).orElseThrow(),
                row.getString("title"),
                row.getString("place"),
                row.getObject("held_on", LocalDate.class),
                hosts == null ? "" : hosts,
                row.getString("purpose"),
                row.getBoolean("bookable"));
    }

    private record Line(MatterId id, Hours hours) {}

    private Map<MatterId, List<Hours>> hours(List<Row> rows) {
        return jdbc
                .sql(
                        "select matter_id as id, weekday, week, day, from_time, until_time from register.hours"
                                + " where committee_id = platform.acting_committee() and matter_id = any(?) order by matter_id, no")
                .param(rows.stream().map(row -> row.id().value()).toArray(java.util.UUID[]::new))
                .query((row, _) -> new Line(Places.id(row), Places.hours(row)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Line::id, Collectors.mapping(Line::hours, Collectors.toList())));
    }

    /** One place, if the public sees it. */
    public Optional<Row> find(CommitteeId committee, MatterId id) {
        return bound(jdbc.sql(SHOWN + " and m.id = :id"))
                .param("id", id.value())
                .query((row, _) -> row(committee, row))
                .optional();
    }

    /** Its hours. */
    public List<Hours> hours(MatterId id) {
        return places.of(id).hours();
    }
}
