package org.tongxin.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The server's data directory: made once, beside its place, and moved there only when it is whole. */
final class DataDirectory {

    private DataDirectory() {}

    static void initialiseIfMissing(PostgresHome home, ServerUser user, Secrets secrets, Durability durability)
            throws IOException {
        if (Files.isDirectory(home.data())) {
            user.own(home.data());
            return;
        }
        TemporaryFolders.removeLeftOvers(home.data());
        Path fresh = TemporaryFolders.beside(home.data());
        Path password = Files.createTempFile(home.root(), fresh.getFileName() + "-", null);
        try {
            Files.writeString(password, secrets.of(PostgresRoles.SUPERUSER).password());
            user.own(password);
            user.own(fresh);
            initialise(home, user, fresh, password, durability);
            Files.move(fresh, home.data());
        } finally {
            Files.deleteIfExists(password);
        }
    }

    private static void initialise(PostgresHome home, ServerUser user, Path fresh, Path password, Durability durability)
            throws IOException {
        List<String> command = new ArrayList<>(user.command(
                home.program("initdb").toString(),
                "--pgdata=" + fresh,
                "--username=" + PostgresRoles.SUPERUSER,
                "--pwfile=" + password,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--locale=" + characterTypes(),
                "--lc-messages=C",
                "--text-search-config=simple",
                "--data-checksums"));
        if (durability == Durability.THROW_AWAY) {
            command.add("--no-sync");
        }
        Commands.Result result = Commands.run(command);
        if (!result.isDone()) {
            throw Troubles.programFailed("initdb", home, ServerLog.lastWords(result.output()));
        }
    }

    /** What a Chinese character is, for the few functions that still ask the operating system. */
    private static String characterTypes() {
        return System.getProperty("os.name", "").startsWith("Mac") ? "UTF-8" : "C.UTF-8";
    }
}
