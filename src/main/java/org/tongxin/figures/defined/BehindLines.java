package org.tongxin.figures.defined;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongxin.figures.defined.FigureDefinition.Counting;
import tools.jackson.databind.json.JsonMapper;

/** Reads which of the own committee's matters are behind a figure, a page at a time, out of the facts themselves. */
@Component
class BehindLines {

    // looked up one by one whatever the statistics say, which right after a large import say nothing
    private static final String STANDS = """
           and f.reverses is null and not exists (
                select 1 from ledger.fact r where r.committee_id = f.committee_id and r.reverses = f.id offset 0)""";

    private static final String THESE = """
               f.committee_id = platform.acting_committee() and f.occurred_on between :first and :last
           and (cast(:session as uuid) is null or f.session_id = cast(:session as uuid))
           and (:matching = '[]' or ledger.facets(f.attributes) @> any (array(select jsonb_array_elements(:matching::jsonb))))
           and (:by = '' or ledger.part_of(:by, f.occurred_on, f.session_id, f.sector, f.category, f.attributes)
                is not distinct from cast(:key as text))""";
    private static final String AFTER = " (occurred_on, matter_id) < (cast(:day as date), cast(:matter as uuid))";
    private static final String PAGE = " order by occurred_on desc, matter_id desc limit :most";

    /** Facts as they come by the index of their kind and day, kind by kind, so that a page reads no more than a page. */
    private static final String BY_DAY = """
        select x.occurred_on, x.matter_id, max(x.matter_kind) as matter_kind, %s as amount
          from unnest(:kinds) as k(kind)
         cross join lateral (
            select f.occurred_on, f.matter_id, max(f.matter_kind) as matter_kind, count(*) as n, sum(f.quantity) as quantity
              from ledger.fact f where f.kind = k.kind and\s""" + THESE + STANDS + " and" + AFTER + " %s"
            + " group by f.occurred_on, f.matter_id" + PAGE + ") x group by x.occurred_on, x.matter_id" + PAGE;

    private static final String NONE_LATER = """
         and not exists (select 1 from ledger.fact g where g.committee_id = f.committee_id and g.matter_id = f.matter_id
               and g.reverses is null and not exists (
                    select 1 from ledger.fact r where r.committee_id = g.committee_id and r.reverses = g.id offset 0)
               and g.kind = any (:kinds) and g.occurred_on > f.occurred_on and g.occurred_on <= :last
               and (cast(:session as uuid) is null or g.session_id = cast(:session as uuid))
               and (:matching = '[]' or ledger.facets(g.attributes) @> any (array(select jsonb_array_elements(:matching::jsonb))))
               and (:by = '' or ledger.part_of(:by, g.occurred_on, g.session_id, g.sector, g.category, g.attributes)
                    is not distinct from cast(:key as text)) offset 0)""";

    /** Each different one where it was met last, so that the amounts add up; a page costs a page, however many facts there are. */
    private static final String MET_LAST = """
        select * from ledger.met_last(:kinds, :first, :last, cast(:session as uuid),
            array(select jsonb_array_elements(:matching::jsonb)), :by, cast(:key as text), :what, cast(:role as text),
            :day, :matter, :most, :few)""";

    private static final String VALUED_LAST = """
        select * from ledger.valued_last(:kinds, :first, :last, cast(:session as uuid),
            array(select jsonb_array_elements(:matching::jsonb)), :by, cast(:key as text), :of,
            :day, :matter, :most, :few)""";

    private static final String STANDS_OPEN = """
        select * from (
            select max(f.occurred_on) as occurred_on, f.matter_id, max(f.matter_kind) as matter_kind,
                   sum(case when f.kind = any (:kinds) then 1 else 0 end - case when f.kind = any (:closing) then 1 else 0 end) as amount
              from ledger.fact f where f.kind = any (:kinds || :closing) and\s""" + THESE + STANDS + """
             group by f.matter_id) x where x.amount <> 0 and""" + AFTER + PAGE;

    /** So many facts are read in less time than the cells are asked which of them to read. */
    private static final int FEW = 2_000;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    BehindLines(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** A matter on a day. */
    record Read(LocalDate day, String kind, UUID matter, BigDecimal amount) {}

    /** What is looked for: a leaf's term, where the page begins, what part of the figure. */
    record Wanted(
            Term term,
            List<String> closing,
            @Nullable BigDecimal largest,
            Behind.@Nullable Narrowed narrowed,
            Behind.@Nullable Cursor after,
            int most) {}

    List<Read> read(FigureDefinition definition, Wanted wanted) {
        String sql = switch (definition) {
            case FigureDefinition.Counted counted -> counted(counted.what());
            case FigureDefinition.Parties _ -> MET_LAST;
            case FigureDefinition.Distinct _ -> VALUED_LAST;
            case FigureDefinition.Stock _ -> STANDS_OPEN;
            case FigureDefinition.Ratio _, FigureDefinition.Sum _, FigureDefinition.Rate _ ->
                throw new IllegalStateException("Opened part by part");
        };
        return jdbc.sql(sql).params(values(wanted)).query((row, _) -> line(row)).list();
    }

    private static String counted(Counting what) {
        return switch (what) {
            case FACTS -> BY_DAY.formatted("sum(x.n)", "");
            case QUANTITY -> BY_DAY.formatted("sum(x.quantity)", "");
            case MATTERS -> BY_DAY.formatted("1", NONE_LATER);
            case ORDINAL ->
                BY_DAY.formatted("cast(:largest as numeric)", " and f.quantity = cast(:largest as numeric)");
        };
    }

    private Map<String, @Nullable Object> values(Wanted wanted) {
        Term term = wanted.term();
        Behind.Narrowed narrowed = wanted.narrowed();
        Behind.Cursor after = wanted.after();
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("kinds", term.kinds().toArray(String[]::new));
        values.put("closing", wanted.closing().toArray(String[]::new));
        values.put("first", term.first());
        values.put("last", term.last());
        values.put("session", term.session());
        values.put("matching", json.writeValueAsString(term.matching()));
        values.put("of", term.by());
        values.put("what", term.what());
        values.put("role", term.role());
        values.put("largest", wanted.largest());
        values.put("by", narrowed == null ? "" : narrowed.by().code());
        values.put("key", narrowed == null ? null : narrowed.key());
        values.put("day", after == null ? LocalDate.of(9999, 12, 31) : after.day());
        values.put("matter", after == null ? new UUID(-1, -1) : after.matter());
        values.put("most", wanted.most());
        values.put("few", FEW);
        return values;
    }

    private static Read line(ResultSet row) throws SQLException {
        return new Read(
                row.getObject("occurred_on", LocalDate.class),
                row.getString("matter_kind"),
                row.getObject("matter_id", UUID.class),
                row.getBigDecimal("amount"));
    }
}
