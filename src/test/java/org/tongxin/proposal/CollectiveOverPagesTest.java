package org.tongxin.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.tongxin.common.Desk;
import org.tongxin.testing.OnPostgres;
import org.tongxin.testing.Proves;
import org.tongxin.testing.TestCommittee;
import org.tongxin.testing.TestCommittee.Someone;
import org.tongxin.testing.Visit;

/** Collective proposers and what came on paper, over the pages. */
@OnPostgres
class CollectiveOverPagesTest {

    @Autowired
    private TestCommittee committees;

    @LocalServerPort
    private int port;

    private Visit visit(Someone who) {
        Visit visit = new Visit(port);
        visit.signIn(who.login(), TestCommittee.PASSWORD);
        visit.get("/account");
        return visit;
    }

    @Test
    @Proves({"A01", "A27"})
    void a_partys_paper_is_entered_with_its_number_waits_for_the_seal_and_is_counted_as_the_partys() {
        Cases.People people = Cases.People.of(committees);
        Visit secretariat = visit(people.committee().at(Desk.SECRETARIAT));
        assertThat(secretariat.get("/proposals").body()).contains("代录纸质或电话");
        Visit.Answer empty = secretariat.post("/proposals/enter", Map.of("kind", "PARTY"));
        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.body()).contains("请写单位、界别或小组的名称", "请写纸质件编号", "请选纸质或电话");
        Map<String, String> form = new HashMap<>(Map.of(
                "kind", "PARTY",
                "body", "民革云岭县委员会",
                "member",
                        java.util.Objects.requireNonNull(people.author().actor().member())
                                .toString(),
                "channel", "PAPER",
                "source", "纸 012"));
        form.putAll(Map.of("title", "关于北巷路灯的提案", "situation", "没有灯。", "suggestion", "装灯。"));
        Visit.Answer entered = secretariat.post("/proposals/enter", form);
        assertThat(entered.status()).isEqualTo(303);
        String at = java.util.Objects.requireNonNull(entered.location()).replaceAll("^https?://[^/]+", "");
        String page = visit(people.author()).get(at).body();
        assertThat(page).contains("民革云岭县委员会", "纸质 纸 012", "还没核对盖章或签名");
        Visit reviewer = visit(people.first());
        String version = reviewer.get(at).body().replaceAll("(?s).*?name=\"version\" value=\"(\\d+)\".*", "$1");
        assertThat(reviewer.post(
                                at + "/review",
                                Map.of("version", version, "decision", "APPROVE", "category", "SOCIETY"))
                        .body())
                .contains("还没核对盖章或签名，不能立案");
        assertThat(secretariat
                        .post(at + "/form", Map.of("version", version, "seen", "公章清晰"))
                        .status())
                .isEqualTo(303);
        assertThat(secretariat.get("/figures/received?by=PROPOSER").body()).contains("党派");
        assertThat(secretariat.get("/figures/received?by=INTAKE").body()).containsAnyOf("大会提案", "平时提案");
    }

    @Test
    @Proves("A27")
    void a_member_begins_in_the_name_of_a_body_and_is_told_what_it_needs() {
        Cases.People people = Cases.People.of(committees);
        Visit author = visit(people.author());
        assertThat(author.get("/write/new").body()).contains("写明组织名称，加盖印章");
        assertThat(author.post("/write/new", Map.of("kind", "ORGANISATION")).body())
                .contains("请写单位、界别或小组的名称");
        Visit.Answer begun = author.post("/write/new", Map.of("kind", "ORGANISATION", "body", "云岭县妇女联合会"));
        assertThat(begun.status()).isEqualTo(303);
        assertThat(author.get("/proposals?session=all").status()).isEqualTo(200);
    }
}
