package org.tongxin.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tongxin.identity.SomePeople.PASSWORD;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.tongxin.common.Desk;
import org.tongxin.testing.OnPostgres;
import org.tongxin.testing.Visit;

/** What protects every page and form. */
@OnPostgres
class FormsAndHeadersTest {

    @LocalServerPort
    private int port;

    @Autowired
    private SomePeople people;

    @Test
    void a_form_without_its_token_or_with_another_visitors_is_refused() {
        String login = people.at(Desk.MEMBER).login();
        Visit visit = new Visit(port);
        assertThat(visit.postRaw("/signin", "login=" + login + "&password=x").status())
                .isEqualTo(403);
        visit.signIn(login, PASSWORD);
        assertThat(visit.postRaw("/signout", "").status()).isEqualTo(403);
        assertThat(visit.postRaw("/signout", "_csrf=made-up").status()).isEqualTo(403);
        assertThat(visit.get("/account").status()).isEqualTo(200);
    }

    @Test
    void a_form_opened_before_sign_in_is_not_taken_after_it() {
        String login = people.at(Desk.MEMBER).login();
        Visit visit = new Visit(port);
        visit.signIn(login, PASSWORD);
        assertThat(visit.post("/signout", Map.of()).status()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/signin",
                "/account",
                "/no/such/page",
                "/app.css",
                "/vendor/none.js",
                "/api/v1/none",
                "/actuator/health"
            })
    void every_answer_carries_the_protective_headers(String path) {
        Visit.Answer answer = new Visit(port).get(path);
        assertThat(answer.header("Content-Security-Policy"))
                .contains(
                        "default-src 'self'",
                        "script-src 'self'",
                        "object-src 'none'",
                        "frame-ancestors 'none'",
                        "form-action 'self'")
                .doesNotContain("unsafe-inline");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Referrer-Policy")).isEqualTo("same-origin");
        assertThat(answer.header("Permissions-Policy")).contains("camera=()");
        assertThat(answer.raw().headers().allValues("Set-Cookie")).noneMatch(cookie -> cookie.startsWith("JSESSIONID"));
    }

    @Test
    void pages_are_not_kept_by_browsers_and_named_files_are_for_a_year() {
        Visit visit = new Visit(port);
        assertThat(visit.get("/signin").header("Cache-Control")).contains("no-store");
        assertThat(visit.get("/app.css?v=1").header("Cache-Control")).contains("immutable");
        assertThat(visit.get("/app.css").header("Cache-Control")).isEqualTo("no-cache");
        assertThat(visit.get("/vendor/htmx-2.0.11/htmx.min.js").header("Cache-Control"))
                .contains("immutable");
        assertThat(visit.get("/vendor/none.js?v=1").header("Cache-Control")).doesNotContain("immutable");
    }

    @Test
    void the_sign_in_page_has_no_inline_script_or_style() {
        assertThat(new Visit(port).get("/signin").body())
                .doesNotContainPattern("<script(?![^>]*src=)")
                .doesNotContainPattern("\\son[a-z]+=")
                .doesNotContain(" style=", "<style");
    }

    @Test
    void language_and_large_type_are_chosen_without_sign_in_and_kept_with_the_account() {
        String login = people.at(Desk.MEMBER).login();
        Visit visit = new Visit(port);
        assertThat(visit.get("/signin").body()).contains("lang=\"zh-CN\"", "登录");
        assertThat(visit.get("/signin?lang=en").body()).contains("lang=\"en\"", "Sign in");
        assertThat(visit.post("/view/language", Map.of("to", "en", "back", "/signin"))
                        .location())
                .isEqualTo("/signin");
        assertThat(visit.get("/signin").body()).contains("Sign in");
        visit.signIn(login, PASSWORD);
        visit.get("/account");
        assertThat(visit.post("/view/type", Map.of("to", "big", "back", "//evil.example"))
                        .location())
                .isEqualTo("/");
        visit.get("/account");
        visit.post("/view/language", Map.of("to", "en", "back", "/account"));

        Visit otherDevice = new Visit(port);
        otherDevice.signIn(login, PASSWORD);
        assertThat(otherDevice.get("/account").body()).contains("lang=\"en\"", "class=\"big\"", "My account");
    }

    @Test
    void only_health_of_the_machine_room_is_shown() {
        Visit visit = new Visit(port);
        assertThat(visit.get("/actuator/health").status()).isEqualTo(200);
        assertThat(visit.get("/actuator/env").status()).isIn(303, 404);
        assertThat(visit.get("/actuator").status()).isIn(303, 404);
    }
}
