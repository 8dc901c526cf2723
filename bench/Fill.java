import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import org.tongxin.proposal.model.Likeness;
import org.tongxin.proposal.model.Text;

/**
 * Fills the demonstration's database with proposals in realistic proportions, for the benchmark only:
 * {@code java -cp postgresql.jar:tongxin.jar bench/Fill.java DATA-FOLDER UP-TO}. The application must be running. Nine of ten are closed,
 * the others spread over the desks; texts are short; five thousand members and two hundred units, the demonstration's among
 * them; the demonstration's sessions. The member whose list is measured has
 * the same hundred proposals at every size.
 */
public class Fill {

    public static void main(String[] arguments) throws Exception {
        Path home = Path.of(arguments[0]);
        long upTo = Long.parseLong(arguments[1]);
        String port = Files.readString(home.resolve("postgres.port")).strip();
        String password = Files.readString(home.resolve("secrets").resolve(arguments.length > 2 ? arguments[2] : "database-tongxin_owner")).strip();
        try (Connection connection = DriverManager.getConnection(
                        "jdbc:postgresql://127.0.0.1:" + port + "/tongxin", "tongxin_owner", password);
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("set local synchronous_commit = off");
            statement.execute("set local work_mem = '256MB'");
            for (String sql : SQL.replace(":upTo", String.valueOf(upTo)).split(";\n")) {
                statement.execute(sql);
            }
            connection.commit();
            likeness(connection);
            connection.setAutoCommit(true);
            statement.execute("vacuum analyze");
            try (var result = statement.executeQuery("select count(*) from proposal.proposal")) {
                result.next();
                System.out.println(result.getLong(1) + " proposals");
            }
        }
    }

    /** The signatures by which similar proposals are found, made by the product's own code, as at submission. */
    private static void likeness(Connection connection) throws Exception {
        String rows = "select committee_id, id, title, situation, analysis, suggestion from proposal.proposal p"
                + " where not exists (select 1 from proposal.likeness l where l.committee_id = p.committee_id and l.proposal_id = p.id)";
        try (Statement reading = connection.createStatement();
                var writing = connection.prepareStatement("insert into proposal.likeness (committee_id, proposal_id, bands, made) values (?, ?, ?, 2)");
                var names = connection.prepareStatement("insert into proposal.title_name select ?, n, ? from unnest(?) n on conflict do nothing")) {
            reading.setFetchSize(5_000);
            int n = 0;
            try (var row = reading.executeQuery(rows)) {
                while (row.next()) {
                    Text text = new Text(row.getString(3), row.getString(4), row.getString(5), row.getString(6));
                    int[] bands = Likeness.bands(text);
                    names.setObject(1, row.getObject(1));
                    names.setObject(2, row.getObject(2));
                    names.setObject(3, Likeness.names(text));
                    names.addBatch();
                    writing.setObject(1, row.getObject(1));
                    writing.setObject(2, row.getObject(2));
                    writing.setObject(3, bands);
                    writing.addBatch();
                    if (++n % 5_000 == 0) {
                        writing.executeBatch();
                        names.executeBatch();
                    }
                }
            }
            writing.executeBatch();
            names.executeBatch();
        }
        connection.commit();
    }

    private static final String SQL = """
        create temporary table fresh on commit drop as
        with c as (select committee_id from committee.committee limit 1),
        s as (select array_agg(id order by from_on) as ids, count(*) as n, max(case when current_date between from_on and until_on then id::text end)::uuid as now
                from committee.session where until_on <= current_date + 400),
        m as (select array_agg(id) as ids, array_agg(sector) as sectors, count(*) as n, (array_agg(id) filter (where name = '顾南枝'))[1] as measured from committee.member),
        u as (select array_agg(id) as ids, count(*) as n from committee.unit)
        select c.committee_id, g.n, gen_random_uuid() as id,
               case when g.n <= 100 then m.measured when g.n % 5000 < m.n and m.ids[1 + g.n % 5000] <> m.measured then m.ids[1 + g.n % 5000] else md5('member' || g.n % 5000)::uuid end as member, m.sectors[1 + g.n % m.n] as sector, case when g.n % 200 < u.n then u.ids[1 + g.n % 200] else md5('unit' || g.n % 200)::uuid end as unit,
               case when g.n <= 100 or g.n % 12 = 0 then s.now else s.ids[1 + g.n % (s.n - 1)] end as session,
               case when g.n % 10 <> 0 then 'CLOSED' else (array['SUBMITTED','REVIEW2','FILED','TRANSFERRED','HANDLING','HANDLING','FEEDBACK_DUE','NOT_FILED'])[1 + (g.n / 10) % 8] end as state,
               '关于' || (array['加强','改善','推进','规范','支持','优化'])[1 + g.n % 6] || (array['老旧小区','农村公路','社区养老','学校食堂','中小企业','河道水质','夜间公交','基层医疗'])[1 + (g.n / 6) % 8] || (array['管理','服务','建设','治理','供给'])[1 + (g.n / 48) % 5] || '的提案' || g.n as title,
               '本市相关工作已有基础，群众反映较多的是设施不足、管理分散，去年收到来电来信' || g.n % 977 || '件。' as situation,
               '建议由牵头部门明确责任，分年度安排资金，并按季公开进展，第' || g.n % 31 || '条街道先行。' as suggestion
          from c, s, m, u, generate_series((select count(*) + 1 from proposal.proposal), :upTo) as g(n);
        insert into proposal.proposal (committee_id, id, version, state, kind, proposer_id, sector, channel, title, situation, analysis, suggestion,
            category, session_id, serial, filing_no, submissions, round, submitted_at, filed_at, transferred_at, replied_at, ended_at, changed_at, changed_by,
            lead_unit, grade, clock_kind, clock_started, due_on)
        select committee_id, id, 1, state, 'MEMBER', member, sector, 'ONLINE', title, situation, '', suggestion,
            (array['ECONOMY','POLITICS','CULTURE','SOCIETY','ECOLOGY'])[1 + n % 5], session, 100000 + n, case when state not in ('SUBMITTED', 'REVIEW2', 'NOT_FILED') then 100000 + n end,
            1, 1, now(), now(), now(), now(), now(), now(), 'bench',
            case when state in ('TRANSFERRED', 'HANDLING', 'FEEDBACK_DUE', 'CLOSED') then unit end,
            case when state in ('FEEDBACK_DUE', 'CLOSED') then 'A' end,
            case when state not in ('CLOSED', 'NOT_FILED') then 'REPLY' end, current_date - 60, case when state not in ('CLOSED', 'NOT_FILED') then current_date + (n % 90)::int end
          from fresh;
        insert into proposal.party (committee_id, party_id, proposal_id, role, state)
        select committee_id, member, id, 'PROPOSER', 'NOTHING' from fresh union all
        select committee_id, unit, id, 'LEAD', case when state = 'HANDLING' and n % 400 = 0 then 'REPLY' else 'NOTHING' end from fresh where state in ('TRANSFERRED', 'HANDLING', 'FEEDBACK_DUE', 'CLOSED');
        insert into proposal.handling (committee_id, proposal_id, no, unit_id, role, state, assigned_at, signed_at)
        select committee_id, id, 1, unit, 'LEAD', 'SIGNED', now(), now() from fresh where state in ('TRANSFERRED', 'HANDLING', 'FEEDBACK_DUE', 'CLOSED');
        insert into proposal.step (committee_id, proposal_id, id, step, from_state, to_state, account_id, actor_name, at, on_day, detail)
        select committee_id, id, gen_random_uuid(), 'SUBMIT', 'DRAFT', 'SUBMITTED', '00000000-0000-7000-8000-000000000000', 'bench', now(), current_date, '{}' from fresh;
        insert into proposal.words (committee_id, proposal_id, words)
        select f.committee_id, f.id, array_to_tsvector((select array_agg(distinct substr(f.title || f.suggestion, i, 2)) from generate_series(1, length(f.title || f.suggestion) - 1) as i)) from fresh f
        """;
}
