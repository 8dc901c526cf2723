package org.tongxin.figures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Evaluates figures: one statement over the standing facts, whatever it is broken down by. No matter's own table is read. */
@Service
@Transactional(readOnly = true)
public class Figures {

    private static final int MOST_PARTS = 500;

    private static final String MEASURES = """
        count(*) filter (where f.kind = 'proposal.received') as received,
        count(*) filter (where f.kind = 'proposal.withdrawn') as withdrawn,
        count(*) filter (where f.kind = 'proposal.not_filed') as not_filed,
        count(*) filter (where f.kind = 'proposal.filed') as filed,
        count(*) filter (where f.kind = 'proposal.merged') as merged,
        count(*) filter (where f.kind = 'proposal.converted') as converted,
        count(*) filter (where f.kind = 'proposal.transferred') as transferred,
        count(*) filter (where f.kind = 'proposal.replied' and f.round = 1) as replied,
        count(*) filter (where f.kind = 'proposal.replied' and f.round = 1 and f.attributes ->> 'onTime' = 'true') as on_time,
        count(*) filter (where f.kind = 'proposal.replied' and f.round = 1 and f.attributes ->> 'grade' = 'A') as grade_a,
        count(*) filter (where f.kind = 'proposal.replied' and f.round = 1 and f.attributes ->> 'grade' = 'B') as grade_b,
        count(*) filter (where f.kind = 'proposal.replied' and f.round = 1 and f.attributes ->> 'grade' = 'C') as grade_c,
        count(*) filter (where f.kind = 'proposal.rated') as rated,
        count(*) filter (where f.kind = 'proposal.rating_silent') as silent,
        count(*) filter (where f.kind = 'proposal.rated' and f.attributes ->> 'work' = 'SATISFIED') as work_satisfied,
        count(*) filter (where f.kind = 'proposal.rated' and f.attributes ->> 'work' = 'BASICALLY') as work_basically,
        count(*) filter (where f.kind = 'proposal.rated' and f.attributes ->> 'work' = 'DISSATISFIED') as work_dissatisfied,
        count(*) filter (where f.kind = 'proposal.rated' and f.attributes ->> 'result' = 'SATISFIED') as result_satisfied,
        count(*) filter (where f.kind = 'proposal.rated' and f.attributes ->> 'result' = 'BASICALLY') as result_basically,
        count(*) filter (where f.kind = 'proposal.rated' and f.attributes ->> 'result' = 'DISSATISFIED') as result_dissatisfied,
        count(*) filter (where f.kind = 'proposal.closed' and f.attributes ->> 'result' = 'SATISFIED') as ended_satisfied,
        count(*) filter (where f.kind = 'proposal.closed' and f.attributes ->> 'result' = 'BASICALLY') as ended_basically,
        count(*) filter (where f.kind = 'proposal.closed' and f.attributes ->> 'result' = 'DISSATISFIED') as ended_dissatisfied,
        count(*) filter (where f.kind = 'proposal.rehandled') as rehandled,
        count(*) filter (where f.kind = 'proposal.closed') as closed,
        coalesce(sum(f.quantity) filter (where f.kind = 'proposal.promised'), 0) as promised,
        count(*) filter (where f.kind = 'proposal.key_chosen') as key_chosen,
        count(*) filter (where f.kind = 'proposal.key_overseen') as overseen,
        coalesce(sum(f.quantity) filter (where f.kind = 'proposal.promise_kept'), 0) as kept,
        coalesce(sum(f.quantity) filter (where f.kind = 'proposal.promise_kept' and f.attributes ->> 'onTime' = 'true'), 0) as kept_in_time,
        count(*) filter (where f.kind = 'proposal.looked_back') as looked,
        count(*) filter (where f.kind = 'proposal.looked_back' and f.attributes ->> 'verdict' = 'DONE') as done,
        count(*) filter (where f.kind = 'proposal.raised_again') as raised_again,
        count(*) filter (where f.kind = 'proposal.published') as published,
        count(distinct f.matter_id) filter (where f.kind = 'proposal.contacted') as consulted,
        count(*) filter (where f.kind = 'proposal.contacted' and f.attributes ->> 'kind' = 'ON_SITE') as on_site,
        avg((f.attributes ->> 'total')::int) filter (where f.kind = 'proposal.appraised' and f.attributes ->> 'about' = 'PROPOSAL') as quality,
        avg((f.attributes ->> 'total')::int) filter (where f.kind = 'proposal.appraised' and f.attributes ->> 'about' = 'HANDLING') as care,
        count(*) filter (where f.kind = 'proposal.appraised') as appraisals,
        count(*) filter (where f.kind = 'proposal.gained') as gains,
        count(*) filter (where f.kind = 'proposal.honoured') as honoured,
        count(*) filter (where f.kind = 'proposal.objected') as objected,
        count(*) filter (where f.kind = 'proposal.reassigned') as reassigned,
        count(*) filter (where f.kind = 'clue.received') as clues_received,
        count(*) filter (where f.kind = 'clue.offered') as clues_offered,
        count(*) filter (where f.kind = 'clue.taken') as clues_taken,
        percentile_disc(0.5) within group (order by (f.attributes ->> 'days')::int)
            filter (where f.kind = 'proposal.replied' and f.round = 1) as median_days,
        percentile_disc(0.9) within group (order by (f.attributes ->> 'days')::int)
            filter (where f.kind = 'proposal.replied' and f.round = 1) as ninetieth_days""";

    private static final String FACTS = """
         from (select s.*, (s.attributes ->> 'round')::int as round from ledger.standing s
                where s.committee_id = platform.acting_committee() and s.matter_kind in ('proposal', 'clue')) f""";

    private static final String RECEIVED_FROM = """
        f.matter_id in (select r.matter_id from ledger.standing r where r.committee_id = platform.acting_committee()
            and r.kind = 'proposal.received' and r.occurred_on >= :receivedFrom)""";

    private final JdbcClient jdbc;

    Figures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The measures of a question as a whole. */
    public Measures whole(FigureQuestion question) {
        return by(Breakdown.By.NOTHING, question).getFirst().measures();
    }

    /** The measures of each part, the largest first; a question without facts has one part of noughts or none. */
    public List<Breakdown> by(Breakdown.By by, FigureQuestion question) {
        Map<String, Object> values = new HashMap<>();
        String join = switch (by) {
            case UNIT -> party("lead");
            case MEMBER -> party("proposer");
            default -> "";
        };
        String key = switch (by) {
            case NOTHING -> "null::text";
            case SESSION -> "f.session_id::text";
            case SECTOR -> "f.sector";
            case CATEGORY -> "f.category";
            case UNIT, MEMBER -> "y.party_id::text";
            case PROPOSER -> "f.attributes ->> 'proposer'";
            case INTAKE -> "f.attributes ->> 'intake'";
        };
        String group = by == Breakdown.By.NOTHING ? "" : " group by 1 order by count(*) desc, 1 limit " + MOST_PARTS;
        return jdbc.sql("select " + key + " as key, " + MEASURES + "\n" + FACTS + join + where(question, values)
                        + group)
                .params(values)
                .query((row, _) -> new Breakdown(row.getString("key"), measures(row)))
                .list();
    }

    /** The matters behind a kind of fact, newest first, a page at a time. */
    public List<UUID> matters(String kind, FigureQuestion question, @Nullable UUID after, int most) {
        Map<String, Object> values = new HashMap<>();
        String where = where(question, values) + " and f.kind = :kind";
        values.put("kind", kind);
        values.put("most", most);
        if (after != null) {
            where += " and f.matter_id < :after";
            values.put("after", after);
        }
        return jdbc.sql("select distinct f.matter_id\n" + FACTS + where + " order by 1 desc limit :most")
                .params(values)
                .query((row, _) -> row.getObject(1, UUID.class))
                .list();
    }

    private static String party(String role) {
        return " join ledger.fact_party y on y.committee_id = f.committee_id and y.fact_id = f.id and y.role = '" + role
                + "'";
    }

    private static String where(FigureQuestion question, Map<String, Object> values) {
        List<String> conditions = new ArrayList<>(List.of("true"));
        add(conditions, values, "f.occurred_on >= :from", "from", question.from());
        add(conditions, values, "f.occurred_on <= :until", "until", question.until());
        add(conditions, values, RECEIVED_FROM, "receivedFrom", question.receivedFrom());
        add(conditions, values, "f.session_id = :session", "session", question.session());
        add(conditions, values, "f.sector = :sector", "sector", question.sector());
        add(conditions, values, "f.category = :category", "category", question.category());
        add(conditions, values, has("lead", "unit"), "unit", question.unit());
        add(conditions, values, has("proposer", "member"), "member", question.member());
        return " where " + String.join(" and ", conditions);
    }

    private static String has(String role, String name) {
        return "exists (select 1 from ledger.fact_party q where q.committee_id = f.committee_id and q.fact_id = f.id"
                + " and q.role = '" + role + "' and q.party_id = :" + name + ")";
    }

    private static void add(
            List<String> conditions, Map<String, Object> values, String sql, String name, @Nullable Object value) {
        if (value != null) {
            conditions.add(sql);
            values.put(name, value);
        }
    }

    private static Measures measures(ResultSet row) throws SQLException {
        return new Measures(
                row.getLong("received"),
                row.getLong("withdrawn"),
                row.getLong("not_filed"),
                row.getLong("filed"),
                row.getLong("merged"),
                row.getLong("converted"),
                row.getLong("transferred"),
                row.getLong("replied"),
                row.getLong("on_time"),
                row.getLong("grade_a"),
                row.getLong("grade_b"),
                row.getLong("grade_c"),
                row.getLong("rated"),
                row.getLong("silent"),
                judged(row, "work"),
                judged(row, "result"),
                judged(row, "ended"),
                row.getLong("rehandled"),
                row.getLong("closed"),
                row.getLong("promised"),
                row.getLong("key_chosen"),
                row.getLong("overseen"),
                new Measures.After(
                        row.getLong("kept"),
                        row.getLong("kept_in_time"),
                        row.getLong("looked"),
                        row.getLong("done"),
                        row.getLong("raised_again"),
                        row.getLong("published")),
                new Measures.Astray(row.getLong("objected"), row.getLong("reassigned")),
                row.getLong("consulted"),
                row.getLong("on_site"),
                row.getLong("gains"),
                row.getLong("honoured"),
                days(row, "quality"),
                days(row, "care"),
                row.getLong("appraisals"),
                new Measures.Clues(
                        row.getLong("clues_received"), row.getLong("clues_offered"), row.getLong("clues_taken")),
                days(row, "median_days"),
                days(row, "ninetieth_days"));
    }

    private static Measures.Judged judged(ResultSet row, String what) throws SQLException {
        return new Measures.Judged(
                row.getLong(what + "_satisfied"),
                row.getLong(what + "_basically"),
                row.getLong(what + "_dissatisfied"));
    }

    private static Optional<Double> days(ResultSet row, String column) throws SQLException {
        double value = row.getDouble(column);
        return row.wasNull() ? Optional.empty() : Optional.of(value);
    }
}
