package org.tongxin.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads facts as leaves and blocks as they are stored, for sealing and for verifying alike. */
@Component
class SealedChain {

    private static final String LEAVES = """
        select f.tx::text as tx, ledger.leaf(f) as leaf from ledger.fact f
         where f.committee_id = platform.acting_committee()
           and f.tx >= cast(:from as xid8) and f.tx < cast(:until as xid8)""";
    private static final String BLOCK = """
        select height, from_tx::text as from_tx, until_tx::text as until_tx, facts, root, previous, hash, sealed_at
          from ledger.block where committee_id = platform.acting_committee()""";

    private final JdbcClient jdbc;

    SealedChain(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The leaves of a sealed stretch, in the order of their facts' identities. */
    List<byte[]> leaves(String from, String until) {
        return jdbc.sql(LEAVES + " order by f.id")
                .param("from", from)
                .param("until", until)
                .query((row, _) -> row.getBytes("leaf"))
                .list();
    }

    Optional<Blocks.Block> last() {
        return jdbc.sql(BLOCK + " order by height desc limit 1")
                .query((row, _) -> block(row))
                .optional();
    }

    /** The latest blocks, newest first. */
    List<Blocks.Block> latest(int most) {
        return jdbc.sql(BLOCK + " order by height desc limit ?")
                .param(most)
                .query((row, _) -> block(row))
                .list();
    }

    /** The blocks after that height, a stretch at a time. */
    List<Blocks.Block> after(long height) {
        return new ArrayList<>(jdbc.sql(BLOCK + " and height > ? order by height limit 200")
                .param(height)
                .query((row, _) -> block(row))
                .list());
    }

    private static Blocks.Block block(ResultSet row) throws SQLException {
        return new Blocks.Block(
                row.getLong("height"),
                row.getString("from_tx"),
                row.getString("until_tx"),
                row.getInt("facts"),
                row.getBytes("root"),
                row.getBytes("previous"),
                row.getBytes("hash"),
                row.getObject("sealed_at", OffsetDateTime.class).toInstant());
    }
}
