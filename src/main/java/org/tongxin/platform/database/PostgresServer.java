package org.tongxin.platform.database;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The server process of one data directory: found running, started, stopped. */
final class PostgresServer {

    /** Recovery after a crash may take its time. */
    private static final long PATIENCE_MS = 300_000;

    private static final long PAUSE_MS = 20;
    private static final long RETRY_MS = 200;
    private static final int RETRIES = 150;

    private final PostgresHome home;
    private final ServerUser user;
    private final Durability durability;
    private final ServerLog log;

    PostgresServer(PostgresHome home, ServerUser user, Durability durability) {
        this.home = home;
        this.user = user;
        this.durability = durability;
        this.log = new ServerLog(home.log());
    }

    /** The living server of this data directory, waited for until it answers. */
    static Optional<PostmasterFile> findRunning(PostgresHome home) throws IOException {
        for (long waited = 0; waited < PATIENCE_MS; waited += PAUSE_MS) {
            Optional<PostmasterFile> found = PostmasterFile.read(home);
            if (found.isEmpty() || !found.get().isAlive(home)) {
                return Optional.empty();
            }
            if (found.get().isReady()) {
                return found;
            }
            Commands.pause(PAUSE_MS);
        }
        throw Troubles.programFailed("postgres", home, "not ready after " + PATIENCE_MS / 1000 + " s");
    }

    /** Starts the server; tries again while a dead one's remains or a taken port are in its way. */
    PostmasterFile launch() throws IOException {
        String words = "";
        for (int attempt = 0; attempt < RETRIES; attempt++) {
            log.rotateIfLarge();
            long before = log.size();
            Optional<PostmasterFile> started = launchOnce(choosePort());
            if (started.isPresent()) {
                return started.get();
            }
            words = log.since(before);
            if (words.contains("could not bind") || words.contains("could not create any TCP/IP sockets")) {
                Files.deleteIfExists(home.port());
            } else if (!words.contains("already exists") && !words.contains("pre-existing shared memory block")) {
                break;
            }
            Commands.pause(RETRY_MS);
        }
        throw Troubles.programFailed("postgres", home, ServerLog.lastWords(words));
    }

    private Optional<PostmasterFile> launchOnce(int port) throws IOException {
        if (Files.exists(home.postmasterFile())) {
            PostmasterFile.giveTo(ProcessHandle.current(), home);
        }
        Process process = new ProcessBuilder(command(port))
                .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(home.log().toFile()))
                .start();
        for (long waited = 0; process.isAlive() && waited < PATIENCE_MS; waited += PAUSE_MS) {
            Optional<PostmasterFile> file = PostmasterFile.read(home);
            if (file.isPresent()
                    && file.get().pid() == process.pid()
                    && file.get().isReady()) {
                return file;
            }
            Commands.pause(PAUSE_MS);
        }
        return Optional.empty();
    }

    private List<String> command(int port) {
        List<String> command = new ArrayList<>();
        // A session of its own: Ctrl+C in the terminal must reach the application first, not the server.
        Commands.find("setsid").ifPresent(command::add);
        command.addAll(user.command(
                home.program("postgres").toString(), "-D", home.data().toString()));
        set(command, "listen_addresses", "127.0.0.1");
        // one small machine with a solid-state disk: an index is cheap, a second process for one page is not
        set(command, "random_page_cost", "1.1");
        set(command, "max_parallel_workers_per_gather", "0");
        set(command, "port", Integer.toString(port));
        set(command, "unix_socket_directories", "");
        set(command, "password_encryption", "scram-sha-256");
        set(command, "timezone", "Asia/Shanghai");
        set(command, "log_timezone", "Asia/Shanghai");
        boolean durable = durability == Durability.DURABLE;
        for (String setting : List.of("fsync", "synchronous_commit", "full_page_writes")) {
            set(command, setting, durable ? "on" : "off");
        }
        return command;
    }

    private static void set(List<String> command, String setting, String value) {
        command.add("-c");
        command.add(setting + "=" + value);
    }

    /** The port of last time where it is free, so that tools pointed at it keep working; else any free one. */
    private int choosePort() throws IOException {
        if (Files.exists(home.port())) {
            int remembered = Integer.parseInt(Files.readString(home.port()).strip());
            if (isFree(remembered)) {
                return remembered;
            }
        }
        try (ServerSocket any = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Files.writeString(home.port(), Integer.toString(any.getLocalPort()));
            return any.getLocalPort();
        }
    }

    private static boolean isFree(int port) {
        try (ServerSocket probe = new ServerSocket()) {
            probe.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }

    /** Ends the server: open sessions are cut, all data is written. Harder, but still without loss, if it hangs. */
    static void stop(PostgresHome home, PostmasterFile server) throws IOException {
        for (String signal : List.of("INT", "QUIT", "KILL")) {
            Commands.run(List.of("sh", "-c", "kill -" + signal + " " + server.pid()));
            for (long waited = 0; waited < PATIENCE_MS / 5; waited += PAUSE_MS) {
                if (!server.isAlive(home)) {
                    return;
                }
                Commands.pause(PAUSE_MS);
            }
        }
    }
}
