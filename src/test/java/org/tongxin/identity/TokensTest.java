package org.tongxin.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tongxin.identity.SomePeople.PASSWORD;

import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.tongxin.common.Desk;
import org.tongxin.common.For;
import org.tongxin.identity.admin.ManageAccounts;
import org.tongxin.identity.own.SeeOwnAccount;
import org.tongxin.platform.Acting;
import org.tongxin.testing.MovableClock;
import org.tongxin.testing.OnPostgres;
import org.tongxin.testing.Visit;

/** API tokens: what they open, and what they do not. */
@OnPostgres
@TestPropertySource(properties = "tongxin.time=identity")
class TokensTest {

    @LocalServerPort
    private int port;

    @Autowired
    private SomePeople people;

    @Autowired
    private Tokens tokens;

    @Autowired
    private MovableClock clock;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping routes;

    private RequestMappingInfo whoami;
    private RequestMappingInfo admin;

    /** Two doors under /api/. */
    static class Doors {

        @For(SeeOwnAccount.class)
        @ResponseBody
        public String whoami() {
            return Acting.required().committee() + " "
                    + Acting.required().origin().channel();
        }

        @For(ManageAccounts.class)
        @ResponseBody
        public String admin() {
            return "admin";
        }
    }

    @BeforeEach
    void open_doors() throws NoSuchMethodException {
        whoami = RequestMappingInfo.paths("/api/test/whoami")
                .options(routes.getBuilderConfiguration())
                .build();
        admin = RequestMappingInfo.paths("/api/test/admin")
                .options(routes.getBuilderConfiguration())
                .build();
        Doors doors = new Doors();
        routes.registerMapping(whoami, doors, Doors.class.getMethod("whoami"));
        routes.registerMapping(admin, doors, Doors.class.getMethod("admin"));
    }

    @AfterEach
    void close_doors() {
        routes.unregisterMapping(whoami);
        routes.unregisterMapping(admin);
    }

    @Test
    void a_token_acts_for_its_account_with_its_desks_and_needs_no_form_token() {
        SomePeople.Someone person = people.at(Desk.MEMBER);
        String token = issue(person);
        Visit program = new Visit(port);
        assertThat(program.get("/api/test/whoami", "Authorization", "Bearer " + token)
                        .body())
                .isEqualTo(person.committee() + " api");
        assertThat(program.postRaw("/api/test/whoami", "", "Authorization", "Bearer " + token)
                        .status())
                .isEqualTo(200);
        Visit.Answer refused = program.get("/api/test/admin", "Authorization", "Bearer " + token);
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.header("Content-Type")).startsWith("application/problem+json");
        assertThat(refused.body()).contains("\"status\":403").contains("\"title\":\"Forbidden\"");
        assertThat(program.cookie("tongxin")).isEmpty();
    }

    @Test
    void without_a_good_token_the_api_answers_401_with_a_problem_document_in_the_readers_language() {
        Visit program = new Visit(port);
        for (String header :
                new String[] {"Bearer tx_made-up", "Bearer ", "Basic YTpi", "tx_x", "Bearer " + "x".repeat(5000)}) {
            Visit.Answer refused = program.get("/api/test/whoami", "Authorization", header, "Accept-Language", "en");
            assertThat(refused.status()).isEqualTo(401);
            assertThat(refused.header("WWW-Authenticate")).isEqualTo("Bearer");
            assertThat(refused.body()).contains("valid API token");
        }
        assertThat(program.get("/api/test/whoami").body()).contains("接口令牌");
    }

    @Test
    void a_token_opens_no_pages_and_a_bad_token_is_not_mended_by_a_cookie() {
        SomePeople.Someone person = people.at(Desk.MEMBER);
        String token = issue(person);
        assertThat(new Visit(port)
                        .get("/account", "Authorization", "Bearer " + token)
                        .status())
                .isEqualTo(303);
        Visit visit = new Visit(port);
        visit.signIn(person.login(), PASSWORD);
        assertThat(visit.get("/api/test/whoami").body()).endsWith("web");
        assertThat(visit.get("/api/test/whoami", "Authorization", "Bearer tx_bad")
                        .status())
                .isEqualTo(401);
        assertThat(visit.postRaw("/api/test/whoami", "").status()).isEqualTo(403);
    }

    @Test
    void an_expired_token_opens_nothing() {
        String token = issue(people.at(Desk.MEMBER));
        clock.pass(Duration.ofDays(30));
        assertThat(new Visit(port)
                        .get("/api/test/whoami", "Authorization", "Bearer " + token)
                        .status())
                .isEqualTo(401);
    }

    @Test
    void one_makes_a_token_on_ones_page_sees_it_once_and_takes_it_back_at_once() {
        Visit visit = new Visit(port);
        visit.signIn(people.at(Desk.MEMBER).login(), PASSWORD);
        visit.get("/account");
        Visit.Answer made = visit.post("/account/tokens", Map.of("label", "信访系统对接", "days", "90"));
        Matcher shown = Pattern.compile("id=\"fresh-token\">(tx_[\\w-]{43})<").matcher(made.body());
        assertThat(shown.find()).isTrue();
        String token = shown.group(1);
        assertThat(new Visit(port)
                        .get("/api/test/whoami", "Authorization", "Bearer " + token)
                        .status())
                .isEqualTo(200);
        Visit.Answer later = visit.get("/account");
        assertThat(later.body()).contains("信访系统对接").doesNotContain(token);

        Matcher id = Pattern.compile("tokens/revoke.*?name=\"id\" value=\"([0-9a-f-]{36})\"", Pattern.DOTALL)
                .matcher(later.body());
        assertThat(id.find()).isTrue();
        Visit stranger = new Visit(port);
        stranger.signIn(people.at(Desk.MEMBER).login(), PASSWORD);
        stranger.get("/account");
        assertThat(stranger.post("/account/tokens/revoke", Map.of("id", id.group(1)))
                        .status())
                .isEqualTo(404);
        assertThat(visit.post("/account/tokens/revoke", Map.of("id", id.group(1)))
                        .status())
                .isEqualTo(303);
        assertThat(new Visit(port)
                        .get("/api/test/whoami", "Authorization", "Bearer " + token)
                        .status())
                .isEqualTo(401);
    }

    @Test
    void a_token_without_purpose_or_with_an_odd_life_is_refused() {
        Visit visit = new Visit(port);
        visit.signIn(people.at(Desk.MEMBER).login(), PASSWORD);
        visit.get("/account");
        assertThat(visit.post("/account/tokens", Map.of("label", " ", "days", "90"))
                        .status())
                .isEqualTo(422);
        assertThat(visit.post("/account/tokens", Map.of("label", "x", "days", "36500"))
                        .status())
                .isEqualTo(422);
        assertThat(visit.post("/account/tokens", Map.of("label", "x", "days", "soon"))
                        .status())
                .isEqualTo(400);
    }

    private String issue(SomePeople.Someone person) {
        return Acting.as(
                Acting.platform(person.committee()),
                () -> tokens.issue(person.account().id(), "test", Duration.ofDays(30)));
    }
}
