package org.tongxin.register.places;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.catalogue.Catalogue;
import org.tongxin.catalogue.Kind;
import org.tongxin.common.Actor;
import org.tongxin.common.Typed;
import org.tongxin.common.UseCase;
import org.tongxin.matter.MatterId;
import org.tongxin.matter.MatterSight;
import org.tongxin.rules.Rules;

/** A person reads which places there are, what goes on there, and which have been silent (委员会客室、工作室等，久无活动的). */
@UseCase
public class SeePlaces {

    /** Rows of a page. */
    public static final int PAGE = 25;

    private static final String FROM = """
         from matter.matter m
         left join register.place p on p.committee_id = m.committee_id and p.matter_id = m.id
         cross join lateral (select max(o.held_on) as last from matter.link l
              join matter.matter o on o.committee_id = l.committee_id and o.id = l.matter_id and o.state = 'STANDING'
             where l.committee_id = m.committee_id and l.other_id = m.id and l.other_kind = 'matter') a
         cross join lateral (select min(s.on_day) filter (where s.stage = 'opened') as opened from matter.stage s
             where s.committee_id = m.committee_id and s.matter_id = m.id) s
        where m.committee_id = platform.acting_committee() and m.kind = any(:kinds) and m.state in ('STANDING', 'PLANNED')
          and """;

    private static final String HOSTS = """
        (select string_agg(y.name, '、' order by y.no) from matter.part y
          where y.committee_id = m.committee_id and y.matter_id = m.id and y.role = any(:hosts)) as hosts""";

    private static final String SILENT = "m.stage = 'opened' and coalesce(a.last, s.opened, m.held_on) < :silent";

    private final JdbcClient jdbc;
    private final MatterSight sight;
    private final Catalogue catalogue;
    private final Rules rules;
    private final Clock clock;

    SeePlaces(JdbcClient jdbc, MatterSight sight, Catalogue catalogue, Rules rules, Clock clock) {
        this.jdbc = jdbc;
        this.sight = sight;
        this.catalogue = catalogue;
        this.rules = rules;
        this.clock = clock;
    }

    /**
     * A place in the list.
     *
     * @param last when something was last recorded there; null: never
     * @param opened when it was opened
     * @param silent whether nothing was recorded for as long as the rule says
     * @param shown whether the public sees it
     */
    public record Row(
            MatterId id,
            Kind kind,
            String title,
            String place,
            @Nullable String sector,
            @Nullable String stage,
            LocalDate on,
            String hosts,
            @Nullable LocalDate last,
            @Nullable LocalDate opened,
            boolean silent,
            boolean shown) {}

    /**
     * A page of the list.
     *
     * @param counts how many there are of each part, each counted to the end
     * @param silentDays after how many days without a record a place is silent
     */
    public record Page(
            List<Row> rows,
            @Nullable String next,
            Map<PlaceFilter.Show, Integer> counts,
            int silentDays,
            List<Kind> kinds) {}

    /** The page that is asked for. */
    @Transactional(readOnly = true)
    public Page list(Actor who, PlaceFilter filter) {
        int days = rules.on(who.committee(), LocalDate.now(clock)).number("place.silentDays");
        LocalDate silent = LocalDate.now(clock).minusDays(days);
        List<Kind> kinds = kinds(who);
        Asked asked = asked(who, filter, kinds, silent);
        List<Row> rows = rows(asked, filter);
        String next = rows.size() > PAGE
                ? rows.get(PAGE - 1).on() + "~" + rows.get(PAGE - 1).id()
                : null;
        return new Page(rows.subList(0, Math.min(PAGE, rows.size())), next, counts(asked), days, kinds);
    }

    /** The kinds of places and occasions that this person reads. */
    public List<Kind> kinds(Actor who) {
        return catalogue
                .of(who.committee())
                .all()
                .filter(kind -> PlaceKinds.isPlace(kind) || PlaceKinds.isOccasion(kind))
                .filter(kind -> sight.reads(who, kind))
                .toList();
    }

    private record Asked(String where, Map<String, Object> values, MatterSight.Condition seen) {

        JdbcClient.StatementSpec bind(JdbcClient.StatementSpec statement) {
            return seen.bind(statement.params(values));
        }
    }

    private Asked asked(Actor who, PlaceFilter filter, List<Kind> kinds, LocalDate silent) {
        Map<String, Object> values = new HashMap<>();
        List<String> where = new ArrayList<>();
        Stream<Kind> wanted = kinds.stream()
                .filter(kind -> filter.kind() == null
                        ? PlaceKinds.isPlace(kind)
                        : kind.code().equals(filter.kind()));
        values.put("kinds", wanted.map(Kind::code).toArray(String[]::new));
        values.put("silent", silent);
        values.put("today", LocalDate.now(clock));
        if (filter.q() != null) {
            where.add("(m.title ilike :q or m.place ilike :q)");
            values.put(
                    "q",
                    "%" + filter.q().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%");
        }
        if (filter.sector() != null) {
            where.add("m.sector = :sector");
            values.put("sector", filter.sector());
        }
        MatterSight.Condition seen = sight.of(who);
        where.add(seen.sql());
        return new Asked(String.join(" and ", where), values, seen);
    }

    private static String part(PlaceFilter.Show show) {
        return switch (show) {
            // occasions have no such stage: one is open while its day is to come
            case OPEN -> "(m.stage = 'opened' or (m.kind in ('reception-duty', 'open-day') and m.held_on >= :today))";
            case SILENT -> SILENT;
            case PREPARING -> "m.stage = 'preparing'";
            case CLOSED -> "m.stage = 'closed'";
            case ALL -> "true";
        };
    }

    private List<Row> rows(Asked asked, PlaceFilter filter) {
        String where = asked.where() + " and " + part(filter.part());
        Map<String, Object> more = new HashMap<>();
        String[] cursor =
                filter.after() == null ? new String[0] : filter.after().split("~", -1);
        LocalDate day = cursor.length == 2 ? Typed.day(cursor[0]) : null;
        UUID last = cursor.length == 2 ? Typed.id(cursor[1], value -> value) : null;
        if (day != null && last != null) {
            where += " and (m.held_on, m.id) < (:afterDay, :afterId)";
            more.put("afterDay", day);
            more.put("afterId", last);
        }
        return asked.bind(jdbc.sql(
                                "select m.id, m.kind, m.title, m.place, m.sector, m.stage, m.held_on, a.last, s.opened, "
                                        + SILENT + " as silent, coalesce(p.shown, false) as shown, " + HOSTS + FROM
                                        + where
                                        + " order by m.held_on desc, m.id desc limit :most")
                        .params(more)
                        .param("hosts", PlaceKinds.HOSTS.toArray(String[]::new))
                        .param("most", PAGE + 1))
                .query((row, _) -> row(row))
                .list();
    }

    private Row row(ResultSet row) throws SQLException {
        String hosts = row.getString("hosts");
        return new Row(
                Places.id(row),
                catalogue
                        .of(org.tongxin.platform.Acting.required().committee())
                        .find(row.getString("kind"))
                        .orElseThrow(),
                row.getString("title"),
                row.getString("place"),
                row.getString("sector"),
                row.getString("stage"),
                row.getObject("held_on", LocalDate.class),
                hosts == null ? "" : hosts,
                row.getObject("last", LocalDate.class),
                row.getObject("opened", LocalDate.class),
                row.getBoolean("silent"),
                row.getBoolean("shown"));
    }

    private Map<PlaceFilter.Show, Integer> counts(Asked asked) {
        List<String> columns = new ArrayList<>();
        for (PlaceFilter.Show show : PlaceFilter.Show.values()) {
            columns.add("count(*) filter (where " + part(show) + ") as " + show);
        }
        return asked.bind(jdbc.sql("select " + String.join(", ", columns) + FROM + asked.where()))
                .query((row, _) -> {
                    Map<PlaceFilter.Show, Integer> counts = new java.util.EnumMap<>(PlaceFilter.Show.class);
                    for (PlaceFilter.Show show : PlaceFilter.Show.values()) {
                        counts.put(show, row.getInt(show.name()));
                    }
                    return counts;
                })
                .single();
    }
}
