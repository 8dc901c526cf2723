package org.tongxin.platform.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What a PostgreSQL server writes about itself into {@code postmaster.pid}: line 1 its process, line 4 its port, line 8
 * its state.
 */
record PostmasterFile(long pid, int port, String state) {

    private static final int PORT_LINE = 3;
    private static final int STATE_LINE = 7;

    static Optional<PostmasterFile> read(PostgresHome home) throws IOException {
        try {
            List<String> lines = Files.readAllLines(home.postmasterFile());
            if (lines.isEmpty()) {
                return Optional.empty();
            }
            return Optional.of(new PostmasterFile(
                    Long.parseLong(lines.getFirst().strip()),
                    lines.size() > PORT_LINE
                            ? Integer.parseInt(lines.get(PORT_LINE).strip())
                            : 0,
                    lines.size() > STATE_LINE ? lines.get(STATE_LINE).strip() : "starting"));
        } catch (NoSuchFileException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    boolean isReady() {
        return state.equals("ready");
    }

    /**
     * Whether the process is a server of this data directory that can still do something: not ended, not a zombie that
     * its parent has yet to bury, and not a stranger who was given the same number.
     */
    boolean isAlive(PostgresHome home) {
        Path process = Path.of("/proc", Long.toString(pid));
        if (!Files.isDirectory(Path.of("/proc/self"))) {
            return ProcessHandle.of(pid)
                    .filter(ProcessHandle::isAlive)
                    .flatMap(handle -> handle.info().command())
                    .filter(command -> command.endsWith("postgres"))
                    .isPresent();
        }
        try {
            return !isZombie(process)
                    && commandLine(process).contains(home.data().toString());
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean isZombie(Path process) throws IOException {
        String stat = Files.readString(process.resolve("stat"), StandardCharsets.ISO_8859_1);
        return stat.startsWith(" Z", stat.lastIndexOf(')') + 1);
    }

    private static String commandLine(Path process) throws IOException {
        return new String(Files.readAllBytes(process.resolve("cmdline")), StandardCharsets.UTF_8);
    }

    /**
     * Makes a file left by a dead server harmless. The server refuses to start while the process on line 1 seems alive,
     * which a zombie and a stranger do; its parent's number it accepts. The other lines stay, so that it can still see
     * whether workers of the dead server hold on to its shared memory.
     */
    static void giveTo(ProcessHandle parent, PostgresHome home) throws IOException {
        List<String> lines = Files.readAllLines(home.postmasterFile());
        if (!lines.isEmpty()) {
            lines.set(0, Long.toString(parent.pid()));
            Files.write(home.postmasterFile(), lines);
        }
    }
}
