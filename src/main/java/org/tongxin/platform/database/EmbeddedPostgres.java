package org.tongxin.platform.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A PostgreSQL server of the application's own, in its data folder, reachable from this machine only.
 *
 * <p>A server left running by a killed application is adopted. Several applications may share one data folder: the first
 * starts the server, the last to leave stops it. Within one Java process a folder has one instance.
 */
public final class EmbeddedPostgres {

    private static final int DYING_MS = 5_000;
    private static final int PAUSE_MS = 50;
    private static final Map<Path, EmbeddedPostgres> RUNNING = new ConcurrentHashMap<>();

    private final PostgresHome home;
    private final HomeLocks locks;
    private final Secrets secrets;
    private final PostmasterFile server;
    private final boolean adopted;

    private EmbeddedPostgres(
            PostgresHome home, HomeLocks locks, Secrets secrets, PostmasterFile server, boolean adopted) {
        this.home = home;
        this.locks = locks;
        this.secrets = secrets;
        this.server = server;
        this.adopted = adopted;
    }

    /**
     * Starts the server of this data folder, or joins it where it runs.
     *
     * @throws DatabaseRefused with a sentence for the person who starts the application
     */
    public static EmbeddedPostgres start(Path folder, Durability durability) {
        PostgresHome home = PostgresHome.open(folder);
        synchronized (RUNNING) {
            return RUNNING.computeIfAbsent(home.root(), root -> startOrJoin(home, durability));
        }
    }

    private static EmbeddedPostgres startOrJoin(PostgresHome home, Durability durability) {
        HomeLocks locks = new HomeLocks(home);
        try (FileChannel _ = locks.beginChange()) {
            Secrets secrets = new Secrets(home);
            if (Files.exists(home.data()) && !secrets.has(PostgresRoles.SUPERUSER)) {
                throw Troubles.lostSecret(secrets.file(PostgresRoles.SUPERUSER));
            }
            Optional<PostmasterFile> running = join(home, secrets);
            if (running.isEmpty() && !locks.isAlone()) {
                throw Troubles.homeInUse(home.root());
            }
            PostmasterFile server = running.isPresent() ? running.get() : launch(home, secrets, durability);
            locks.beginUse();
            return new EmbeddedPostgres(home, locks, secrets, server, running.isPresent());
        } catch (IOException e) {
            throw Troubles.unusableHome(home.root(), e);
        }
    }

    /** The running server; none where it was found on its death-bed, killed together with its application a moment ago. */
    private static Optional<PostmasterFile> join(PostgresHome home, Secrets secrets) throws IOException {
        Optional<PostmasterFile> running = PostgresServer.findRunning(home);
        if (running.isPresent()) {
            try {
                new PostgresRoles(home, running.get().port(), secrets).complete();
            } catch (DatabaseRefused refused) {
                if (!(refused.getCause() instanceof SQLException) || !ends(running.get(), home)) {
                    throw refused;
                }
                return Optional.empty();
            }
        }
        return running;
    }

    private static boolean ends(PostmasterFile server, PostgresHome home) {
        for (int waited = 0; server.isAlive(home) && waited < DYING_MS; waited += PAUSE_MS) {
            Commands.pause(PAUSE_MS);
        }
        return !server.isAlive(home);
    }

    private static PostmasterFile launch(PostgresHome home, Secrets secrets, Durability durability) throws IOException {
        PostgresBinaries.unpackIfMissing(home);
        ServerUser user = ServerUser.choose(home);
        DataDirectory.initialiseIfMissing(home, user, secrets, durability);
        PostmasterFile server = new PostgresServer(home, user, durability).launch();
        new PostgresRoles(home, server.port(), secrets).complete();
        return server;
    }

    /** JDBC address of the application's database, for both roles. */
    public String url() {
        return "jdbc:postgresql://127.0.0.1:" + server.port() + "/" + PostgresRoles.DATABASE
                + "?ApplicationName=tongxin";
    }

    /** The role that owns the schemas and migrates them. */
    public Credentials owner() {
        return credentials(PostgresRoles.OWNER);
    }

    /** The role under which the application works: no superuser, owner of nothing, subject to row-level security. */
    public Credentials app() {
        return credentials(PostgresRoles.APP);
    }

    private Credentials credentials(String role) {
        try {
            return secrets.of(role);
        } catch (IOException e) {
            throw Troubles.unusableHome(home.root(), e);
        }
    }

    /** The server's process number. */
    public long pid() {
        return server.pid();
    }

    /** Whether the server was already running. */
    public boolean isAdopted() {
        return adopted;
    }

    /** Gives the server up; stops it where no other process uses it. A second call does nothing. */
    public void stop() {
        synchronized (RUNNING) {
            if (!RUNNING.remove(home.root(), this)) {
                return;
            }
        }
        try (FileChannel _ = locks.beginChange()) {
            locks.endUse();
            if (locks.isAlone()) {
                PostgresServer.stop(home, server);
            }
        } catch (IOException e) {
            throw Troubles.unusableHome(home.root(), e);
        }
    }
}
