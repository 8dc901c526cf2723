package org.tongxin.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.util.function.Consumer;
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

    /** Somebody signs in and works without JavaScript. */
    public void at(Someone who, int width, Consumer<Page> work) {
        try (BrowserContext context = context(width, false)) {
            work.accept(signedIn(context, who));
        }
    }

    /** These pages have no barrier that can be found by rule, and do not scroll sideways. */
    public void clean(Someone who, int width, String... paths) {
        try (BrowserContext context = context(width, true)) {
            Page page = signedIn(context, who);
            for (String path : paths) {
                page.navigate(url(path));
                assertThat(new AxeBuilder(page).analyze().getViolations())
                        .as("%s at %d", path, width)
                        .extracting(rule ->
                                rule.getId() + " " + rule.getNodes().getFirst().getHtml())
                        .isEmpty();
                assertThat((int) page.evaluate("document.documentElement.scrollWidth"))
                        .as("%s does not scroll sideways", path)
                        .isLessThanOrEqualTo(width);
            }
        }
    }

    private BrowserContext context(int width, boolean javascript) {
        return chromium.newContext(new Browser.NewContextOptions()
                .setViewportSize(width, 900)
                .setLocale("zh-CN")
                .setJavaScriptEnabled(javascript));
    }

    private Page signedIn(BrowserContext context, Someone who) {
        Page page = context.newPage();
        page.setDefaultTimeout(10_000);
        page.navigate(url("/signin"));
        page.fill("[name=login]", who.login());
        page.fill("[name=password]", TestCommittee.PASSWORD);
        page.click("form:has([name=password]) button[type=submit], form:has([name=password]) button:not([type])");
        return page;
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
