package org.tongxin.platform.database;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/** Another Java process that starts the embedded server of a data folder and keeps it until it is told to end or killed. */
final class ChildApplication implements AutoCloseable {

    private final Process process;
    private final BufferedReader printed;

    private ChildApplication(Process process) {
        this.process = process;
        this.printed = process.inputReader(StandardCharsets.UTF_8);
    }

    static ChildApplication start(Path home) throws IOException {
        String classes = classPath().stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
        return start(List.of(), classes, home);
    }

    /** As another user, who cannot read this user's files: the classes are copied where he can. */
    static ChildApplication startAs(int user, Path publicFolder, Path home) throws IOException {
        List<Path> copies = new ArrayList<>();
        for (Path original : classPath()) {
            Path copy = publicFolder.resolve(copies.size() + "-" + original.getFileName());
            copyTree(original, copy);
            copies.add(copy);
        }
        String classes = copies.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
        return start(ServerUser.other(user, user).prefix(), classes, home);
    }

    private static ChildApplication start(List<String> prefix, String classes, Path home) throws IOException {
        List<String> command = new ArrayList<>(prefix);
        command.addAll(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp", classes));
        command.addAll(List.of(ChildApplication.class.getName(), home.toString()));
        return new ChildApplication(
                new ProcessBuilder(command).redirectErrorStream(true).start());
    }

    /** The server's process number. Whatever else the child prints is its failure. */
    long serverPid() throws IOException {
        String first = String.valueOf(printed.readLine());
        if (!first.startsWith("server ")) {
            throw new IOException(
                    first + System.lineSeparator() + printed.lines().collect(Collectors.joining("\n")));
        }
        return Long.parseLong(first.substring("server ".length()));
    }

    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() throws IOException {
        process.getOutputStream().close();
        process.onExit().join();
    }

    /** Only what the launcher needs, not the whole class path of the tests. */
    private static List<Path> classPath() {
        URI binaries;
        try {
            binaries = Objects.requireNonNull(ChildApplication.class.getResource("/postgres-linux-x86_64.txz"))
                    .toURI();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
        String jar = binaries.getSchemeSpecificPart();
        List<Path> places = new ArrayList<>(List.of(Path.of(URI.create(jar.substring(0, jar.indexOf("!/"))))));
        for (Class<?> one : List.of(
                EmbeddedPostgres.class,
                ChildApplication.class,
                TarArchiveInputStream.class,
                org.tukaani.xz.XZInputStream.class,
                org.apache.commons.io.IOUtils.class,
                org.apache.commons.lang3.StringUtils.class,
                org.postgresql.Driver.class)) {
            places.add(Path.of(URI.create(
                    one.getProtectionDomain().getCodeSource().getLocation().toString())));
        }
        return places;
    }

    private static void copyTree(Path from, Path to) throws IOException {
        try (var all = Files.walk(from)) {
            all.filter(path -> !path.toString().contains("/gg/")
                            && !path.toString().contains("/static/"))
                    .forEach(path -> copy(path, to.resolve(from.relativize(path).toString())));
        }
    }

    private static void copy(Path from, Path to) {
        try {
            Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static void main(String[] arguments) throws IOException {
        EmbeddedPostgres postgres = EmbeddedPostgres.start(Path.of(arguments[0]), Durability.DURABLE);
        System.out.println("server " + postgres.pid());
        System.in.read();
        postgres.stop();
    }
}
