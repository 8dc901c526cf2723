package org.tongxin.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tongxin.identity.SomePeople.PASSWORD;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import org.tongxin.common.Desk;
import org.tongxin.testing.MovableClock;
import org.tongxin.testing.OnPostgres;
import org.tongxin.testing.Visit;

/** Coming in and going out, as a browser sees it. */
@OnPostgres
@TestPropertySource(properties = "tongxin.time=identity")
class SignInStoryTest {

    @LocalServerPort
    private int port;

    @Autowired
    private SomePeople people;

    @Autowired
    private MovableClock clock;

    @Test
    void a_page_asked_for_before_sign_in_is_reached_after_it_and_lost_again_after_sign_out() {
        String login = people.at(Desk.MEMBER).login();
        Visit visit = new Visit(port);

        Visit.Answer turnedAway = visit.get("/account?tab=1");
        assertThat(turnedAway.status()).isEqualTo(303);
        assertThat(turnedAway.location()).isEqualTo("/signin?next=%2Faccount%3Ftab%3D1");

        assertThat(visit.get("/signin?next=%2Faccount%3Ftab%3D1").body()).contains("value=\"/account?tab=1\"");
        Visit.Answer entered = visit.post(
                "/signin", Map.of("login", login.toUpperCase(), "password", PASSWORD, "next", "/account?tab=1"));
        assertThat(entered.status()).isEqualTo(303);
        assertThat(entered.location()).isEqualTo("/account?tab=1");

        Visit.Answer account = visit.get("/account?tab=1");
        assertThat(account.status()).isEqualTo(200);
        assertThat(account.body()).contains("沈禾清").contains(login).contains("委员");
        assertThat(account.header("Cache-Control")).contains("no-store");

        assertThat(visit.post("/signout", Map.of()).location()).isEqualTo("/signin");
        assertThat(visit.cookie("tongxin")).isEmpty();
        assertThat(visit.get("/account").status()).isEqualTo(303);
    }

    @Test
    void a_one_time_password_is_changed_before_anything_else() {
        SomePeople.Someone person = people.fresh(Desk.MEMBER);
        String oneTime = Objects.requireNonNull(person.account().oneTimePassword());
        Visit visit = new Visit(port);

        assertThat(visit.signIn(person.login(), oneTime).location()).isEqualTo("/password");
        assertThat(visit.get("/account").location()).isEqualTo("/password");
        assertThat(visit.get("/password").body()).contains("先换成只有您自己知道的");

        Visit.Answer refused =
                visit.post("/password", Map.of("current", oneTime, "fresh", "password123", "again", "password123"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("太容易猜到");

        Visit.Answer changed =
                visit.post("/password", Map.of("current", oneTime, "fresh", PASSWORD, "again", PASSWORD));
        assertThat(changed.status()).isEqualTo(303);
        assertThat(visit.get("/account").body()).contains("密码已换好");
        assertThat(visit.get("/account").body()).doesNotContain("密码已换好");
        assertThat(new Visit(port).signIn(person.login(), oneTime).status()).isEqualTo(422);
        assertThat(new Visit(port).signIn(person.login(), PASSWORD).location()).isEqualTo("/");
    }

    @Test
    void unknown_login_and_wrong_password_are_answered_alike_and_lock_alike() {
        String known = people.at(Desk.MEMBER).login();
        Visit right = new Visit(port);
        Visit wrong = new Visit(port);
        for (int attempt = 1; attempt <= 6; attempt++) {
            Visit.Answer unknownLogin = wrong.signIn("nobody-" + known, "whatever it is");
            Visit.Answer wrongPassword = right.signIn(known, "whatever it is");
            assertThat(unknownLogin.status()).isEqualTo(422).isEqualTo(wrongPassword.status());
            assertThat(said(unknownLogin)).isEqualTo(said(wrongPassword));
            assertThat(said(wrongPassword)).contains(attempt < 5 ? "账号或密码不对" : "以后可以再试");
        }
    }

    @Test
    void a_locked_account_opens_to_nobody_until_the_lock_ends() {
        String login = people.at(Desk.MEMBER).login();
        for (int attempt = 1; attempt <= 5; attempt++) {
            new Visit(port).signIn(login, "whatever it is");
        }
        assertThat(new Visit(port).signIn(login, PASSWORD).body()).contains("以后可以再试");
        clock.pass(Duration.ofMinutes(15).minusSeconds(1));
        assertThat(new Visit(port).signIn(login, PASSWORD).status()).isEqualTo(422);
        clock.pass(Duration.ofSeconds(1));
        assertThat(new Visit(port).signIn(login, PASSWORD).status()).isEqualTo(303);
    }

    @Test
    void four_failures_are_forgotten_after_a_success() {
        String login = people.at(Desk.MEMBER).login();
        for (int round = 0; round < 2; round++) {
            for (int attempt = 1; attempt <= 4; attempt++) {
                assertThat(new Visit(port).signIn(login, "whatever it is").status())
                        .isEqualTo(422);
            }
            assertThat(new Visit(port).signIn(login, PASSWORD).status()).isEqualTo(303);
        }
    }

    @Test
    void after_sign_in_nobody_is_led_to_another_site() {
        String login = people.at(Desk.MEMBER).login();
        Visit visit = new Visit(port);
        visit.get("/signin?next=//evil.example");
        Visit.Answer entered =
                visit.post("/signin", Map.of("login", login, "password", PASSWORD, "next", "https://evil.example/"));
        assertThat(entered.location()).isEqualTo("/");
    }

    @Test
    void bad_input_is_refused_and_never_a_fault() {
        Visit visit = new Visit(port);
        for (String text : List.of(
                "", " ", "\0", "'; drop table identity.account; --", "<script>alert(1)</script>", "长".repeat(5000))) {
            Visit.Answer answer = visit.signIn(text, text);
            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.body()).doesNotContain("<script>alert");
        }
        assertThat(visit.postRaw("/signin", "login=%ff%fe&password=%00").status())
                .isBetween(400, 499);
    }

    private static String said(Visit.Answer answer) {
        Matcher note =
                Pattern.compile("role=\"alert\".*?<p>(.*?)</p>", Pattern.DOTALL).matcher(answer.body());
        assertThat(note.find()).isTrue();
        return note.group(1);
    }
}
