package org.tongxin.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tongxin.identity.SomePeople.PASSWORD;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.tongxin.browser.Chromium;
import org.tongxin.common.CommitteeId;
import org.tongxin.common.Desk;
import org.tongxin.testing.Barriers;
import org.tongxin.testing.OnPostgres;
import org.tongxin.testing.Visit;

/** The pages in a real browser: without JavaScript, for readers of every kind, on desktop and phone. */
@OnPostgres
@Import(IdentityInBrowserTest.SixDesks.class)
class IdentityInBrowserTest {

    private final Browser chromium = Chromium.shared();

    @LocalServerPort
    private int port;

    @Autowired
    private SomePeople people;

    @Autowired
    private SixDesks desks;

    /** A demonstration of six desks, as the demo module gives it. */
    @TestConfiguration(proxyBeanMethods = false)
    static class SixDesks {

        volatile String login = "";

        @Bean
        DemoDesks demoDesks() {
            return new DemoDesks() {
                @Override
                public List<DemoDesk> desks(Locale locale) {
                    return List.of(
                            new DemoDesk(login, "", "提案者", "沈禾清 委员", "写提案、评价答复、看自己的履职档案", "user"),
                            new DemoDesk("tang", "", "审查", "唐映雪 提案委", "逐件审查，立案、并案、退回都写明理由", "eye-check"),
                            new DemoDesk("lu", "", "秘书处", "陆知远 提案委办公室", "编号、交办、催办、公开、写综述", "send"),
                            new DemoDesk("han", "", "承办单位", "韩柏川 市住建局", "签收、会办、拟写答复、兑现承诺", "building"),
                            new DemoDesk("ye", "", "领导", "叶栖云 主席会议成员", "总览与自己领衔的重点提案", "binoculars"),
                            new DemoDesk("", "/portal", "公众", "不用登录", "看公开的提案和办理结果", "world"));
                }

                @Override
                public String password() {
                    return PASSWORD;
                }
            };
        }
    }

    @Test
    void a_demo_desk_is_one_press_away_without_javascript() {
        desks.login = people.at(Desk.MEMBER).login();
        try (BrowserContext context =
                chromium.newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false))) {
            Page page = context.newPage();
            page.navigate(url("/signin?next=/account"));
            page.click("button:has-text('沈禾清')");
            assertThat(page.url()).endsWith("/account");
            assertThat(page.textContent("h1")).isEqualTo("我的账号");
        }
    }

    @Test
    void a_desk_that_is_not_offered_cannot_be_entered_with_the_demo_password() {
        desks.login = people.at(Desk.MEMBER).login();
        Visit visit = new Visit(port);
        visit.get("/signin");
        String other = people.at(Desk.SYSTEM_ADMIN).login();
        assertThat(visit.post("/signin/demo", Map.of("login", other)).status()).isEqualTo(404);
        assertThat(visit.post("/signin/demo", Map.of("login", "")).status()).isEqualTo(404);
    }

    @Test
    void a_passkey_is_added_signs_in_past_the_password_and_opens_nothing_once_removed() {
        String login = people.at(Desk.MEMBER).login();
        try (BrowserContext context = chromium.newContext()) {
            Page page = context.newPage();
            device(page);
            enter(page, login);
            page.navigate(url("/account/passkeys"));
            page.fill("#f-label", "办公室电脑");
            page.click("text=在这台设备上添加");
            page.waitForSelector("text=通行密钥已添加");
            assertThat(page.content()).contains("办公室电脑", "还没用过");

            context.clearCookies();
            page.navigate(url("/signin?next=/account/passkeys"));
            page.click("text=用通行密钥");
            page.waitForSelector("text=最后使用");
            page.click("button:has-text('移除')");
            page.waitForSelector("text=还没有通行密钥");

            context.clearCookies();
            page.navigate(url("/signin"));
            page.click("text=用通行密钥");
            page.waitForSelector("text=没有认出这个通行密钥");
        }
    }

    @Test
    void a_made_up_answer_of_a_device_is_refused_and_never_a_fault() {
        Visit visit = new Visit(port);
        visit.get("/signin");
        for (String answer : List.of(
                "",
                "{}",
                "null",
                "[]",
                "{\"id\":\"AA\",\"rawId\":\"AA\",\"type\":\"public-key\",\"response\":{}}",
                "x".repeat(30_000))) {
            assertThat(visit.post("/signin/passkey", Map.of("credential", answer))
                            .status())
                    .isEqualTo(422);
        }
    }

    /** A device with a fingerprint reader that always says yes. */
    private static void device(Page page) {
        CDPSession session = page.context().newCDPSession(page);
        session.send("WebAuthn.enable");
        JsonObject options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", true);
        options.addProperty("isUserVerified", true);
        options.addProperty("automaticPresenceSimulation", true);
        JsonObject arguments = new JsonObject();
        arguments.add("options", options);
        session.send("WebAuthn.addVirtualAuthenticator", arguments);
    }

    @Test
    void no_page_has_an_accessibility_fault() {
        CommitteeId committee = CommitteeId.fresh();
        String security = people.at(committee, Desk.SECURITY_ADMIN).login();
        SomePeople.Someone member = people.at(committee, Desk.MEMBER, Desk.COSIGNER);
        String auditor = people.at(committee, Desk.AUDIT_ADMIN).login();
        try (BrowserContext context = chromium.newContext()) {
            Page page = context.newPage();
            look(page, "/signin", "/signin?lang=en");
            enter(page, member.login());
            look(page, "/account", "/password", "/account/passkeys", "/account/second-factor");
            page.click("text=开始设置");
            look(page, "/account/second-factor");
            enter(page, security);
            look(
                    page,
                    "/admin/accounts",
                    "/admin/accounts/new",
                    "/admin/accounts/" + member.account().id());
            enter(page, auditor);
            look(page, "/admin/audit", "/admin/audit/attempts", "/admin/audit?who=nobody", "/admin/audit?lang=en");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1440, 390})
    void one_signs_in_by_password_without_javascript(int width) {
        String login = people.at(Desk.MEMBER).login();
        Browser.NewContextOptions options =
                new Browser.NewContextOptions().setViewportSize(width, 900).setJavaScriptEnabled(false);
        try (BrowserContext context = chromium.newContext(options)) {
            enter(context.newPage(), login);
        }
    }

    private void enter(Page page, String login) {
        page.context().clearCookies();
        page.navigate(url("/signin?next=/account"));
        page.fill("#f-login", login);
        page.fill("#f-password", PASSWORD);
        page.click("form[action='/signin'] button");
        assertThat(page.url()).endsWith("/account");
    }

    private void look(Page page, String... paths) {
        for (String path : paths) {
            page.navigate(url(path));
            Barriers.none(page, path, 1440, 390);
        }
    }

    private String url(String path) {
        return "http://localhost:" + port + path;
    }
}
