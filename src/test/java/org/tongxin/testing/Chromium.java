package org.tongxin.testing;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The machine's Chromium or Chrome. Where there is none a browser test fails: it is never skipped. */
public final class Chromium implements AutoCloseable {

    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");

    private final Playwright playwright = Playwright.create();
    private final Browser browser;

    public Chromium() {
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable())
                        .setArgs(List.of("--no-sandbox")));
    }

    /** The running browser. */
    public Browser browser() {
        return browser;
    }

    private static Path executable() {
        return Stream.of("/usr/bin", "/usr/local/bin", "/snap/bin", "/opt/google/chrome")
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new AssertionError("No Chromium or Chrome is installed"));
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
