package org.tongxin.ledger;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** The arithmetic of blocks: a Merkle root over the facts (as RFC 6962 builds it) and a hash over the block before. */
final class Blocks {

    /** What stands before the first block. */
    static final byte[] NONE = new byte[32];

    private static final byte NODE = 1;

    private Blocks() {}

    /**
     * A sealed block.
     *
     * @param height counts from 1
     * @param fromTx first transaction in it
     * @param untilTx first transaction after it
     * @param facts how many facts
     */
    record Block(
            long height,
            String fromTx,
            String untilTx,
            int facts,
            byte[] root,
            byte[] previous,
            byte[] hash,
            Instant sealedAt) {}

    /** The root over these leaves, which are hashes already. */
    static byte[] root(List<byte[]> leaves) {
        List<byte[]> level = leaves;
        while (level.size() > 1) {
            List<byte[]> above = new ArrayList<>((level.size() + 1) / 2);
            for (int i = 0; i < level.size(); i += 2) {
                above.add(i + 1 < level.size() ? node(level.get(i), level.get(i + 1)) : level.get(i));
            }
            level = above;
        }
        return level.getFirst();
    }

    /** The hash that chains a block to the one before. */
    static byte[] hash(
            long height, byte[] previous, byte[] root, int facts, String fromTx, String untilTx, Instant sealedAt) {
        MessageDigest digest = sha256();
        digest.update("tongxin block 1\n".getBytes(StandardCharsets.US_ASCII));
        digest.update(ByteBuffer.allocate(20)
                .putLong(height)
                .putInt(facts)
                .putLong(ChronoUnit.MICROS.between(Instant.EPOCH, sealedAt))
                .array());
        digest.update((fromTx + " " + untilTx + "\n").getBytes(StandardCharsets.US_ASCII));
        digest.update(previous);
        digest.update(root);
        return digest.digest();
    }

    private static byte[] node(byte[] left, byte[] right) {
        MessageDigest digest = sha256();
        digest.update(NODE);
        digest.update(left);
        digest.update(right);
        return digest.digest();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
