package org.tongxin.platform.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.Objects;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/**
 * The server's programs, taken out of the jar once. They are unpacked beside their place and moved there in one step, so
 * that an interrupted unpacking leaves nothing that looks complete.
 */
final class PostgresBinaries {

    private PostgresBinaries() {}

    static void unpackIfMissing(PostgresHome home) throws IOException {
        if (Files.isDirectory(home.binaries())) {
            return;
        }
        TemporaryFolders.removeLeftOvers(home.binaries());
        Path fresh = TemporaryFolders.beside(home.binaries());
        Files.setPosixFilePermissions(fresh, PosixFilePermissions.fromString("rwxr-xr-x"));
        unpack(fresh);
        Files.move(fresh, home.binaries());
    }

    private static void unpack(Path target) throws IOException {
        String name = archiveName();
        try (InputStream archive = PostgresBinaries.class.getResourceAsStream("/" + name)) {
            if (archive == null) {
                throw Troubles.noBinaries(name.replace("postgres-", "").replace(".txz", ""));
            }
            try (TarArchiveInputStream tar =
                    new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(archive)))) {
                for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                    unpack(tar, entry, target.resolve(entry.getName()).normalize(), target);
                }
            }
        }
    }

    private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path file, Path root)
            throws IOException {
        if (!file.startsWith(root)) {
            throw new IOException("entry outside of the archive: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(file);
            return;
        }
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, file);
        Files.setPosixFilePermissions(
                file, PosixFilePermissions.fromString((entry.getMode() & 0100) == 0 ? "rw-r--r--" : "rwxr-xr-x"));
    }

    private static String archiveName() {
        String os = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        String cpu = System.getProperty("os.arch", "").toLowerCase(Locale.ROOT);
        String system = os.contains("mac") ? "darwin" : os.replace(' ', '_');
        String machine = cpu.equals("aarch64") || cpu.equals("arm64") ? "arm_64" : cpu.equals("amd64") ? "x86_64" : cpu;
        return "postgres-" + system + "-" + machine + muslSuffix() + ".txz";
    }

    /** Alpine and its kin need programs linked against musl. */
    private static String muslSuffix() {
        return Files.exists(Path.of("/etc/alpine-release")) ? "-alpine_linux" : "";
    }
}
