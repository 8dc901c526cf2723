package org.tongxin.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.tongxin.browser.ChromiumFinder;
import org.tongxin.common.Desk;
import org.tongxin.platform.Acting;
import org.tongxin.testing.OnPostgres;
import org.tongxin.testing.TestCommittee;
import org.tongxin.testing.TestCommittee.Someone;

/** The pages of the clue pool in a browser: without JavaScript from end to end, and without barriers. */
@OnPostgres
@Import(TestCommittee.class)
class ClueInBrowserTest {

    private static Playwright playwright;
    private static Browser chromium;

    @LocalServerPort
    private int port;

    @Autowired
    private TestCommittee committees;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @BeforeAll
    static void start() {
        playwright = ChromiumFinder.playwright();
        chromium = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(ChromiumFinder.find())
                        .setArgs(ChromiumFinder.arguments()));
    }

    @AfterAll
    static void stop() {
        chromium.close();
        playwright.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {1440, 390})
    void a_clue_is_sent_offered_and_written_from_without_javascript_and_no_page_has_a_barrier(int width) {
        TestCommittee.Founded committee = committees.found();
        Someone secretary = committee.at(Desk.SECRETARIAT);
        Someone member = committee.member("沈禾清");
        String open = "/open/" + code(secretary) + "/clues";
        String receipt;
        try (BrowserContext plain = context(width, false)) {
            Page page = plain.newPage();
            page.navigate(url(open));
            page.fill("[name=title]", "北巷夜里没有路灯");
            page.fill("[name=matter]", "北巷三百米没有灯，冬天放学天已经黑了。");
            page.click("main button:has-text('发送')");
            assertThat(page.textContent(".errors")).contains("请勾选同意");
            page.check("[name=consent]");
            page.click("main button:has-text('发送')");
            assertThat(page.textContent("main")).contains("收到了。请记下回执码");
            receipt = page.url().replaceFirst("^https?://[^/]+", "");
        }
        String clue;
        try (BrowserContext plain = context(width, false)) {
            Page page = signedIn(plain, secretary);
            page.navigate(url("/clues"));
            page.click("main a:has-text('北巷夜里没有路灯')");
            clue = page.url().replaceFirst("^https?://[^/]+", "");
            barriers(secretary, width, "/clues", "/clues?state=DECLINED", "/clues/new", clue);
            page.selectOption("#offer [name=category]", "SOCIETY");
            page.click("#offer button");
            assertThat(page.textContent(".said")).contains("已供委员选用");
        }
        try (BrowserContext plain = context(width, false)) {
            Page page = signedIn(plain, member);
            page.navigate(url(clue));
            page.click("button:has-text('据此起草提案')");
            assertThat(page.inputValue("[name=title]")).isEqualTo("关于北巷夜里没有路灯的提案");
        }
        barriers(member, width, "/clues", clue);
        barriers(secretary, width, clue);
        barriers(null, width, open, open + "?code=x", receipt);
    }

    private void barriers(@org.jspecify.annotations.Nullable Someone who, int width, String... paths) {
        try (BrowserContext context = context(width, true)) {
            Page page = who == null ? context.newPage() : signedIn(context, who);
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

    private String code(Someone anybody) {
        return Objects.requireNonNull(Acting.as(
                anybody.actor(),
                () -> transaction.execute(_ -> jdbc.sql(
                                "select code from committee.committee where committee_id = platform.acting_committee()")
                        .query(String.class)
                        .single())));
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
        page.navigate(url("/home"));
        return page;
    }

    private String url(String path) {
        return "http://127.0.0.1:" + port + path;
    }
}
