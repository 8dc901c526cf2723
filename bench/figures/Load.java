import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;

/**
 * Fills the ledger of one committee with facts of twenty years in likely proportions, for the benchmark only: seven of ten are attendances
 * (twenty people each of three hundred members a term), one in thirty a meeting held, the others of all other kinds, the first of them far more
 * often than the last; one in fifty is taken back, one meeting in fifty was held together with another committee. Written in the order of days, some
 * twenty thousand to a transaction.
 */
final class Load {

    private static final int BATCH = 20_000;

    private Load() {}

    /**
     * A kind of fact to be written.
     *
     * @param party MEMBER, UNIT or BODY who has a part in it; empty: nobody
     * @param facets combinations of facets as they shall occur
     */
    record Writes(String kind, String party, String role, List<String> facets) {}

    static void fill(Connection owner, UUID committee, int number, int facts, List<Writes> kinds) throws SQLException {
        owner.setAutoCommit(false);
        picks(owner, kinds);
        int batches = Math.max(1, facts / BATCH);
        for (int batch = 0; batch < batches; batch++) {
            try (Statement statement = owner.createStatement()) {
                statement.execute("set local synchronous_commit = off");
                statement.execute("set local work_mem = '256MB'");
                String sql = SQL.replace(":committee", "'" + committee + "'::uuid")
                        .replace(":no", String.valueOf(number))
                        .replace(":facts", String.valueOf(facts / batches))
                        .replace(":batches", String.valueOf(batches))
                        .replace(":batch", String.valueOf(batch));
                for (String each : sql.split(";\n")) {
                    statement.execute(each);
                }
            }
            owner.commit();
        }
    }

    /** The n-th kind is written as often as one divided by n allows. */
    private static void picks(Connection owner, List<Writes> kinds) throws SQLException {
        try (Statement statement = owner.createStatement()) {
            statement.execute("create temporary table pick (came boolean, slot int, kind text, party text, role text, facets jsonb[], primary key (came, slot))");
        }
        for (boolean came : new boolean[] {true, false}) {
            List<Writes> these = kinds.stream().filter(each -> each.kind().endsWith(".attended") == came).toList();
            double whole = 0;
            for (int n = 1; n <= these.size(); n++) {
                whole += 1.0 / (n + 5);
            }
            int slot = 0;
            for (int n = 1; n <= these.size(); n++) {
                int last = n == these.size() ? 4_000 : slot + Math.max(1, (int) (3_500 / (n + 5) / whole));
                try (PreparedStatement insert = owner.prepareStatement(
                        "insert into pick select ?, s, ?, ?, ?, cast(? as jsonb[]) from generate_series(?, ?) s where s < 4000")) {
                    Writes each = these.get(n - 1);
                    insert.setBoolean(1, came);
                    insert.setString(2, each.kind());
                    insert.setString(3, each.party());
                    insert.setString(4, each.role());
                    insert.setArray(5, owner.createArrayOf("jsonb", each.facets().toArray()));
                    insert.setInt(6, slot);
                    insert.setInt(7, last - 1);
                    insert.execute();
                }
                slot = last;
            }
        }
        owner.commit();
    }

    private static final String SQL = """
        create temporary table fresh on commit drop as
        with s as (
            select g, case when g < :facts * 0.70 then 'A' when g < :facts * 0.735 then 'H' else 'O' end as what,
                   case when g < :facts * 0.70 then g / 20 when g < :facts * 0.735 then g - (:facts * 0.70)::int
                        else (g - (:facts * 0.735)::int) / 3 end as e
              from generate_series(0, :facts - 1) g),
        d as (
            select s.*, date '2006-01-01' + (7300::bigint * (:batch * 1000 + s.e * 1000::bigint
                        / greatest((case what when 'O' then :facts * 0.265 / 3 else :facts * 0.035 end)::int, 1)) / (:batches * 1000))::int as day,
                   (case what when 'O' then g::bigint * 7919 + :batch * 331 else s.e::bigint * 7919 + :batch * 331 end % 4000)::int as slot
              from s),
        k as (
            select d.*, least(d.day, date '2025-12-31') as on_day, case what when 'H' then split_part(p.kind, '.', 1) || '.held' else p.kind end as kind,
                   split_part(p.kind, '.', 1) as family, case what when 'H' then '' else p.party end as party, p.role,
                   p.facets[1 + g % cardinality(p.facets)] as facets
              from d join pick p on p.came = (d.what <> 'O') and p.slot = d.slot)
        select uuidv7((k.on_day - current_date) * interval '1 day') as id, k.*,
               (lpad(to_hex((extract(epoch from k.on_day) * 1000)::bigint), 12, '0') || '7' || substr(md5(':no' || :batch || family || e), 1, 3) || '8'
                   || substr(md5(':no' || :batch || family || e), 4, 15))::uuid as matter
          from k;
        analyze fresh;
        insert into ledger.fact (committee_id, id, kind, matter_kind, matter_id, occurred_on, quantity, unit, session_id, sector, category,
            attributes, recorded_at, recorded_by)
        select :committee, id, kind, case family when 'proposal' then 'proposal' else 'matter' end, matter, on_day,
               case when kind ~ 'amount|cost|words|money' then (e * 37 % 100000) / 100.0 when kind ~ 'ordinal|numbered' then 1 + :batch * 100 + e % 100 else 1 end,
               '次', md5(':no' || extract(year from on_day))::uuid, 'S' || lpad((1 + g % 34)::text, 2, '0'), 'C' || e % 12,
               case family when 'proposal' then facets else jsonb_build_object('facets', facets) end
               || case when what = 'A' then '{}' else jsonb_build_object('place', 'P' || e % 100, 'committee', 'SC' || e % 9) end
               || case when what <> 'O' and e % 50 = 0 then jsonb_build_object('joint', md5(:no / 2 || 'j' || :batch || kind || e)) else '{}' end,
               now(), '00000000-0000-7000-8000-000000000000'
          from fresh order by on_day, g;
        insert into ledger.fact_party (committee_id, fact_id, role, kind, party_id, share)
        select :committee, id, role, party,
               case party when 'MEMBER' then md5(':no' || 'm' || ((on_day - date '2006-01-01') / 1826) * 150 + g::bigint * 7919 % 300)::uuid
                          else md5(':no' || party || g::bigint * 7919 % 150)::uuid end, 1
          from fresh where party <> '' order by on_day, g;
        insert into ledger.fact (committee_id, id, kind, matter_kind, matter_id, occurred_on, quantity, unit, session_id, sector, category,
            attributes, reverses, recorded_at, recorded_by)
        select f.committee_id, uuidv7((f.occurred_on - current_date) * interval '1 day'), f.kind, f.matter_kind, f.matter_id, f.occurred_on, -f.quantity, f.unit,
               f.session_id, f.sector, f.category, f.attributes, f.id, now(), f.recorded_by
          from fresh cross join lateral (select f.* from ledger.fact f where f.committee_id = :committee and f.id = fresh.id offset 0) f
         where fresh.g % 50 = 7
        """;
}
