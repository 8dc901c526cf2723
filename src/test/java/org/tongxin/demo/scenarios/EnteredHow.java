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
                                "select h.act, m.client_key is not null as by_key, count(distinct h.matter_id) as n"
                                        + " from matter.history h join matter.matter m"
                                        + " on m.committee_id = h.committee_id and m.id = h.matter_id"
                                        + " where h.committee_id = platform.acting_committee() and h.matter_id = any(?)"
                                        + " and h.act in ('EnterMatter', 'ImportMatters') group by 1, 2")
                        .param(matters.toArray(UUID[]::new))
                        .query((row, _) -> how.merge(
                                row.getBoolean("by_key")
                                        ? "JSON"
                                        : row.getString("act").equals("EnterMatter") ? "form" : "table",
                                row.getInt("n"),
                                Integer::sum))
                        .list())));
        return how;
    }
}
