package org.tongxin.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tongxin.identity.SomePeople.PASSWORD;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import org.tongxin.common.Desk;
import org.tongxin.identity.model.TimeCodes;
import org.tongxin.testing.MovableClock;
import org.tongxin.testing.OnPostgres;
import org.tongxin.testing.Visit;

/** Codes of an authenticator app and recovery codes, as a browser sees them. */
@OnPostgres
@TestPropertySource(properties = "tongxin.time=identity")
class SecondFactorTest {

    @LocalServerPort
    private int port;

    @Autowired
    private SomePeople people;

    @Autowired
    private MovableClock clock;

    private String login;
    private byte[] secret;
    private List<String> recovery;
    private Visit first;

    @BeforeEach
    void set_up_by_hand() {
        login = people.at(Desk.MEMBER).login();
        first = new Visit(port);
        first.signIn(login, PASSWORD);
        first.get("/account/second-factor");
        first.post("/account/second-factor/begin", Map.of());
        Visit.Answer page = first.get("/account/second-factor");
        assertThat(page.body()).contains("<svg role=\"img\"").doesNotContain("data:image");
        secret = decoded(Pattern.compile("id=\"secret\">([A-Z2-7 ]+)<")
                .matcher(page.body())
                .results()
                .findFirst()
                .orElseThrow()
                .group(1));
        Visit.Answer wrong = first.post("/account/second-factor/confirm", Map.of("code", "000000"));
        assertThat(wrong.status()).isEqualTo(422);
        Visit.Answer confirmed = first.post("/account/second-factor/confirm", Map.of("code", code()));
        assertThat(confirmed.status()).isEqualTo(200);
        recovery = Pattern.compile("<code class=\"code\">([a-z2-9]{4}-[a-z2-9]{4})</code>")
                .matcher(confirmed.body())
                .results()
                .map(MatchResult::group)
                .map(found -> found.replaceAll("<[^>]+>", ""))
                .toList();
        assertThat(recovery).hasSize(10).doesNotHaveDuplicates();
        clock.pass(Duration.ofSeconds(60));
    }

    @Test
    void the_password_alone_opens_nothing() {
        Visit visit = new Visit(port);
        assertThat(visit.signIn(login, PASSWORD).location()).isEqualTo("/signin/code");
        assertThat(visit.get("/account").status()).isEqualTo(303);
        assertThat(visit.get("/password").status()).isEqualTo(303);
        visit.get("/signin/code");
        assertThat(visit.post("/account/tokens", Map.of("label", "x", "days", "30"))
                        .status())
                .isEqualTo(401);
        assertThat(visit.get("/api/v1/anything").status()).isIn(401, 404);
    }

    @Test
    void the_code_completes_sign_in_under_another_secret_and_is_good_once() {
        Visit visit = new Visit(port);
        visit.signIn(login, PASSWORD);
        String half = visit.cookie("tongxin").orElseThrow();
        visit.get("/signin/code");
        String code = code();
        assertThat(visit.post("/signin/code", Map.of("code", code, "next", "/account"))
                        .location())
                .isEqualTo("/account");
        assertThat(visit.cookie("tongxin").orElseThrow()).isNotEqualTo(half);
        assertThat(visit.get("/account").status()).isEqualTo(200);

        Visit replayed = new Visit(port);
        replayed.signIn(login, PASSWORD);
        replayed.get("/signin/code");
        Visit.Answer refused = replayed.post("/signin/code", Map.of("code", code));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("已经用过");
    }

    @Test
    void a_recovery_code_works_once_with_or_without_its_hyphen() {
        assertThat(enterWith(recovery.getFirst().replace("-", "").toUpperCase()).status())
                .isEqualTo(303);
        assertThat(enterWith(recovery.getFirst()).status()).isEqualTo(422);
        assertThat(enterWith(recovery.getLast()).status()).isEqualTo(303);
    }

    @Test
    void wrong_codes_lead_to_the_same_lock_even_with_the_right_password_between() {
        for (int attempt = 1; attempt <= 5; attempt++) {
            assertThat(enterWith("123 456").status()).isEqualTo(422);
        }
        assertThat(new Visit(port).signIn(login, PASSWORD).body()).contains("以后可以再试");
    }

    @Test
    void it_is_taken_away_with_a_code_only() {
        first.get("/account/second-factor");
        assertThat(first.post("/account/second-factor/remove", Map.of("code", "111111"))
                        .status())
                .isEqualTo(422);
        assertThat(first.post("/account/second-factor/remove", Map.of("code", code()))
                        .status())
                .isEqualTo(303);
        assertThat(new Visit(port).signIn(login, PASSWORD).location()).isEqualTo("/");
    }

    @Test
    void new_recovery_codes_make_the_old_ones_worthless() {
        first.get("/account/second-factor");
        assertThat(first.post("/account/second-factor/codes", Map.of("code", code()))
                        .status())
                .isEqualTo(200);
        assertThat(enterWith(recovery.getFirst()).status()).isEqualTo(422);
    }

    private Visit.Answer enterWith(String code) {
        Visit visit = new Visit(port);
        visit.signIn(login, PASSWORD);
        visit.get("/signin/code");
        return visit.post("/signin/code", Map.of("code", code));
    }

    private String code() {
        return TimeCodes.codeAt(secret, clock.instant().getEpochSecond() / 30);
    }

    private static byte[] decoded(String base32) {
        String text = base32.replace(" ", "");
        byte[] bytes = new byte[text.length() * 5 / 8];
        long buffer = 0;
        int bits = 0;
        int at = 0;
        for (char sign : text.toCharArray()) {
            buffer = buffer << 5 | "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(sign);
            bits += 5;
            if (bits >= 8) {
                bits -= 8;
                bytes[at++] = (byte) (buffer >> bits);
            }
        }
        return bytes;
    }
}
