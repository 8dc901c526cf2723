package org.tongxin.proposal.rounds;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongxin.common.Actor;
import org.tongxin.common.SessionId;
import org.tongxin.common.UnitId;
import org.tongxin.proposal.ProposalId;
import org.tongxin.proposal.model.Pledge;
import org.tongxin.proposal.model.Visibility;

/** Reads what is looked at in rounds, as far as the reader sees its proposals; called within a transaction. */
@Component
class RoundItems {

    private static final String ROWS = """
        select i.*, p.title, p.session_id, p.serial, p.filing_no, m.body, m.stands, m.due_now
          from proposal.round_item i
          join proposal.proposal p on p.committee_id = i.committee_id and p.id = i.proposal_id
          left join proposal.promise m on m.committee_id = i.committee_id and m.proposal_id = i.proposal_id
               and m.round = i.reply_round and m.no = i.promise
         where i.committee_id = platform.acting_committee() and (%s) and\s""";

    private final JdbcClient jdbc;

    RoundItems(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A page of them; one more than asked for tells that there is another. */
    List<RoundItem> page(Actor who, UUID round, RoundFilter filter, int most) {
        Map<String, Object> values = new HashMap<>(Map.of("round", round, "most", most, "after", filter.from()));
        String where = "i.round_id = :round and i.no > :after and " + filter.condition(Visibility.seesReceived(who));
        UnitId unit = filter.unitId();
        if (unit != null) {
            values.put("unit", unit.value());
            where += " and i.unit_id = :unit";
        }
        return rows(who, where + " order by i.no limit :most", values);
    }

    Optional<RoundItem> find(Actor who, UUID round, int no) {
        return rows(who, "i.round_id = :round and i.no = :no", Map.of("round", round, "no", no)).stream()
                .findFirst();
    }

    /** Keeps it from being judged by anybody else in this transaction, then reads it. */
    Optional<RoundItem> hold(Actor who, UUID round, int no) {
        jdbc.sql("select 1 from proposal.round_item where committee_id = platform.acting_committee() and round_id = ?"
                        + " and no = ? for update")
                .param(round)
                .param(no)
                .query()
                .listOfRows();
        return find(who, round, no);
    }

    /** What of that proposal is looked at, in rounds that are no longer planned. */
    List<RoundItem> of(Actor who, ProposalId proposal, int most) {
        return rows(
                who,
                "i.proposal_id = :proposal and i.out_at is null and exists (select 1 from proposal.round r"
                        + " where r.committee_id = i.committee_id and r.id = i.round_id and r.state <> 'PLANNED')"
                        + " order by i.round_id desc, i.no limit :most",
                Map.of("proposal", proposal.value(), "most", most));
    }

    private List<RoundItem> rows(Actor who, String where, Map<String, Object> values) {
        Visibility viewer = Visibility.of(who);
        return viewer.bind(jdbc.sql(ROWS.formatted(viewer.sql()) + where).params(values))
                .query((row, _) -> item(row))
                .list();
    }

    /** How it came out, by unit. */
    List<Rate> rates(Actor who, UUID round) {
        Visibility viewer = Visibility.of(who);
        return viewer.bind(jdbc.sql("""
                select i.unit_id, count(*) as items, count(*) filter (where i.verdict = 'FULFILLED') as fulfilled,
                       count(*) filter (where i.verdict = 'PARTLY') as partly, count(*) filter (where i.verdict = 'NOT') as "not",
                       count(*) filter (where i.verdict = 'IMPOSSIBLE') as impossible
                  from proposal.round_item i
                  join proposal.proposal p on p.committee_id = i.committee_id and p.id = i.proposal_id
                 where i.committee_id = platform.acting_committee() and i.round_id = :round and i.out_at is null
                   and (%s) group by i.unit_id order by count(*) desc, i.unit_id""".formatted(viewer.sql())).param("round", round))
                .query((row, _) -> rate(row))
                .list();
    }

    static Rate rate(ResultSet row) throws SQLException {
        UUID unit = row.getObject("unit_id", UUID.class);
        return new Rate(
                unit == null ? null : new UnitId(unit),
                row.getLong("items"),
                row.getLong("fulfilled"),
                row.getLong("partly"),
                row.getLong("not"),
                row.getLong("impossible"));
    }

    private static RoundItem item(ResultSet row) throws SQLException {
        UUID session = row.getObject("session_id", UUID.class);
        UUID unit = row.getObject("unit_id", UUID.class);
        String stands = row.getString("stands");
        return new RoundItem(
                row.getObject("round_id", UUID.class),
                row.getInt("no"),
                new ProposalId(row.getObject("proposal_id", UUID.class)),
                row.getString("title"),
                session == null ? null : new SessionId(session),
                row.getObject("serial", Integer.class),
                row.getObject("filing_no", Integer.class),
                row.getInt("reply_round"),
                row.getInt("promise"),
                row.getString("body"),
                stands == null || stands.equals("DRAFT") ? null : Pledge.Standing.valueOf(stands),
                row.getObject("due_now", LocalDate.class),
                unit == null ? null : new UnitId(unit),
                Ground.valueOf(row.getString("ground")),
                out(row),
                verdict(row),
                row.getInt("verdicts"));
    }

    private static RoundItem.@Nullable Out out(ResultSet row) throws SQLException {
        Instant at = Rounds.instant(row, "out_at");
        return at == null ? null : new RoundItem.Out(row.getString("out_by"), at, row.getString("out_why"));
    }

    private static @Nullable RoundVerdict verdict(ResultSet row) throws SQLException {
        String verdict = row.getString("verdict");
        return verdict == null ? null : RoundVerdict.valueOf(verdict);
    }
}
