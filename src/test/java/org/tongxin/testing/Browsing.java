package org.tongxin.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.tongxin.browser.ChromiumFinder;
import org.tongxin.testing.TestCommittee.Someone;

/** People at a real browser: with or without JavaScript, at a desk or on a phone. */
public final class Browsing implements AutoCloseable {

    private final Playwright playwright = ChromiumFinder.playwright();
    private final Browser chromium = playwright
            .chromium()
            .launch(new BrowserType.LaunchOptions()
                    .setExecutablePath(ChromiumFinder.find())
                    .setArgs(ChromiumFinder.arguments()));
    private final int port;

    public Browsing(int port) {
        this.port = port;
    }

    /** Somebody signs in and works without JavaScript; null: nobody signs in. */
    public void at(@Nullable Someone who, int width, Consumer<Page> work) {
        with(who, width, false, work);
    }

    /** The same in a browser as most have it. */
    public void scripted(@Nullable Someone who, int width, Consumer<Page> work) {
        with(who, width, true, work);
    }

    private void with(@Nullable Someone who, int width, boolean javascript, Consumer<Page> work) {
        Browser.NewContextOptions options = new Browser.NewContextOptions()
                .setViewportSize(width, 900)
                .setLocale("zh-CN")
                .setJavaScriptEnabled(javascript);
        try (BrowserContext context = chromium.newContext(options)) {
            Page page = context.newPage();
            page.setDefaultTimeout(10_000);
            if (who != null) {
                signIn(page, who);
            }
            work.accept(page);
        }
    }

    /** These pages open, have no barrier that can be found by rule, and do not scroll sideways. */
    public void clean(@Nullable Someone who, int width, String... paths) {
        clean(who, width, Set.of(200, 422), paths);
    }

    /** The same of pages that answer with one of these codes. */
    public void clean(@Nullable Someone who, int width, Set<Integer> answers, String... paths) {
        scripted(who, width, page -> {
            for (String path : paths) {
                assertThat(page.navigate(url(path)).status()).as(path).isIn(answers);
                assertThat(new AxeBuilder(page).analyze().getViolations())
                        .as("%s at %d", path, width)
                        .extracting(rule ->
                                rule.getId() + " " + rule.getNodes().getFirst().getHtml())
                        .isEmpty();
                assertThat((int) page.evaluate("document.documentElement.scrollWidth"))
                        .as("%s does not scroll sideways", path)
                        .isLessThanOrEqualTo(width);
            }
        });
    }

    private void signIn(Page page, Someone who) {
        page.navigate(url("/signin"));
        page.fill("[name=login]", who.login());
        page.fill("[name=password]", TestCommittee.PASSWORD);
        page.click("form:has([name=password]) button[type=submit], form:has([name=password]) button:not([type])");
        page.navigate(url("/home"));
    }

    /** The whole address of a path. */
    public String url(String path) {
        return "http://127.0.0.1:" + port + path;
    }

    @Override
    public void close() {
        chromium.close();
        playwright.close();
    }
}
