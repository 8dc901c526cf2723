package org.tongxin.ledger;

import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Folds the facts of finished transactions into cells per day, month and year (汇总). A touched cell is counted anew from the facts that
 * stand, so folding twice changes nothing; two nodes folding at once do so one after the other, and nobody who writes facts waits.
 */
@Component
public class FoldCells {

    private static final int MOST = 20_000;
    private static final String LOCK =
            "select pg_advisory_xact_lock(hashtextextended('cells ' || platform.acting_committee()::text, 0))";
    private static final String SINCE = """
        select coalesce((select m.until_tx::text from ledger.cell_mark m
                          where m.committee_id = platform.acting_committee()), '0')""";
    private static final String MARK = """
        insert into ledger.cell_mark (committee_id, until_tx, folded_at)
        values (platform.acting_committee(), cast(:until as xid8), :at)
        on conflict (committee_id) do update set until_tx = excluded.until_tx, folded_at = excluded.folded_at""";

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    FoldCells(JdbcClient jdbc, TransactionTemplate transaction, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Folds batch after batch until nothing finished is left; each batch is a transaction of its own. */
    public void foldAll() {
        while (fold() > 0) {
            // the next batch
        }
    }

    /** Folds the next facts of the acting committee, whole transactions; gives how many, 0 where there were none. */
    public long fold() {
        Long folded = transaction.execute(_ -> batch());
        return folded == null ? 0 : folded;
    }

    private long batch() {
        jdbc.sql(LOCK).query().listOfRows();
        String since = jdbc.sql(SINCE).query(String.class).single();
        String until = jdbc.sql("select ledger.horizon(cast(:since as xid8), :most)::text")
                .param("since", since)
                .param("most", MOST)
                .query(String.class)
                .single();
        long facts = jdbc.sql("select ledger.fold(cast(:since as xid8), cast(:until as xid8))")
                .param("since", since)
                .param("until", until)
                .query(Long.class)
                .single();
        if (facts > 0) {
            jdbc.sql(MARK)
                    .param("until", until)
                    .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                    .update();
        }
        return facts;
    }
}
