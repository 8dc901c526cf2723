package org.tongxin.browser;

import com.microsoft.playwright.Playwright;
import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The browser that the browser tests drive: Chromium or Chrome of this machine; where there is none, one is installed
 * (root on Debian: the distribution's package; anybody else: Playwright's download). Without any, the tests fail.
 *
 * <p>{@code TONGXIN_BROWSER} names a browser's program and goes first. Found once per Java process.
 */
public final class ChromiumFinder {

    private static final List<String> PROGRAMS = List.of(
            "chromium", "google-chrome", "google-chrome-stable", "chromium-browser", "chrome", "microsoft-edge");

    private static final List<String> PLACES = List.of(
            "/usr/lib/chromium/chromium",
            "/opt/google/chrome/chrome",
            "/opt/chromium/chrome",
            "/snap/bin/chromium",
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
            "/Applications/Chromium.app/Contents/MacOS/Chromium");

    private static @Nullable Path browser;
    private static @Nullable String refusal;

    private ChromiumFinder() {}

    /**
     * Path of a browser that starts and, as far as root can see to it, can show Chinese characters. Searched once; every
     * caller gets the same answer, or the same sentence.
     */
    public static synchronized Path find() {
        if (refusal != null) {
            throw new IllegalStateException(refusal);
        }
        if (browser == null) {
            try {
                browser = locate();
            } catch (IllegalStateException e) {
                refusal = String.valueOf(e.getMessage());
                throw e;
            }
        }
        return browser;
    }

    /** Playwright without its own habit of downloading a browser first. To be closed by the caller. */
    public static Playwright playwright() {
        return Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    }

    /** What the browser must be started with on this machine: root has no sandbox of its own. */
    public static List<String> arguments() {
        return isRoot() ? List.of("--no-sandbox", "--disable-dev-shm-usage") : List.of("--disable-dev-shm-usage");
    }

    private static Path locate() {
        String named = System.getenv("TONGXIN_BROWSER");
        if (named != null) {
            return named(Path.of(named));
        }
        ChromiumInstaller installer = new ChromiumInstaller(isRoot());
        installer.ensureChineseFont();
        return installed()
                .or(installer::installPackage)
                .or(ChromiumFinder::downloaded)
                .or(installer::download)
                .orElseThrow(() ->
                        new IllegalStateException("浏览器测试需要 Chromium 或 Chrome，未找到也无法安装；请安装，或用 TONGXIN_BROWSER 指定其路径。 "
                                + "The browser tests need Chromium or Chrome; none was found and none could be"
                                + " installed. Install one or name its program with TONGXIN_BROWSER."
                                + installer.report()));
    }

    static Path named(Path program) {
        if (!starts(program)) {
            throw new IllegalStateException("TONGXIN_BROWSER 指定的 " + program + " 不是可启动的浏览器。 TONGXIN_BROWSER names "
                    + program + ", which is not a browser that starts.");
        }
        return program;
    }

    /** A browser that was installed on this machine by its package manager or by hand. */
    static Optional<Path> installed() {
        String path = System.getenv().getOrDefault("PATH", "") + ":/usr/local/bin:/usr/bin";
        Stream<Path> onPath = Stream.of(path.split(":", -1))
                .filter(folder -> !folder.isBlank())
                .flatMap(folder -> PROGRAMS.stream().map(program -> Path.of(folder, program)));
        return Stream.concat(onPath, PLACES.stream().map(Path::of))
                .filter(ChromiumFinder::starts)
                .findFirst();
    }

    /** A browser that Playwright has downloaded for this user before. */
    static Optional<Path> downloaded() {
        return Stream.of(
                        Optional.ofNullable(System.getenv("PLAYWRIGHT_BROWSERS_PATH"))
                                .orElse(""),
                        System.getProperty("user.home") + "/.cache/ms-playwright",
                        System.getProperty("user.home") + "/Library/Caches/ms-playwright")
                .filter(folder -> !folder.isBlank())
                .map(Path::of)
                .filter(Files::isDirectory)
                .flatMap(ChromiumFinder::programsBelow)
                .filter(ChromiumFinder::starts)
                .findFirst();
    }

    private static Stream<Path> programsBelow(Path folder) {
        List<String> names = List.of("chrome", "Chromium", "headless_shell", "chrome-headless-shell");
        try (Stream<Path> all = Files.walk(folder, 6)) {
            return all
                    .filter(path -> names.contains(path.getFileName().toString()) && Files.isRegularFile(path))
                    .toList()
                    .stream();
        } catch (IOException unreadable) {
            return Stream.empty();
        }
    }

    /** A program of that name is not enough: some are stubs that only say what to install. */
    private static boolean starts(Path program) {
        return Files.isExecutable(program)
                && ChromiumInstaller.run(List.of(program.toString(), "--version"))
                        .isDone();
    }

    private static boolean isRoot() {
        return new UnixSystem().getUid() == 0;
    }
}
