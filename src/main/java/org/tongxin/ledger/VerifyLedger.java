package org.tongxin.ledger;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.common.UseCase;

/** Recomputes every sealed block from the facts as they now stand and names the first one that does not fit (验账). */
@UseCase
public class VerifyLedger {

    private final JdbcClient jdbc;
    private final SealedChain chain;

    VerifyLedger(JdbcClient jdbc, SealedChain chain) {
        this.jdbc = jdbc;
        this.chain = chain;
    }

    /**
     * What was found.
     *
     * @param blocks how many blocks fit, from the first on
     * @param facts how many facts are in them
     * @param open facts that are not sealed yet
     * @param broken the first block that does not fit; null: all fit
     */
    public record Report(
            long blocks, long facts, long open, @Nullable Broken broken) {}

    /**
     * A block that does not fit.
     *
     * @param why {@code LINK} it is not chained to the one before, {@code COUNT} facts were added or are missing, {@code
     *     ROOT} a fact was changed, {@code HASH} the block itself was changed
     */
    public record Broken(long height, String why) {}

    /** A block as it is listed. */
    public record Line(long height, int facts, String hash, Instant sealedAt) {}

    /** Verifies the acting committee's ledger, all as of one moment. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Report verify() {
        long height = 0;
        long facts = 0;
        byte[] previous = Blocks.NONE;
        String until = "0";
        for (List<Blocks.Block> some = chain.after(0); !some.isEmpty(); some = chain.after(height)) {
            for (Blocks.Block block : some) {
                String wrong = wrong(block, height + 1, previous, until);
                if (wrong != null) {
                    return new Report(height, facts, open(until), new Broken(block.height(), wrong));
                }
                height = block.height();
                facts += block.facts();
                previous = block.hash();
                until = block.untilTx();
            }
        }
        return new Report(height, facts, open(until), null);
    }

    /** The latest blocks. */
    @Transactional(readOnly = true)
    public List<Line> latest() {
        return chain.latest(10).stream()
                .map(block -> new Line(
                        block.height(),
                        block.facts(),
                        java.util.HexFormat.of().formatHex(block.hash()),
                        block.sealedAt()))
                .toList();
    }

    private @Nullable String wrong(Blocks.Block block, long height, byte[] previous, String from) {
        if (block.height() != height
                || !Arrays.equals(block.previous(), previous)
                || !block.fromTx().equals(from)) {
            return "LINK";
        }
        byte[] hash = Blocks.hash(
                block.height(),
                block.previous(),
                block.root(),
                block.facts(),
                block.fromTx(),
                block.untilTx(),
                block.sealedAt());
        if (!Arrays.equals(hash, block.hash())) {
            return "HASH";
        }
        List<byte[]> leaves = chain.leaves(block.fromTx(), block.untilTx());
        if (leaves.size() != block.facts()) {
            return "COUNT";
        }
        return Arrays.equals(Blocks.root(leaves), block.root()) ? null : "ROOT";
    }

    private long open(String until) {
        return jdbc.sql("select count(*) from ledger.fact"
                        + " where committee_id = platform.acting_committee() and tx >= cast(? as xid8)")
                .param(until)
                .query(Long.class)
                .single();
    }
}
