package org.tongxin.ledger;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Seals facts into blocks (封账). Of the finished transactions since the last block it takes about ten thousand facts, and
 * always whole transactions; two nodes sealing at once do so one after the other.
 */
@Component
public class SealFacts {

    private static final int MOST = 10_000;
    private static final String LOCK =
            "select pg_advisory_xact_lock(hashtextextended('ledger ' || platform.acting_committee()::text, 0))";
    private static final String HORIZON = "select ledger.horizon(cast(:from as xid8), :most)::text";
    private static final String SEAL = """
        insert into ledger.block (committee_id, height, from_tx, until_tx, facts, root, previous, hash, sealed_at)
        values (platform.acting_committee(), ?, cast(? as xid8), cast(? as xid8), ?, ?, ?, ?, ?)""";

    private final JdbcClient jdbc;
    private final SealedChain chain;
    private final Clock clock;

    SealFacts(JdbcClient jdbc, SealedChain chain, Clock clock) {
        this.jdbc = jdbc;
        this.chain = chain;
        this.clock = clock;
    }

    /** Seals the next block of the acting committee; gives how many facts went into it, 0 where there were none. */
    @Transactional
    public int seal() {
        jdbc.sql(LOCK).query().listOfRows();
        Optional<Blocks.Block> last = chain.last();
        String from = last.map(Blocks.Block::untilTx).orElse("0");
        String until = jdbc.sql(HORIZON)
                .param("from", from)
                .param("most", MOST)
                .query(String.class)
                .single();
        List<byte[]> leaves = chain.leaves(from, until);
        if (!leaves.isEmpty()) {
            write(last, from, until, leaves);
        }
        return leaves.size();
    }

    private void write(Optional<Blocks.Block> last, String from, String until, List<byte[]> leaves) {
        long height = last.map(Blocks.Block::height).orElse(0L) + 1;
        byte[] previous = last.map(Blocks.Block::hash).orElse(Blocks.NONE);
        byte[] root = Blocks.root(leaves);
        Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        jdbc.sql(SEAL)
                .param(height)
                .param(from)
                .param(until)
                .param(leaves.size())
                .param(root)
                .param(previous)
                .param(Blocks.hash(height, previous, root, leaves.size(), from, until, at))
                .param(at.atOffset(ZoneOffset.UTC))
                .update();
    }
}
