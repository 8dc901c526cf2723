package org.tongxin.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/** Random passwords of the embedded server's roles, one file each, readable by the owner of the data folder only. */
final class Secrets {

    private static final int BYTES = 24;

    private final Path folder;

    Secrets(PostgresHome home) throws IOException {
        folder = home.secrets();
        if (!Files.isDirectory(folder)) {
            Files.createDirectory(
                    folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        }
    }

    boolean has(String role) {
        return Files.exists(file(role));
    }

    Path file(String role) {
        return folder.resolve("database-" + role);
    }

    /** The role's password, made at the first call. Letters, digits, {@code -} and {@code _} only. */
    Credentials of(String role) throws IOException {
        if (!has(role)) {
            write(role);
        }
        return new Credentials(role, Files.readString(file(role)).strip());
    }

    private void write(String role) throws IOException {
        byte[] random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        Path fresh = folder.resolve(".database-" + role);
        Files.deleteIfExists(fresh);
        Files.createFile(fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(
                fresh, Base64.getUrlEncoder().withoutPadding().encodeToString(random), StandardOpenOption.SYNC);
        Files.move(fresh, file(role));
    }
}
