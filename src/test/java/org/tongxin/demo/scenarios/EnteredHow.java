package org.tongxin.demo.scenarios;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.tongxin.common.Actor;
import org.tongxin.figures.defined.Behind;
import org.tongxin.platform.Acting;

/** Says of records by which act they came in, as their history has it. */
@Component
record EnteredHow(JdbcClient jdbc, TransactionTemplate transaction) {

    Map<String, Integer> how(Actor who, List<Behind.Line> lines) {
        Map<String, Integer> how = new HashMap<>();
        List<UUID> matters = lines.stream()
                .map(line -> line.title().href())
                .filter(href -> href.startsWith("/records/"))
                .map(href -> UUID.fromString(href.substring("/records/".length())))
                .distinct()
                .toList();
        lines.stream()
                .map(line -> line.title().href())
                .filter(href -> !href.startsWith("/records/"))
                .forEach(href ->
                        how.merge(href.startsWith("/proposals/") ? "past case" : "work event", 1, Integer::sum));
        Acting.run(
                who,
                () -> Objects.requireNonNull(transaction.execute(_ -> jdbc.sql(
                                "select act, count(distinct matter_id) as n"
                                        + " from matter.history where committee_id = platform.acting_committee()"
                                        + " and matter_id = any(?) and act in ('EnterMatter', 'ImportMatters') group by act")
                        .param(matters.toArray(UUID[]::new))
                        .query((row, _) ->
                                how.put(row.getString("act").equals("EnterMatter") ? "form" : "table", row.getInt("n")))
                        .list())));
        return how;
    }
}
