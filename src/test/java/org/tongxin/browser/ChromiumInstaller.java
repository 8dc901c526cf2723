package org.tongxin.browser;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Gets a browser, and a font with Chinese characters, onto a machine that has none; remembers what went wrong. */
final class ChromiumInstaller {

    private static final long PATIENCE_MINUTES = 10;
    private static final String FONT = "fonts-noto-cjk";

    private final boolean root;
    private final List<String> failures = new ArrayList<>();

    /** @param output what the program printed, both streams */
    record Result(int exitCode, String output) {
        boolean isDone() {
            return exitCode == 0;
        }
    }

    ChromiumInstaller(boolean root) {
        this.root = root;
    }

    /** Without one, screenshots show empty boxes. Only root can do something about it; nobody is stopped by it. */
    void ensureChineseFont() {
        if (mayInstallPackages()
                && run(List.of("fc-list", ":lang=zh", "family")).output().isBlank()) {
            apt(FONT);
        }
    }

    /** Debian's and its kin's package, as root. */
    Optional<Path> installPackage() {
        if (!mayInstallPackages() || !apt("chromium", FONT)) {
            return Optional.empty();
        }
        return ChromiumFinder.installed();
    }

    /** Playwright's own build, into this user's cache; with root's help also the libraries it needs. */
    Optional<Path> download() {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                "com.microsoft.playwright.CLI",
                "install"));
        if (root) {
            command.add("--with-deps");
        }
        command.add("chromium");
        attempt(command);
        return ChromiumFinder.downloaded();
    }

    /** The last words of every attempt that failed. */
    String report() {
        return String.join("", failures);
    }

    private boolean mayInstallPackages() {
        return root && Files.isExecutable(Path.of("/usr/bin/apt-get"));
    }

    private boolean apt(String... packages) {
        List<String> install = new ArrayList<>(
                List.of("apt-get", "-o", "DPkg::Lock::Timeout=300", "install", "-y", "--no-install-recommends"));
        install.addAll(List.of(packages));
        return attempt(List.of("apt-get", "-o", "DPkg::Lock::Timeout=300", "update")) && attempt(install);
    }

    private boolean attempt(List<String> command) {
        Result result = run(command);
        if (!result.isDone()) {
            String words = result.output().strip();
            failures.add(System.lineSeparator() + command.getFirst() + " … " + command.getLast() + " ("
                    + result.exitCode() + "): " + words.substring(Math.max(0, words.length() - 500)));
        }
        return result.isDone();
    }

    /** Runs a program to its end; one that is missing or hangs has failed. */
    static Result run(List<String> command) {
        try {
            Path output = Files.createTempFile("tongxin-browser", ".log");
            ProcessBuilder builder =
                    new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
            builder.environment().put("DEBIAN_FRONTEND", "noninteractive");
            builder.environment().remove("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD");
            Process process = builder.start();
            process.getOutputStream().close();
            boolean ended = process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES);
            if (!ended) {
                process.destroyForcibly().waitFor();
            }
            String printed = Files.readString(output, StandardCharsets.ISO_8859_1);
            Files.delete(output);
            return new Result(ended ? process.exitValue() : -1, printed);
        } catch (IOException missing) {
            return new Result(-1, String.valueOf(missing.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
