import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;

/**
 * Fills the ledger of one committee with facts of twenty years in likely proportions, for the benchmark only: seven of ten are attendances
 * (six kinds of meetings, twenty people each of three hundred members a term), the others meetings, gifts, information, rooms and proposals;
 * one in fifty is taken back, one meeting in fifty was held together with another committee.
 */
final class Load {

    private Load() {}

    static void fill(Connection owner, UUID committee, int number, int facts) throws SQLException {
        owner.setAutoCommit(false);
        try (Statement statement = owner.createStatement()) {
            statement.execute("set local synchronous_commit = off");
            statement.execute("set local work_mem = '256MB'");
            String sql = SQL.replace(":committee", "'" + committee + "'::uuid")
                    .replace(":no", String.valueOf(number))
                    .replace(":facts", String.valueOf(facts));
            for (String each : sql.split(";\n")) {
                statement.execute(each);
            }
        }
        owner.commit();
    }

    private static final String SQL = """
        create temporary table fresh on commit drop as
        with s as (
            select g, case when g <= :facts * 0.70 then 'attended' when g <= :facts * 0.735 then 'held' when g <= :facts * 0.77 then 'numbered'
                        when g <= :facts * 0.83 then 'gift' when g <= :facts * 0.91 then 'info' when g <= :facts * 0.915 then 'room'
                        else 'proposal' end as what
              from generate_series(1, :facts) g),
        e as (
            select s.*, case what when 'attended' then g / 20 when 'held' then g - (:facts * 0.70)::int when 'numbered' then g - (:facts * 0.735)::int
                        else g end as e
              from s),
        d as (
            select e.*, date '2006-01-01' + (case when what in ('attended', 'held', 'numbered') then e::bigint * 7300 / greatest((:facts * 0.035)::int, 1)
                        else (g::bigint * 7919) % 7300 end)::int as day
              from e)
        select gen_random_uuid() as id, g, what, e, least(day, date '2025-12-31') as day, md5(':no' || what || e)::uuid as own_matter,
               md5(':no' || 'meeting' || e)::uuid as meeting
          from d;
        analyze fresh;
        insert into ledger.fact (committee_id, id, kind, matter_kind, matter_id, occurred_on, quantity, unit, session_id, sector, category,
            attributes, recorded_at, recorded_by)
        select :committee, id,
               case what when 'gift' then 'b-gift.amount' when 'info' then (array['b-info.submitted', 'b-info.forwarded'])[1 + e % 2]
                         when 'room' then (array['b-room.opened', 'b-room.opened', 'b-room.closed'])[1 + e % 3]
                         when 'proposal' then (array['proposal.received', 'proposal.filed', 'proposal.replied', 'proposal.closed'])[1 + e % 4]
                         else 'b-meeting' || e % 6 || '.' || what end,
               case what when 'proposal' then 'proposal' else 'matter' end,
               case when what in ('attended', 'held', 'numbered') then meeting else own_matter end,
               day, case what when 'gift' then (e * 37 % 100000) / 100.0 when 'numbered' then 1 + e % 400 else 1 end, '次',
               md5(':no' || extract(year from day))::uuid, 'S' || lpad((1 + g % 34)::text, 2, '0'), null,
               case what when 'proposal' then jsonb_build_object('onTime', g % 7 > 0, 'grade', (array['A', 'B', 'C'])[1 + g % 3], 'intake', 'PLENARY')
                    when 'attended' then jsonb_build_object('facets', jsonb_build_object('form', (array['open', 'closed', 'hybrid'])[1 + e % 3],
                        'as', (array['member', 'member', 'member', 'standing', 'leader', 'guest'])[1 + g % 6]))
                        || case when e % 50 = 0 then jsonb_build_object('joint', md5(:no / 2 || 'j' || e)) else '{}' end
                    when 'gift' then jsonb_build_object('facets', jsonb_build_object('purpose', (array['education', 'charity', 'disaster'])[1 + e % 3]))
                    else jsonb_build_object('facets', jsonb_build_object('form', (array['open', 'closed', 'hybrid'])[1 + e % 3]), 'place', 'P' || e % 200)
                        || case when e % 50 = 0 then jsonb_build_object('joint', md5(:no / 2 || 'j' || e)) else '{}' end end,
               now(), '00000000-0000-7000-8000-000000000000'
          from fresh order by day, g;
        insert into ledger.fact_party (committee_id, fact_id, role, kind, party_id, share)
        select :committee, id, case what when 'attended' then 'attendee' when 'gift' then 'donor' else 'lead' end,
               case what when 'attended' then 'MEMBER' when 'gift' then 'BODY' else 'UNIT' end,
               case what when 'attended' then md5(':no' || 'm' || ((day - date '2006-01-01') / 1826) * 150 + g::bigint * 7919 % 300)::uuid
                         else md5(':no' || what || e % 150)::uuid end, 1
          from fresh where what in ('attended', 'gift', 'proposal') order by day, g;
        insert into ledger.fact (committee_id, id, kind, matter_kind, matter_id, occurred_on, quantity, unit, session_id, sector, category,
            attributes, reverses, recorded_at, recorded_by)
        select f.committee_id, gen_random_uuid(), f.kind, f.matter_kind, f.matter_id, f.occurred_on, -f.quantity, f.unit, f.session_id, f.sector,
               f.category, f.attributes, f.id, now(), f.recorded_by
          from ledger.fact f join fresh on fresh.id = f.id where f.committee_id = :committee and fresh.g % 50 = 7
        """;
}
