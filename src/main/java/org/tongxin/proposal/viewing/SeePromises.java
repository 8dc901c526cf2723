package org.tongxin.proposal.viewing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.common.Actor;
import org.tongxin.common.SessionId;
import org.tongxin.common.UnitId;
import org.tongxin.common.UseCase;
import org.tongxin.proposal.ProposalId;
import org.tongxin.proposal.model.Pledge;
import org.tongxin.proposal.model.Visibility;
import org.tongxin.proposal.viewing.PromiseFilter.Show;

/** A person reads the list of promises (承诺台账): the overdue first, over all years, of the proposals they see. */
@UseCase
public class SeePromises {

    /** Rows of a page. */
    public static final int PAGE = 30;

    private static final int MOST = 1000;

    private static final String FROM = """
         from proposal.promise m join proposal.proposal p on p.committee_id = m.committee_id and p.id = m.proposal_id
        where m.committee_id = platform.acting_committee() and m.stands <> 'DRAFT' and\s""";

    private static final String DUE = "coalesce(m.due_now, 'infinity'::date)";

    private final JdbcClient jdbc;
    private final Clock clock;

    SeePromises(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * One promise in the list.
     *
     * @param percent how far by the unit's own account
     * @param again how many later proposals raise it again
     */
    public record Row(
            ProposalId id,
            String title,
            @Nullable SessionId session,
            @Nullable Integer serial,
            @Nullable Integer filing,
            int round,
            int no,
            String text,
            UnitId unit,
            Pledge.Standing standing,
            @Nullable LocalDate dueOn,
            @Nullable Integer percent,
            int again) {

        private String cursor() {
            return (dueOn == null ? "" : dueOn) + "~" + id + "~" + round + "~" + no;
        }
    }

    /**
     * A page of the list.
     *
     * @param counts how many there are of each part, counted up to a thousand
     * @param next cursor of the next page, if there is one
     */
    public record Page(
            List<Row> rows,
            Map<Show, Integer> counts,
            @Nullable String next) {}

    /** The page that is asked for. */
    @Transactional(readOnly = true)
    public Page list(Actor who, PromiseFilter filter) {
        Visibility viewer = Visibility.of(who);
        Map<String, Object> values = new HashMap<>(Map.of("today", LocalDate.now(clock)));
        String of = unit(filter, values);
        Map<Show, Integer> counts = counts(viewer, of, values);
        String more = after(filter, values);
        List<Row> rows = rows(viewer, of + condition(filter.shown()) + more, values);
        String next = rows.size() > PAGE ? rows.get(PAGE - 1).cursor() : null;
        return new Page(rows.subList(0, Math.min(PAGE, rows.size())), counts, next);
    }

    private static String unit(PromiseFilter filter, Map<String, Object> values) {
        UUID unit = filter.unit() == null ? null : Conditions.uuid(filter.unit());
        if (unit == null) {
            return "";
        }
        values.put("unit", unit);
        return " and m.unit_id = :unit";
    }

    private static String condition(Show part) {
        return switch (part) {
            case OVERDUE -> " and m.stands = 'OPEN' and m.due_now < :today";
            case OPEN -> " and m.stands = 'OPEN' and (m.due_now >= :today or m.due_now is null)";
            case CLAIMED -> " and m.stands = 'CLAIMED'";
            case KEPT -> " and m.stands = 'KEPT'";
        };
    }

    private Map<Show, Integer> counts(Visibility viewer, String of, Map<String, Object> values) {
        StringBuilder sql = new StringBuilder("select ");
        for (Show part : Show.values()) {
            sql.append(part.ordinal() == 0 ? "" : ", ")
                    .append("(select count(*) from (select 1")
                    .append(FROM)
                    .append(viewer.sql())
                    .append(of)
                    .append(condition(part))
                    .append(" limit " + MOST + ") c) as ")
                    .append(part.name());
        }
        return viewer.bind(jdbc.sql(sql.toString()).params(values))
                .query((row, _) -> {
                    Map<Show, Integer> counts = new EnumMap<>(Show.class);
                    for (Show part : Show.values()) {
                        counts.put(part, row.getInt(part.name()));
                    }
                    return counts;
                })
                .single();
    }

    /** A cursor that no page gave is the first page. */
    private static String after(PromiseFilter filter, Map<String, Object> values) {
        String[] parts = filter.after() == null ? new String[0] : filter.after().split("~", -1);
        UUID id = parts.length == 4 ? Conditions.uuid(parts[1]) : null;
        Integer round = parts.length == 4 ? org.tongxin.common.Typed.number(parts[2]) : null;
        Integer no = parts.length == 4 ? org.tongxin.common.Typed.number(parts[3]) : null;
        LocalDate due = parts.length == 4 ? org.tongxin.common.Typed.day(parts[0]) : null;
        if (id == null || round == null || no == null || (due == null && !parts[0].isEmpty())) {
            return "";
        }
        values.putAll(Map.of("afterDue", due == null ? "infinity" : due.toString(), "afterId", id));
        values.putAll(Map.of("afterRound", round, "afterNo", no));
        return " and (" + DUE
                + ", m.proposal_id, m.round, m.no) > (cast(:afterDue as date), :afterId, :afterRound, :afterNo)";
    }

    private List<Row> rows(Visibility viewer, String where, Map<String, Object> values) {
        String sql = """
            select p.id, p.title, p.session_id, p.serial, p.filing_no, m.round, m.no, m.body, m.unit_id, m.stands, m.due_now,
                   m.percent, (select count(*) from proposal.tie t where t.committee_id = m.committee_id
                        and t.to_id = m.proposal_id and t.round = m.round and t.promise = m.no) as again""" + FROM
                + viewer.sql() + where + " order by " + DUE + ", m.proposal_id, m.round, m.no limit " + (PAGE + 1);
        return viewer.bind(jdbc.sql(sql).params(values))
                .query((row, _) -> {
                    UUID session = row.getObject("session_id", UUID.class);
                    return new Row(
                            new ProposalId(row.getObject("id", UUID.class)),
                            row.getString("title"),
                            session == null ? null : new SessionId(session),
                            row.getObject("serial", Integer.class),
                            row.getObject("filing_no", Integer.class),
                            row.getInt("round"),
                            row.getInt("no"),
                            row.getString("body"),
                            new UnitId(row.getObject("unit_id", UUID.class)),
                            Pledge.Standing.valueOf(row.getString("stands")),
                            row.getObject("due_now", LocalDate.class),
                            row.getObject("percent", Integer.class),
                            row.getInt("again"));
                })
                .list();
    }
}
