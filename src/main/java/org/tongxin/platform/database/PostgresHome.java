package org.tongxin.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** Where the embedded server keeps its things below the data folder {@code tongxin.home}. */
record PostgresHome(Path root) {

    /** Version of the bundled binaries; its major part names the data directory. */
    static final String VERSION = "18.6";

    /** Makes the folder where it is new and checks that this user may write in it. */
    static PostgresHome open(Path folder) {
        Path root = folder.toAbsolutePath().normalize();
        try {
            if (!Files.exists(root)) {
                Files.createDirectories(root);
                Files.setPosixFilePermissions(root, PosixFilePermissions.fromString("rwx------"));
            }
            Files.delete(Files.createTempFile(root, ".probe", null));
            return new PostgresHome(root.toRealPath());
        } catch (IOException e) {
            throw Troubles.unusableHome(root, e);
        }
    }

    Path binaries() {
        return root.resolve("postgres-" + VERSION);
    }

    Path program(String name) {
        return binaries().resolve("bin").resolve(name);
    }

    Path data() {
        return root.resolve("postgres-data-18");
    }

    Path postmasterFile() {
        return data().resolve("postmaster.pid");
    }

    Path log() {
        return root.resolve("postgres.log");
    }

    Path port() {
        return root.resolve("postgres.port");
    }

    Path secrets() {
        return root.resolve("secrets");
    }

    /** Held for the short time in which a process starts or stops the server. */
    Path startLock() {
        return root.resolve("postgres-start.lock");
    }

    /** Held, shared, by every process that uses the server. */
    Path useLock() {
        return root.resolve("postgres-use.lock");
    }
}
