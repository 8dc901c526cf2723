package org.tongxin.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tongxin.identity.SomePeople.PASSWORD;

import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;
import org.tongxin.common.Desk;
import org.tongxin.platform.Acting;
import org.tongxin.testing.MovableClock;
import org.tongxin.testing.OnPostgres;
import org.tongxin.testing.Visit;

/** How sessions begin, last and end. */
@OnPostgres
@TestPropertySource(properties = "tongxin.time=identity")
class SessionLifeTest {

    @LocalServerPort
    private int port;

    @Autowired
    private SomePeople people;

    @Autowired
    private MovableClock clock;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void a_cookie_planted_before_sign_in_opens_nothing_after_it() {
        String login = people.at(Desk.MEMBER).login();
        Visit victim = new Visit(port);
        victim.plant("tongxin", "chosen-by-somebody-else");
        victim.signIn(login, PASSWORD);
        assertThat(victim.cookie("tongxin")).isPresent().get().isNotEqualTo("chosen-by-somebody-else");
        assertThat(victim.get("/account").status()).isEqualTo(200);

        Visit attacker = new Visit(port);
        attacker.plant("tongxin", "chosen-by-somebody-else");
        assertThat(attacker.get("/account").status()).isEqualTo(303);
    }

    @Test
    void every_sign_in_gives_another_secret_and_the_cookie_is_kept_from_scripts_and_other_sites() {
        String login = people.at(Desk.MEMBER).login();
        Visit visit = new Visit(port);
        Visit.Answer entered = visit.signIn(login, PASSWORD);
        assertThat(entered.raw().headers().allValues("Set-Cookie"))
                .anySatisfy(cookie -> assertThat(cookie)
                        .startsWith("tongxin=")
                        .contains("HttpOnly")
                        .contains("SameSite=Lax")
                        .contains("Path=/"))
                .noneMatch(cookie -> cookie.startsWith("JSESSIONID"));
        Visit again = new Visit(port);
        again.signIn(login, PASSWORD);
        assertThat(again.cookie("tongxin").orElseThrow())
                .hasSize(43)
                .isNotEqualTo(visit.cookie("tongxin").orElseThrow());
    }

    @Test
    void half_an_hour_without_a_request_ends_a_session_and_requests_keep_it_alive() {
        Visit visit = signedIn();
        for (int i = 0; i < 4; i++) {
            clock.pass(Duration.ofMinutes(29));
            assertThat(visit.get("/account").status()).isEqualTo(200);
        }
        clock.pass(Duration.ofMinutes(30));
        assertThat(visit.get("/account").status()).isEqualTo(303);
    }

    @Test
    void twelve_hours_end_a_session_however_busy() {
        Visit visit = signedIn();
        for (int i = 0; i < 12 * 60 / 20 - 1; i++) {
            clock.pass(Duration.ofMinutes(20));
            assertThat(visit.get("/account").status()).isEqualTo(200);
        }
        clock.pass(Duration.ofMinutes(20));
        assertThat(visit.get("/account").status()).isEqualTo(303);
    }

    @Test
    void signing_out_everywhere_holds_at_once_on_all_devices() {
        String login = people.at(Desk.MEMBER).login();
        Visit phone = signedIn(login);
        Visit desktop = signedIn(login);
        assertThat(phone.get("/account").status()).isEqualTo(200);
        desktop.get("/account");
        assertThat(desktop.post("/account/sessions/end-all", Map.of()).location())
                .isEqualTo("/signin");
        assertThat(phone.get("/account").status()).isEqualTo(303);
        assertThat(desktop.get("/account").status()).isEqualTo(303);
    }

    @Test
    void one_device_can_be_signed_out_from_another_but_never_somebody_elses() {
        String login = people.at(Desk.MEMBER).login();
        Visit phone = signedIn(login);
        Visit desktop = signedIn(login);
        Matcher other = Pattern.compile("name=\"id\" value=\"([0-9a-f-]{36})\"")
                .matcher(desktop.get("/account").body());
        assertThat(other.find()).isTrue();

        Visit stranger = signedIn();
        stranger.get("/account");
        assertThat(stranger.post("/account/sessions/end", Map.of("id", other.group(1)))
                        .status())
                .isEqualTo(404);
        assertThat(phone.get("/account").status()).isEqualTo(200);

        assertThat(desktop.post("/account/sessions/end", Map.of("id", other.group(1)))
                        .status())
                .isEqualTo(303);
        assertThat(phone.get("/account").status()).isEqualTo(303);
        assertThat(desktop.get("/account").status()).isEqualTo(200);
    }

    @Test
    void a_changed_password_signs_out_all_other_devices_and_renews_this_ones_secret() {
        String login = people.at(Desk.MEMBER).login();
        Visit phone = signedIn(login);
        Visit desktop = signedIn(login);
        String before = desktop.cookie("tongxin").orElseThrow();
        desktop.get("/password");
        String fresh = PASSWORD + " 再加一句";
        desktop.post("/password", Map.of("current", PASSWORD, "fresh", fresh, "again", fresh));
        assertThat(phone.get("/account").status()).isEqualTo(303);
        assertThat(desktop.get("/account").status()).isEqualTo(200);
        assertThat(desktop.cookie("tongxin").orElseThrow()).isNotEqualTo(before);
        Visit thief = new Visit(port);
        thief.plant("tongxin", before);
        assertThat(thief.get("/account").status()).isEqualTo(303);
    }

    @Test
    void use_is_written_down_at_most_once_a_minute_and_the_secret_never() {
        SomePeople.Someone person = people.at(Desk.MEMBER);
        Visit visit = signedIn(person.login());
        String started = lastSeen(person);
        clock.pass(Duration.ofSeconds(59));
        visit.get("/account");
        assertThat(lastSeen(person)).isEqualTo(started);
        clock.pass(Duration.ofSeconds(1));
        visit.get("/account");
        assertThat(lastSeen(person)).isNotEqualTo(started);
        assertThat(text(person, "select string_agg(s::text, ' ') from identity.session s"))
                .doesNotContain(visit.cookie("tongxin").orElseThrow());
    }

    private String lastSeen(SomePeople.Someone person) {
        return text(person, "select max(last_seen_at)::text from identity.session");
    }

    private String text(SomePeople.Someone person, String sql) {
        return Acting.as(
                Acting.platform(person.committee()),
                () -> transaction.execute(_ -> jdbc.sql(sql).query(String.class).single()));
    }

    private Visit signedIn() {
        return signedIn(people.at(Desk.MEMBER).login());
    }

    private Visit signedIn(String login) {
        Visit visit = new Visit(port);
        assertThat(visit.signIn(login, PASSWORD).status()).isEqualTo(303);
        return visit;
    }
}
