package org.tongxin.matter.programme;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.catalogue.Catalogue;
import org.tongxin.catalogue.Kinds;
import org.tongxin.catalogue.ShippedProgrammes;
import org.tongxin.common.Actor;
import org.tongxin.common.UseCase;
import org.tongxin.matter.MatterSight;
import tools.jackson.databind.json.JsonMapper;

/** A person reads how far the committee's campaigns are: each number is that of the matters they see and can open. */
@UseCase
public class SeeProgrammes {

    private static final String TAGGED = """
        m.committee_id = platform.acting_committee() and m.state = 'STANDING' and m.tags @> array[:code]::text[]
           and m.held_on between :from and :until and %s""";

    private final Programmes programmes;
    private final MatterSight sight;
    private final Catalogue catalogue;
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    SeeProgrammes(
            Programmes programmes,
            MatterSight sight,
            Catalogue catalogue,
            JdbcClient jdbc,
            JsonMapper json,
            Clock clock) {
        this.programmes = programmes;
        this.sight = sight;
        this.catalogue = catalogue;
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /**
     * A campaign in the list.
     *
     * @param matters how many matters count towards it
     * @param last the day of the latest of them; null: there is none yet
     */
    public record Row(
            Programme programme, int matters, @Nullable LocalDate last) {}

    /** All of them, and those that ship and are not taken up. */
    public record Page(List<Row> rows, List<ShippedProgrammes.Programme> offered, LocalDate today) {}

    /** How far a target is. */
    public record Progress(Programme.Target target, BigDecimal reached) {

        /** Whether it is reached. */
        public boolean done() {
            return reached.compareTo(target.wanted()) >= 0;
        }
    }

    /** A campaign with how far it is, and how many matters of each kind are behind it. */
    public record Seen(
            Programme programme, List<Progress> progress, Map<String, Integer> byKind, Kinds kinds, LocalDate today) {}

    /** All campaigns, in three statements whatever their number. */
    @Transactional(readOnly = true)
    public Page all(Actor who) {
        List<Programme> all = programmes.all();
        MatterSight.Condition seen = sight.of(who);
        Map<String, Row> counted = new HashMap<>();
        Map<String, Programme> byCode = new LinkedHashMap<>();
        all.forEach(each -> byCode.put(each.code(), each));
        seen.bind(jdbc.sql("""
                        select p.code, count(*) as n, max(m.held_on) as last from matter.programme p
                          join matter.matter m on m.committee_id = p.committee_id and m.tags @> array[p.code]
                           and m.state = 'STANDING' and m.held_on between p.from_day and p.until_day
                         where p.committee_id = platform.acting_committee() and %s group by p.code""".formatted(seen.sql())))
                .query((row, _) -> {
                    Programme programme = byCode.get(row.getString("code"));
                    return programme == null
                            ? null
                            : counted.put(
                                    programme.code(),
                                    new Row(programme, row.getInt("n"), row.getObject("last", LocalDate.class)));
                })
                .list();
        return new Page(
                all.stream()
                        .map(each -> counted.getOrDefault(each.code(), new Row(each, 0, null)))
                        .toList(),
                ShippedProgrammes.PROGRAMMES.stream()
                        .filter(each -> !byCode.containsKey(each.code()))
                        .toList(),
                LocalDate.now(clock));
    }

    /** One campaign. */
    @Transactional(readOnly = true)
    public Optional<Seen> one(Actor who, String code) {
        Kinds kinds = catalogue.of(who.committee());
        return programmes
                .find(code)
                .map(programme -> new Seen(
                        programme, progress(who, programme), byKind(who, programme), kinds, LocalDate.now(clock)));
    }

    private Map<String, Integer> byKind(Actor who, Programme programme) {
        Map<String, Integer> byKind = new LinkedHashMap<>();
        MatterSight.Condition seen = sight.of(who);
        bound(
                        programme,
                        seen,
                        jdbc.sql("select m.kind, count(*) as n from matter.matter m where "
                                + TAGGED.formatted(seen.sql()) + " group by m.kind order by 2 desc, 1"))
                .query((row, _) -> byKind.put(row.getString("kind"), row.getInt("n")))
                .list();
        return byKind;
    }

    private static JdbcClient.StatementSpec bound(
            Programme programme, MatterSight.Condition seen, JdbcClient.StatementSpec statement) {
        return seen.bind(statement)
                .param("code", programme.code())
                .param("from", programme.from())
                .param("until", programme.until());
    }

    private List<Progress> progress(Actor who, Programme programme) {
        List<Progress> progress = new ArrayList<>();
        if (programme.targets().isEmpty()) {
            return progress;
        }
        MatterSight.Condition seen = sight.of(who);
        String tagged = TAGGED.formatted(seen.sql()) + " and (t.kind is null or m.kind = t.kind)";
        bound(programme, seen, jdbc.sql("""
                        select t.no, case t.measure
                            when 'MATTERS' then (select count(*) from matter.matter m where %1$s)
                            when 'PERSONS' then (select count(distinct z.party_id) from matter.matter m
                                join matter.part z on z.committee_id = m.committee_id and z.matter_id = m.id
                                 and z.of = 'MEMBER' and z.presence = 'PRESENT' where %1$s)
                            else (select coalesce(sum((m."values" ->> t.field)::numeric), 0) from matter.matter m
                                where %1$s and m."values" ->> t.field ~ '^[0-9]+([.][0-9]+)?$') end as reached
                          from jsonb_to_recordset(:targets::jsonb) as t(no int, kind text, measure text, field text)
                         order by t.no""".formatted(tagged)))
                .param("targets", json.writeValueAsString(lines(programme)))
                .query((row, _) -> progress.add(
                        new Progress(programme.targets().get(row.getInt("no")), row.getBigDecimal("reached"))))
                .list();
        return progress;
    }

    private static List<Map<String, Object>> lines(Programme programme) {
        List<Map<String, Object>> lines = new ArrayList<>();
        for (Programme.Target each : programme.targets()) {
            Map<String, Object> line = new HashMap<>();
            line.put("no", lines.size());
            line.put("measure", each.measure().name());
            if (each.kind() != null) {
                line.put("kind", each.kind());
            }
            if (each.field() != null) {
                line.put("field", each.field());
            }
            lines.add(line);
        }
        return lines;
    }
}
