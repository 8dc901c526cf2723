package org.tongxin.ledger;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.common.Ids;
import org.tongxin.common.MatterRef;
import org.tongxin.platform.Acting;
import tools.jackson.databind.json.JsonMapper;

/**
 * The ledger (总账). Facts are written in the transaction of the step they tell of, and only there: without one it refuses.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Ledger {

    private static final String RECORD = """
        with line as (select * from jsonb_to_recordset(:lines::jsonb) as r(id uuid, fact jsonb)),
        written as (
            insert into ledger.fact (committee_id, id, kind, matter_kind, matter_id, occurred_on, quantity, unit,
                session_id, sector, category, attributes, recorded_at, recorded_by)
            select platform.acting_committee(), l.id, l.fact ->> 'kind', l.fact -> 'matter' ->> 'kind',
                (l.fact -> 'matter' ->> 'id')::uuid, (l.fact ->> 'on')::date, (l.fact ->> 'quantity')::numeric,
                l.fact ->> 'unit', (l.fact -> 'dimensions' ->> 'session')::uuid, l.fact -> 'dimensions' ->> 'sector',
                l.fact -> 'dimensions' ->> 'category', l.fact -> 'attributes', :at, :by
              from line l)
        insert into ledger.fact_party (committee_id, fact_id, role, kind, party_id, share)
        select platform.acting_committee(), l.id, party.role, party.kind, party.id, party.share from line l
         cross join lateral jsonb_to_recordset(l.fact -> 'parties')
            as party(role text, kind text, id uuid, share numeric)""";

    private static final String REVERSE = """
        with source as (
            select f.* from ledger.fact f where f.committee_id = platform.acting_committee() and f.id = :reversed),
        written as (
            insert into ledger.fact (committee_id, id, kind, matter_kind, matter_id, occurred_on, quantity, unit,
                session_id, sector, category, attributes, reverses, recorded_at, recorded_by)
            select f.committee_id, :id, f.kind, f.matter_kind, f.matter_id, f.occurred_on, -f.quantity, f.unit,
                f.session_id, f.sector, f.category, f.attributes || jsonb_build_object('why', :why::text), f.id,
                :at, :by
              from source f)
        insert into ledger.fact_party (committee_id, fact_id, role, kind, party_id, share)
        select y.committee_id, :id, y.role, y.kind, y.party_id, y.share from ledger.fact_party y
         where y.committee_id = platform.acting_committee() and y.fact_id = :reversed""";

    private static final String AGAIN = """
        with source as (
            select f.* from ledger.fact f where f.committee_id = platform.acting_committee() and f.id = :told),
        written as (
            insert into ledger.fact (committee_id, id, kind, matter_kind, matter_id, occurred_on, quantity, unit,
                session_id, sector, category, attributes, recorded_at, recorded_by)
            select f.committee_id, :id, f.kind, f.matter_kind, f.matter_id, f.occurred_on, f.quantity, f.unit,
                f.session_id, f.sector, :category, f.attributes, :at, :by
              from source f)
        insert into ledger.fact_party (committee_id, fact_id, role, kind, party_id, share)
        select y.committee_id, :id, y.role, y.kind, y.party_id, y.share from ledger.fact_party y
         where y.committee_id = platform.acting_committee() and y.fact_id = :told""";

    private static final String STANDING = """
        select s.id, s.kind, s.occurred_on, s.quantity, s.unit, s.session_id, s.sector, s.category, s.attributes::text,
               coalesce((select jsonb_agg(jsonb_build_object('role', y.role, 'kind', y.kind, 'id', y.party_id,
                   'share', y.share)) from ledger.fact_party y
                   where y.committee_id = s.committee_id and y.fact_id = s.id), '[]'::jsonb)::text as parties
          from ledger.standing s
         where s.committee_id = platform.acting_committee() and s.matter_kind = ? and s.matter_id = ? order by s.id""";

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    Ledger(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    private record Line(UUID id, Fact fact) {}

    /** Writes these facts in the name of who acts; gives their identities in the same order. */
    public List<UUID> record(List<Fact> facts) {
        List<Line> lines = new ArrayList<>();
        facts.forEach(fact -> lines.add(new Line(Ids.next(), fact)));
        jdbc.sql(RECORD)
                .param("lines", json.writeValueAsString(lines))
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", Acting.required().account().value())
                .update();
        return lines.stream().map(Line::id).toList();
    }

    /** Takes back whatever stands of that kind for that matter; tells how many facts that were. */
    public int reverseAll(MatterRef matter, String kind, String why) {
        List<UUID> standing = jdbc.sql("""
                select s.id from ledger.standing s where s.committee_id = platform.acting_committee()
                   and s.matter_kind = ? and s.matter_id = ? and s.kind = ? order by s.id""")
                .param(matter.kind())
                .param(matter.id())
                .param(kind)
                .query((row, _) -> row.getObject(1, UUID.class))
                .list();
        standing.forEach(fact -> reverse(fact, why));
        return standing.size();
    }

    /**
     * Tells all that stands of a matter again under another category, on the days it happened, so that one matter is never counted under
     * two; tells how many facts that were.
     */
    public int recategorize(MatterRef matter, String category, String why) {
        List<UUID> standing = jdbc.sql("""
                select s.id from ledger.standing s where s.committee_id = platform.acting_committee()
                   and s.matter_kind = ? and s.matter_id = ? and s.category is distinct from ? order by s.id""")
                .param(matter.kind())
                .param(matter.id())
                .param(category)
                .query((row, _) -> row.getObject(1, UUID.class))
                .list();
        standing.forEach(fact -> {
            reverse(fact, why);
            jdbc.sql(AGAIN)
                    .param("told", fact)
                    .param("id", Ids.next())
                    .param("category", category)
                    .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                    .param("by", Acting.required().account().value())
                    .update();
        });
        return standing.size();
    }

    /**
     * Makes what stands of a matter exactly these facts: what stands and is not wanted is taken back, what is wanted and does not stand is
     * written, everything else is left alone. Asking twice changes nothing.
     */
    public void settle(MatterRef matter, List<Fact> wanted, String why) {
        List<Fact> missing = new ArrayList<>(wanted.stream().map(Facts::plain).toList());
        List<UUID> wrong = new ArrayList<>();
        jdbc.sql(STANDING)
                .param(matter.kind())
                .param(matter.id())
                .query((row, _) -> new Line(row.getObject("id", UUID.class), Facts.read(row, matter, json)))
                .list()
                .forEach(line -> {
                    if (!missing.remove(line.fact())) {
                        wrong.add(line.id());
                    }
                });
        wrong.forEach(fact -> reverse(fact, why));
        if (!missing.isEmpty()) {
            record(missing);
        }
    }

    /** Takes a fact back by one of the opposite quantity; the database refuses to take one back twice. */
    public UUID reverse(UUID fact, String why) {
        UUID id = Ids.next();
        jdbc.sql(REVERSE)
                .param("reversed", fact)
                .param("id", id)
                .param("why", why)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", Acting.required().account().value())
                .update();
        return id;
    }
}
