package org.tongxin.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.tongxin.common.CommitteeId;

/**
 * The bytes of attachments, in the data folder, each committee's under its own name, each file under its hash: the same file is kept
 * once, and what comes out is checked to be what went in.
 */
@Component
public class FileStore {

    private final Path folder;

    public FileStore(@Value("${tongxin.home}") Path home) {
        this.folder = home.resolve("files");
    }

    /** What was kept. */
    public record Kept(byte[] sha256, long bytes) {}

    /** Keeps it; nothing where the disk will not take it, and then nothing is left behind. */
    public Optional<Kept> keep(CommitteeId committee, InputStream content) {
        try {
            Files.createDirectories(folder);
            Path half = Files.createTempFile(folder, "half", ".part");
            try {
                MessageDigest digest = digest();
                try (DigestInputStream in = new DigestInputStream(content, digest)) {
                    Files.copy(in, half, StandardCopyOption.REPLACE_EXISTING);
                }
                byte[] hash = digest.digest();
                long bytes = Files.size(half);
                Path to = place(committee, hash);
                Files.createDirectories(to.getParent());
                Files.move(half, to, StandardCopyOption.ATOMIC_MOVE);
                return Optional.of(new Kept(hash, bytes));
            } finally {
                Files.deleteIfExists(half);
            }
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    /** Where it lies. */
    public Path place(CommitteeId committee, byte[] sha256) {
        String name = HexFormat.of().formatHex(sha256);
        return folder.resolve(committee.toString())
                .resolve(name.substring(0, 2))
                .resolve(name);
    }

    /** Opens it. */
    public InputStream open(CommitteeId committee, byte[] sha256) {
        try {
            return Files.newInputStream(place(committee, sha256));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
