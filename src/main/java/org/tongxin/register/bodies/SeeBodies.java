package org.tongxin.register.bodies;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.common.Actor;
import org.tongxin.common.Prose;
import org.tongxin.common.UseCase;
import org.tongxin.matter.MatterId;
import org.tongxin.matter.MatterSight;

/** The office reads which bodies take part and how often, and which of them are perhaps one (单位名录、疑似同一单位). */
@UseCase
@Transactional(readOnly = true)
public class SeeBodies {

    /** Rows of a page. */
    public static final int PAGE = 40;

    private static final int LINES = 30;
    private static final int PAIRS = 20;
    private static final int QUERY = 40;

    /** A name without what differs from writer to writer: spaces, brackets, the legal form. */
    private static final String PLAIN = """
        regexp_replace(regexp_replace(translate(lower(b.name), '（）()【】[]·.“”"　', ''), '\\s', '', 'g'),
            '(股份有限公司|有限责任公司|有限公司|总公司|分公司|公司|集团)$', '')""";

    private static final String ROW = """
        select b.id, b.name, n.times, n.last from matter.body b
         cross join lateral (select count(distinct m.id) as times, max(m.held_on) as last from matter.part p
               join matter.matter m on m.committee_id = p.committee_id and m.id = p.matter_id and m.state = 'STANDING'
              where p.committee_id = b.committee_id and p.party_id = b.id) n
         where b.committee_id = platform.acting_committee() and b.merged_into is null""";

    private final JdbcClient jdbc;
    private final MatterSight sight;

    SeeBodies(JdbcClient jdbc, MatterSight sight) {
        this.jdbc = jdbc;
        this.sight = sight;
    }

    /**
     * A body.
     *
     * @param times in how many records that count it took part
     */
    public record Row(
            UUID id, String name, int times, @Nullable LocalDate last) {}

    /** A page of them by name, with those that are perhaps one. */
    public record Page(List<Row> rows, @Nullable String next, List<List<Row>> perhapsOne) {}

    /** A record it took part in. */
    public record Line(MatterId id, String title, LocalDate on) {}

    /** Another name that was put under it. */
    public record Merged(
            UUID id,
            String name,
            String by,
            OffsetDateTime at,
            @Nullable String undoneBy) {}

    /** One body. */
    public record Seen(Row row, List<Line> lines, List<Merged> merged, List<Row> alike) {}

    /** The page that is asked for. */
    public Page list(@Nullable String asked, @Nullable String after) {
        String q = asked == null ? "" : Prose.cut(Prose.clean(asked), QUERY);
        List<Row> rows = jdbc.sql(ROW + " and b.name ilike :q and b.name > :after order by b.name limit :most")
                .param("q", "%" + q.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%")
                .param("after", after == null ? "" : Prose.cut(Prose.clean(after), 80))
                .param("most", PAGE + 1)
                .query((row, _) -> row(row))
                .list();
        String next = rows.size() > PAGE ? rows.get(PAGE - 1).name() : null;
        boolean first = after == null && q.isEmpty();
        return new Page(rows.subList(0, Math.min(PAGE, rows.size())), next, first ? perhapsOne() : List.of());
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getInt("times"),
                row.getObject("last", LocalDate.class));
    }

    private record Plain(String plain, Row row) {}

    private List<List<Row>> perhapsOne() {
        Map<String, List<Row>> groups = new LinkedHashMap<>();
        jdbc.sql("with named as (select b.id, " + PLAIN + " as plain from matter.body b"
                        + " where b.committee_id = platform.acting_committee() and b.merged_into is null),"
                        + " twice as (select plain from named where plain <> '' group by plain having count(*) > 1"
                        + " order by plain limit :pairs)"
                        + " select n.plain, r.* from named n join twice using (plain) join (" + ROW
                        + ") r on r.id = n.id order by n.plain, r.times desc, r.name limit 200")
                .param("pairs", PAIRS)
                .query((row, _) -> new Plain(row.getString("plain"), row(row)))
                .list()
                .forEach(each -> groups.computeIfAbsent(each.plain(), _ -> new ArrayList<>())
                        .add(each.row()));
        return List.copyOf(groups.values());
    }

    /** One of them. */
    public Optional<Seen> see(Actor who, UUID id) {
        return jdbc.sql(ROW + " and b.id = :id")
                .param("id", id)
                .query((row, _) -> row(row))
                .optional()
                .map(row -> new Seen(row, lines(who, id), merged(id), alike(id)));
    }

    private List<Line> lines(Actor who, UUID id) {
        MatterSight.Condition seen = sight.of(who);
        return seen.bind(jdbc.sql("select m.id, m.title, m.held_on from matter.matter m"
                                + " where m.committee_id = platform.acting_committee() and exists (select 1 from matter.part p"
                                + " where p.committee_id = m.committee_id and p.matter_id = m.id and p.party_id = :body) and "
                                + seen.sql() + " order by m.held_on desc, m.id desc limit :most")
                        .param("body", id)
                        .param("most", LINES))
                .query((row, _) -> new Line(
                        new MatterId(row.getObject("id", UUID.class)),
                        row.getString("title"),
                        row.getObject("held_on", LocalDate.class)))
                .list();
    }

    private List<Merged> merged(UUID id) {
        return jdbc.sql("select id, other_name, by_name, at, undone_by from register.body_merge"
                        + " where committee_id = platform.acting_committee() and kept_id = ? order by id desc limit 50")
                .param(id)
                .query((row, _) -> new Merged(
                        row.getObject("id", UUID.class),
                        row.getString("other_name"),
                        row.getString("by_name"),
                        row.getObject("at", OffsetDateTime.class),
                        row.getString("undone_by")))
                .list();
    }

    private List<Row> alike(UUID id) {
        return jdbc.sql("with named as (select b.id, " + PLAIN + " as plain from matter.body b"
                        + " where b.committee_id = platform.acting_committee() and b.merged_into is null)"
                        + " select r.* from (" + ROW
                        + ") r join named n on n.id = r.id where r.id <> :id and n.plain <> ''"
                        + " and n.plain = (select plain from named where id = :id) order by r.times desc limit 20")
                .param("id", id)
                .query((row, _) -> row(row))
                .list();
    }
}
