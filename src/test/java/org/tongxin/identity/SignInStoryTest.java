package org.tongxin.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tongxin.identity.SomePeople.PASSWORD;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.tongxin.common.Desk;
import org.tongxin.testing.OnPostgres;
import org.tongxin.testing.Visit;

/** Coming in and going out, as a browser sees it. */
@OnPostgres
class SignInStoryTest {

    @LocalServerPort
    private int port;

    @Autowired
    private SomePeople people;

    @Test
    void a_page_asked_for_before_sign_in_is_reached_after_it_and_lost_again_after_sign_out() {
        String login = people.at(Desk.MEMBER).login();
        Visit visit = new Visit(port);

        Visit.Answer turnedAway = visit.get("/account?tab=1");
        assertThat(turnedAway.status()).isEqualTo(303);
        assertThat(turnedAway.location()).isEqualTo("/signin?next=%2Faccount%3Ftab%3D1");

        assertThat(visit.get("/signin?next=%2Faccount%3Ftab%3D1").body()).contains("value=\"/account?tab=1\"");
        Visit.Answer entered =
                visit.post("/signin", Map.of("login", login.toUpperCase(), "password", PASSWORD, "next", "/account?tab=1"));
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
}
