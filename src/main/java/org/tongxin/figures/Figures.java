package org.tongxin.figures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.platform.Acting;
import org.tongxin.rules.Rules;

/** Evaluates figures: one statement over the standing facts, whatever it is broken down by. No matter's own table is read. */
@Service
@Transactional(readOnly = true)
public class Figures {

    private static final int MOST_PARTS = 500;

    private static final String BETWEEN =
            "percentile_disc(%s) within group (order by (f.attributes ->> 'days')::int)" + " filter (where %s) as %s";

    private static final String MEAN = "avg((f.attributes ->> 'total')::int) filter (where %s) as %s";

    private final JdbcClient jdbc;
    private final Rules rules;
    private final Clock clock;

    Figures(JdbcClient jdbc, Rules rules, Clock clock) {
        this.jdbc = jdbc;
        this.rules = rules;
        this.clock = clock;
    }

    /** The measures of a question as a whole. */
    public Measures whole(FigureQuestion question) {
        return by(Breakdown.By.NOTHING, question).getFirst().measures();
    }

    /** The measures of each part, the largest first; a question without facts has one part of noughts or none. */
    public List<Breakdown> by(Breakdown.By by, FigureQuestion question) {
        boolean ofUnit = by == Breakdown.By.UNIT || question.unit() != null;
        Map<String, Object> values = new HashMap<>();
        if (by != Breakdown.By.NOTHING) {
            // parts are parts of proposals; a clue has neither sector nor kind of proposer
            values.put("matters", FactSource.PROPOSALS);
        }
        String key = switch (by) {
            case NOTHING -> "null::text";
            case SESSION -> "m.session";
            case SECTOR -> "m.sector";
            case CATEGORY -> "m.category";
            case UNIT -> "y.party_id::text";
            case MEMBER -> "z.party_id::text";
            case PROPOSER -> "m.proposer";
            case INTAKE -> "m.intake";
            case MONTH -> "to_char(m.received_on, 'YYYY-MM')";
            case YEAR -> "to_char(m.received_on, 'YYYY')";
        };
        String group = by == Breakdown.By.NOTHING ? "" : " group by 1 order by count(*) desc, 1 limit " + MOST_PARTS;
        String author = by == Breakdown.By.MEMBER
                ? " left join ledger.fact_party z on z.committee_id = platform.acting_committee()"
                        + " and z.fact_id = m.received::uuid and z.role = 'proposer'"
                : "";
        int least =
                rules.on(Acting.required().committee(), LocalDate.now(clock)).number("appraisal.leastShown");
        return jdbc.sql(from("select " + key + " as key, " + columns(ofUnit), question, ofUnit, author, values) + group)
                .params(values)
                .query((row, _) -> new Breakdown(row.getString("key"), measures(row, ofUnit, least)))
                .list();
    }

    /** One count alone, for the page of its list. */
    public long count(Count count, FigureQuestion question) {
        boolean ofUnit = question.unit() != null;
        if (count.isOfUnits() && !ofUnit) {
            return 0;
        }
        Map<String, Object> values = new HashMap<>();
        return jdbc.sql(from("select " + count.column(ofUnit), question, ofUnit, "", values))
                .params(values)
                .query((row, _) -> row.getLong(1))
                .single();
    }

    /**
     * A matter behind a number.
     *
     * @param amount how much of the number it is: once, or as many promises, judgements or occasions as it has
     */
    public record Behind(UUID matter, long amount) {}

    /** The matters behind a count, newest first, a page at a time; their amounts add up to the count. */
    public List<Behind> matters(Count count, FigureQuestion question, @Nullable UUID after, int most) {
        boolean ofUnit = question.unit() != null;
        if (count.isOfUnits() && !ofUnit) {
            return List.of();
        }
        Map<String, Object> values = new HashMap<>();
        String select = "select f.matter_id, " + count.amount();
        String sql = from(select, question, ofUnit, "", values) + " and " + count.where(ofUnit);
        values.put("most", most);
        if (after != null) {
            sql += " and f.matter_id < :after";
            values.put("after", after);
        }
        return jdbc.sql(sql + " group by 1 order by 1 desc limit :most")
                .params(values)
                .query((row, _) -> new Behind(row.getObject(1, UUID.class), row.getLong(2)))
                .list();
    }

    private static String columns(boolean ofUnit) {
        String counts = Arrays.stream(Count.values())
                .filter(count -> ofUnit || !count.isOfUnits())
                .map(count -> count.column(ofUnit))
                .collect(Collectors.joining(",\n"));
        String replied = Count.REPLIED.where(ofUnit);
        return String.join(
                ",\n",
                counts,
                MEAN.formatted(Count.APPRAISED_PROPOSAL.where(ofUnit), "mean_quality"),
                MEAN.formatted(Count.APPRAISED_HANDLING.where(ofUnit), "mean_care"),
                BETWEEN.formatted("0.5", replied, "median_days"),
                BETWEEN.formatted("0.9", replied, "ninetieth_days"));
    }

    private String from(
            String select, FigureQuestion question, boolean ofUnit, String author, Map<String, Object> values) {
        List<String> early = new ArrayList<>();
        add(early, values, "s.session_id = :session", "session", question.session());
        code(early, values, "s.sector", "sector", question.sector());
        LocalDate first = question.receivedFrom();
        LocalDate last = question.receivedUntil();
        if (first != null || last != null) {
            early.add(RECEIVED);
            values.put("receivedFrom", first == null ? LocalDate.of(1900, 1, 1) : first);
            values.put("receivedUntil", last == null ? LocalDate.of(2200, 1, 1) : last);
        }
        List<String> late = new ArrayList<>(List.of("true"));
        add(late, values, "f.occurred_on >= :from", "from", question.from());
        add(late, values, "f.occurred_on <= :until", "until", question.until());
        code(late, values, "m.category", "category", question.category());
        code(late, values, "m.proposer", "proposer", question.proposer());
        code(late, values, "m.intake", "intake", question.intake());
        add(late, values, BY_MEMBER, "member", question.member());
        add(late, values, "y.party_id = :unit", "unit", question.unit());
        values.put("kinds", FactSource.KINDS);
        values.putIfAbsent("matters", FactSource.ALL);
        values.put("today", LocalDate.now(clock));
        String unit = ofUnit
                ? " join ledger.fact_party y on y.committee_id = platform.acting_committee() and y.fact_id = f.id"
                        + " and y.kind = 'UNIT'" + FactSource.ANSWERED
                : "";
        String conditions = early.isEmpty() ? "" : " and " + String.join(" and ", early);
        return FactSource.FACTS.formatted(conditions) + select + " from f join m on m.matter_id = f.matter_id" + unit
                + author + " where " + String.join(" and ", late);
    }

    /** Said early, so that only the facts of matters received in those days are read at all. */
    private static final String RECEIVED = """
        s.matter_id in (select r.matter_id from ledger.standing r where r.committee_id = platform.acting_committee()
            and r.kind in ('proposal.received', 'clue.received', 'clue.offered') and r.occurred_on between :receivedFrom and :receivedUntil)""";

    private static final String BY_MEMBER = """
        exists (select 1 from ledger.fact_party q where q.committee_id = platform.acting_committee()
            and q.fact_id = m.received::uuid and q.role = 'proposer' and q.party_id = :member)""";

    private static void add(
            List<String> conditions, Map<String, Object> values, String sql, String name, @Nullable Object value) {
        if (value != null) {
            conditions.add(sql);
            values.put(name, value);
        }
    }

    /** One code, or none at all. */
    private static void code(
            List<String> conditions, Map<String, Object> values, String column, String name, @Nullable String value) {
        if (FigureQuestion.UNKNOWN.equals(value)) {
            conditions.add(column + " is null");
        } else {
            add(conditions, values, column + " = :" + name, name, value);
        }
    }

    private static Measures measures(ResultSet row, boolean ofUnit, int least) throws SQLException {
        Map<Count, Long> counts = new EnumMap<>(Count.class);
        for (Count count : Count.values()) {
            if (ofUnit || !count.isOfUnits()) {
                counts.put(count, row.getLong(count.label()));
            }
        }
        return new Measures(
                counts,
                mean(row, "mean_quality", counts.getOrDefault(Count.APPRAISED_PROPOSAL, 0L), least),
                mean(row, "mean_care", counts.getOrDefault(Count.APPRAISED_HANDLING, 0L), least),
                number(row, "median_days"),
                number(row, "ninetieth_days"));
    }

    private static Measures.Mean mean(ResultSet row, String column, long given, int least) throws SQLException {
        // to one decimal: a single score cannot be told from the change of a mean over many
        return Measures.Mean.of(
                given,
                number(row, column).map(mean -> Math.round(mean * 10) / 10.0).orElse(null),
                least);
    }

    private static Optional<Double> number(ResultSet row, String column) throws SQLException {
        double value = row.getDouble(column);
        return row.wasNull() ? Optional.empty() : Optional.of(value);
    }
}
