package org.tongxin.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.tongxin.browser.ChromiumFinder;
import org.tongxin.common.Desk;
import org.tongxin.proposal.model.Conversion;
import org.tongxin.proposal.review.ConvertProposal;
import org.tongxin.proposal.review.MergeProposals;
import org.tongxin.testing.OnPostgres;
import org.tongxin.testing.Proves;
import org.tongxin.testing.TestCommittee;
import org.tongxin.testing.TestCommittee.Someone;

/** Member, reviewers, assigner, unit and leader at their pages, on desktop and phone, without JavaScript. */
@OnPostgres
@Import({TestCommittee.class, Cases.class, DeskJourneyInBrowserTest.Others.class})
class DeskJourneyInBrowserTest {

    private static Playwright playwright;
    private static Browser chromium;

    @LocalServerPort
    private int port;

    @Autowired
    private TestCommittee committees;

    @Autowired
    private Cases cases;

    @Autowired
    private Others others;

    /** Steps that lead to the pages looked at. */
    @org.springframework.stereotype.Component
    record Others(MergeProposals merging, ConvertProposal converting) {}

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
    @Proves({"A01", "A02", "A08", "A09", "A10"})
    void a_proposal_goes_from_desk_to_desk_without_javascript(int width) {
        Cases.People people = Cases.People.of(committees);
        String[] id = new String[1];
        at(people.author(), width, page -> {
            page.click("main button:has-text('写提案')");
            page.fill("[name=title]", "关于增设路灯的提案");
            page.fill("[name=situation]", "北巷没有路灯。");
            page.click("button:has-text('提交提案')");
            assertThat(page.locator(".errors").textContent()).contains("还没写具体建议");
            assertThat(page.inputValue("[name=situation]")).isEqualTo("北巷没有路灯。");
            page.fill("[name=suggestion]", "由市政统一安装。");
            page.click("button:has-text('提交提案')");
            assertThat(page.locator(".said").textContent()).contains("已提交");
            id[0] = page.url().replaceAll(".*/", "");
        });
        for (Someone reviewer : List.of(people.first(), people.second())) {
            at(reviewer, width, page -> {
                page.navigate(url("/review/" + id[0]));
                page.check("[name=decision][value=APPROVE]", new Page.CheckOptions().setForce(true));
                page.selectOption("[name=category]", "SOCIETY");
                page.click("button:has-text('确认，看下一件')");
                assertThat(page.locator(".said").textContent()).contains("审查通过");
            });
        }
        at(people.assigner(), width, page -> {
            page.navigate(url("/proposals/" + id[0]));
            page.selectOption("[name=lead]", people.officer().unit().toString());
            page.click("button:has-text('交办给这些单位')");
        });
        at(people.officer(), width, page -> {
            page.navigate(url("/proposals/" + id[0]));
            page.click("#act button:has-text('签收')");
            page.click("a:has-text('写答复')");
            page.fill("[name=text]", "已经装好。");
            page.check("[name=grade][value=A]", new Page.CheckOptions().setForce(true));
            page.fill("[name=contact]", "办公室 000");
            page.click("button:has-text('送领导审核')");
        });
        at(people.leader(), width, page -> {
            page.navigate(url("/proposals/" + id[0]));
            page.click("button:has-text('签发答复')");
            assertThat(page.textContent("h1")).isEqualTo("签发这份答复？");
            page.click("main button:has-text('签发')");
        });
        at(people.author(), width, page -> {
            page.click("a:has-text('评价答复')");
            page.check("[name=work][value=SATISFIED]", new Page.CheckOptions().setForce(true));
            page.check("[name=result][value=BASICALLY]", new Page.CheckOptions().setForce(true));
            page.click("button:has-text('提交评价')");
            page.click("main button:has-text('提交评价')");
            assertThat(page.textContent("main")).contains("已办结").contains("基本满意");
        });
    }

    @Test
    void the_review_desk_is_worked_by_keyboard_alone() {
        Cases.People people = Cases.People.of(committees);
        ProposalId first = cases.submitted(people.author());
        cases.submitted(people.author());
        try (BrowserContext context = context(1440, true)) {
            Page page = signedIn(context, people.first());
            page.navigate(url("/review/" + first));
            // the second of the two says the same; it is pointed out after the desk stands
            page.waitForSelector(".similar");
            assertThat(page.textContent(".similar")).contains("关于增设路灯的提案").contains("100%");
            page.keyboard().press("2");
            assertThat(page.isChecked("[name=decision][value=RETURN]")).isTrue();
            page.focus("[name=comment]");
            page.keyboard().type("请写清路段 1");
            page.keyboard().press("Control+Enter");
            page.waitForURL(there -> !there.endsWith(first.toString()));
            assertThat(page.locator(".said").textContent()).contains("退回");
            page.keyboard().press("j");
            assertThat((String) page.evaluate("document.activeElement.href")).contains("/review/");
            page.waitForNavigation(() -> page.keyboard().press("Enter"));
            page.keyboard().press("1");
            assertThat(page.isChecked("[name=decision][value=APPROVE]")).isTrue();
        }
    }

    @Test
    void no_page_of_any_desk_has_a_barrier_for_readers_of_any_kind() {
        Cases.People people = Cases.People.of(committees);
        ProposalId replied = cases.replied(people);
        ProposalId filed = cases.filed(people);
        ProposalId transferred = cases.transferred(people);
        ProposalId draft = cases.draft(people.author());
        cases.submitted(people.author());
        for (int width : new int[] {1440, 390}) {
            clean(
                    people.author(),
                    width,
                    "/home",
                    "/proposals",
                    "/proposals?q=没有这样的",
                    "/proposals/" + replied,
                    "/write/" + draft,
                    "/figures",
                    "/figures/reply-rate",
                    "/nothing");
            clean(people.first(), width, "/home", "/review", "/review/" + filed + "/similar", "/proposals/" + filed);
            clean(people.assigner(), width, "/proposals/" + filed, "/proposals?state=FILED");
            clean(people.officer(), width, "/home", "/notices", "/proposals/" + transferred);
            clean(
                    people.committee().at(Desk.COMMITTEE_LEADER),
                    width,
                    "/overview",
                    "/overview?span=TERM",
                    "/home",
                    "/proposals",
                    "/ledger",
                    "/committee/sessions",
                    "/committee/lists",
                    "/committee/members",
                    "/committee/units",
                    "/rules",
                    "/rules/handle.replyMonths");
            clean(
                    people.committee().at(Desk.SYSTEM_ADMIN),
                    width,
                    "/committee/import",
                    "/committee/members/new",
                    "/committee/members/" + people.author().member() + "/edit",
                    "/committee/units/new",
                    "/committee/units/" + people.officer().unit(),
                    "/committee/sessions",
                    "/committee/lists",
                    "/rules/calendar",
                    "/committee/members/" + people.author().member(),
                    "/rules/handle.replyMonths");
        }
    }

    @Test
    void neither_have_the_pages_of_promises_merging_publication_thread_digest_and_the_public() {
        Cases.People people = Cases.People.of(committees);
        ProposalId promised = cases.promised(people, LocalDate.of(2099, 1, 4), "北巷装十二盏路灯");
        ProposalId merged = cases.submitted(people.author());
        ProposalId lead = cases.submitted(people.author());
        ProposalId offered = cases.submitted(people.author());
        Someone first = people.first();
        Cases.done(Cases.as(first, () -> others.merging().merge(first.actor(), merged, -1, lead, "同一件事")));
        Cases.done(Cases.as(
                first, () -> others.converting().offer(first.actor(), offered, -1, Conversion.Kind.OPINION, "报专报更快")));
        ProposalId draft = cases.draft(people.author());
        for (int width : new int[] {1440, 390}) {
            clean(
                    people.author(),
                    width,
                    "/promises?show=OPEN",
                    "/promises",
                    "/write/new",
                    "/write/" + draft + "/help",
                    "/proposals/" + promised,
                    "/proposals/" + promised + "/thread",
                    "/proposals/" + merged,
                    "/proposals/" + lead,
                    "/proposals/" + offered);
            clean(people.officer(), width, "/proposals/" + promised);
            clean(
                    people.committee().at(Desk.SECRETARIAT),
                    width,
                    "/proposals/enter",
                    "/proposals/" + promised,
                    "/proposals/" + promised + "/publication",
                    "/proposals/" + promised + "/suggestions",
                    "/digest");
            clean(people.committee().at(Desk.SUPERVISOR), width, "/proposals/" + promised, "/proposals/" + merged);
            clean(first, width, "/review/" + lead, "/open");
        }
    }

    @Test
    void the_desks_that_open_accounts_have_no_barrier_either() {
        Cases.People people = Cases.People.of(committees);
        for (int width : new int[] {1440, 390}) {
            clean(
                    people.committee().at(Desk.SECURITY_ADMIN),
                    width,
                    "/admin/accounts",
                    "/admin/accounts/new",
                    "/committee/accounts",
                    "/committee/units/" + people.officer().unit() + "/account");
            clean(people.committee().at(Desk.AUDIT_ADMIN), width, "/admin/audit", "/ledger");
        }
    }

    private void clean(Someone who, int width, String... paths) {
        try (BrowserContext context = context(width, true)) {
            Page page = signedIn(context, who);
            for (String path : paths) {
                page.navigate(url(path));
                var violations = new AxeBuilder(page).analyze().getViolations();
                assertThat(violations)
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

    private void at(Someone who, int width, java.util.function.Consumer<Page> work) {
        try (BrowserContext context = context(width, false)) {
            work.accept(signedIn(context, who));
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
        page.navigate(url("/home"));
        return page;
    }

    private String url(String path) {
        return "http://127.0.0.1:" + port + path;
    }
}
