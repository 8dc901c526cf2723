package org.tongxin.figures.defined;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Asks the database functions that count; two statements, however many terms and committees there are. */
@Component
class Tally {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    Tally(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** What was found of a term in one part. */
    record Found(
            BigDecimal facts, BigDecimal quantity, @Nullable BigDecimal largest) {
        private Found and(Found more) {
            return new Found(
                    facts.add(more.facts), quantity.add(more.quantity), largest == null ? more.largest : largest);
        }
    }

    private record Place(int no, @Nullable String part) {}

    /** What was found of all terms. */
    static final class Results {

        private final Map<Place, Found> found = new HashMap<>();
        private final Set<@Nullable String> parts = new LinkedHashSet<>();
        private final Map<Integer, Integer> filled = new HashMap<>();

        /** Of one term in one part; nothing found is nought. */
        Found of(int no, @Nullable String part) {
            return found.getOrDefault(new Place(no, part), new Found(BigDecimal.ZERO, BigDecimal.ZERO, null));
        }

        /** In how many known parts a term has something. */
        int known(int no) {
            return filled.getOrDefault(no, 0);
        }

        /** All parts any term has something in. */
        List<@Nullable String> parts() {
            return new ArrayList<>(parts);
        }

        /** Matters are found in both statements: those their facts tell, and the others. */
        private void put(int no, @Nullable String part, Found what) {
            found.merge(new Place(no, part), what, Found::and);
            parts.add(part);
            if (part != null && what.facts().signum() > 0) {
                filled.merge(no, 1, Integer::sum);
            }
        }
    }

    Results ask(List<Term> terms, Question question) {
        Results results = new Results();
        counted(terms.stream().filter(term -> !term.isOfParties()).toList(), question, results);
        different(terms.stream().filter(Term::isOfDifferent).toList(), question, results);
        return results;
    }

    private void counted(List<Term> terms, Question question, Results results) {
        if (terms.isEmpty()) {
            return;
        }
        asked("select * from ledger.counted(:terms::jsonb, :scope, :level)", terms, question)
                .query((row, _) -> {
                    results.put(
                            row.getInt("no"),
                            row.getString("part"),
                            new Found(
                                    row.getBigDecimal("facts"),
                                    row.getBigDecimal("quantity"),
                                    row.getBigDecimal("largest")));
                    return 0;
                })
                .list();
    }

    private void different(List<Term> terms, Question question, Results results) {
        if (terms.isEmpty()) {
            return;
        }
        asked("select * from ledger.different(:terms::jsonb, :scope, :level)", terms, question)
                .query((row, _) -> {
                    BigDecimal n = row.getBigDecimal("n");
                    results.put(row.getInt("no"), row.getString("part"), new Found(n, n, null));
                    return 0;
                })
                .list();
    }

    private JdbcClient.StatementSpec asked(String sql, List<Term> terms, Question question) {
        return jdbc.sql(sql)
                .param(
                        "terms",
                        json.writeValueAsString(terms.stream().map(Tally::entry).toList()))
                .param("scope", question.scope().name())
                .param(
                        "level",
                        question.level() == null ? null : question.level().name());
    }

    /** As the functions read it; written out, so that no setting of the mapper can drop an entry. */
    private static Map<String, @Nullable Object> entry(Term term) {
        Map<String, @Nullable Object> entry = new HashMap<>();
        entry.put("no", term.no());
        entry.put("kinds", term.kinds());
        entry.put("own", term.own());
        entry.put("each", term.each());
        entry.put("first", term.first().toString());
        entry.put("last", term.last().toString());
        entry.put("session", term.session());
        entry.put("by", term.by());
        entry.put("what", term.what());
        entry.put("role", term.role());
        entry.put("greatest", term.greatest());
        entry.put("event", term.event());
        entry.put("raw", term.raw());
        entry.put("matching", term.matching());
        term.onlyFacet().ifPresent(only -> {
            entry.put("facet", only);
            entry.put("vals", term.valuesOf(only));
        });
        return entry;
    }

    /** The committees a question counts, so that parts by committee can be named. */
    List<CountedCommittee> committees(Question question) {
        return jdbc.sql("select * from ledger.counted_committees(:scope, :level)")
                .param("scope", question.scope().name())
                .param(
                        "level",
                        question.level() == null ? null : question.level().name())
                .query((row, _) -> new CountedCommittee(
                        row.getObject("committee_id", UUID.class),
                        row.getString("level"),
                        row.getString("short_name"),
                        row.getBoolean("own")))
                .list();
    }
}
