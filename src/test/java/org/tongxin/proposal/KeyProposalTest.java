package org.tongxin.proposal;

import static org.assertj.core.api.Assertions.assertThat;

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

/** A key proposal from nomination to the leader's own list, over the pages. */
@OnPostgres
class KeyProposalTest {

    @Autowired
    private TestCommittee committees;

    @Autowired
    private Cases cases;

    @LocalServerPort
    private int port;

    private Visit visit(Someone who) {
        Visit visit = new Visit(port);
        visit.signIn(who.login(), TestCommittee.PASSWORD);
        visit.get("/account");
        return visit;
    }

    private static String version(String page) {
        return page.replaceAll("(?s).*name=\"version\" value=\"(\\d+)\".*", "$1");
    }

    @Test
    @Proves("A19")
    void a_nominated_proposal_is_chosen_led_supervised_counted_and_seen_by_everybody_with_a_part_in_it() {
        Cases.People people = Cases.People.of(committees);
        ProposalId id = cases.transferred(people);
        String at = "/proposals/" + id;
        Visit secretariat = visit(people.committee().at(Desk.SECRETARIAT));
        String before = secretariat.get(at).body();
        assertThat(secretariat.post(at + "/choose", Map.of("version", "1")).status())
                .isEqualTo(403);
        assertThat(secretariat
                        .post(at + "/nominate", Map.of("version", version(before), "reason", "事关夜间出行安全"))
                        .status())
                .isEqualTo(303);
        Someone leading = people.committee().at(Desk.COMMITTEE_LEADER);
        Visit leader = visit(leading);
        String nominated = leader.get(at).body();
        assertThat(nominated).contains("事关夜间出行安全", "定为重点提案");
        Visit.Answer nobody = leader.post(at + "/choose", Map.of("version", version(nominated)));
        assertThat(nobody.status()).isEqualTo(422);
        assertThat(nobody.body()).contains("请选或写由哪位领导领衔");
        leader.post(
                at + "/choose",
                Map.of(
                        "version",
                        version(nominated),
                        "account",
                        leading.actor().account().toString()));
        assertThat(leader.get("/overview").body()).contains("您领衔 1 件重点提案");
        assertThat(leader.get("/proposals?session=all&state=LED").body()).contains("关于增设路灯的提案");
        assertThat(visit(people.committee().at(Desk.COMMITTEE_LEADER))
                        .get("/proposals?session=all&state=LED")
                        .body())
                .doesNotContain("关于增设路灯的提案");
        leader.post(at + "/oversight", Map.of("kind", "VISIT", "on", "2026-01-06", "words", "到北巷看了现场"));
        Visit.Answer ahead = leader.post(at + "/oversight", Map.of("kind", "VISIT", "on", "2999-01-01", "words", "x"));
        assertThat(ahead.body()).contains("不能在今天之后");
        for (Someone reader : java.util.List.of(people.author(), people.officer())) {
            assertThat(visit(reader).get(at).body()).contains("重点提案", "到北巷看了现场");
        }
        assertThat(leader.get("/figures/key").body()).contains("关于增设路灯的提案");
        assertThat(leader.get("/proposals?state=KEY&session=all").body()).contains("关于增设路灯的提案");
    }

    @Test
    @Proves("A19")
    void a_leader_from_outside_sees_and_oversees_only_what_they_are_in_charge_of() {
        Cases.People people = Cases.People.of(committees);
        ProposalId id = cases.transferred(people);
        ProposalId other = cases.filed(people);
        Someone mayor = people.committee().at(Desk.LEADER_IN_CHARGE);
        Visit outside = visit(mayor);
        assertThat(outside.get("/proposals/" + id).status()).isEqualTo(404);
        assertThat(outside.get("/proposals?session=all").body()).doesNotContain("关于增设路灯的提案");
        String at = "/proposals/" + id;
        Visit secretariat = visit(people.committee().at(Desk.SECRETARIAT));
        secretariat.post(
                at + "/nominate", Map.of("version", version(secretariat.get(at).body()), "reason", "事关夜间出行安全"));
        Visit leader = visit(people.committee().at(Desk.COMMITTEE_LEADER));
        String account = mayor.actor().account().toString();
        Visit.Answer whence = leader.post(
                at + "/choose", Map.of("version", version(leader.get(at).body()), "account", account));
        assertThat(whence.status()).isEqualTo(422);
        leader.post(
                at + "/choose",
                Map.of("version", version(leader.get(at).body()), "account", account, "level", "GOVERNMENT"));
        assertThat(outside.get("/proposals?session=all").body()).contains("关于增设路灯的提案");
        assertThat(outside.post(at + "/oversight", Map.of("kind", "INSTRUCTION", "on", "2026-01-06", "words", "月底前拿方案"))
                        .status())
                .isEqualTo(303);
        assertThat(visit(people.officer()).get(at).body()).contains("月底前拿方案");
        assertThat(outside.get("/proposals/" + other).status()).isEqualTo(404);
        assertThat(outside.post(
                                "/proposals/" + other + "/oversight",
                                Map.of("kind", "VISIT", "on", "2026-01-06", "words", "x"))
                        .status())
                .isEqualTo(404);
        for (String closed :
                java.util.List.of("/figures", "/overview", "/clear-list", "/committee/members", "/review")) {
            assertThat(outside.get(closed).status()).as(closed).isEqualTo(403);
        }
        assertThat(visit(committees.found().at(Desk.LEADER_IN_CHARGE)).get(at).status())
                .isEqualTo(404);
    }

    @Test
    @Proves("A19")
    void no_more_are_chosen_than_the_quota_of_the_session_allows() {
        Cases.People people = Cases.People.of(committees);
        ProposalId first = cases.transferred(people);
        ProposalId second = cases.filed(people);
        Visit secretariat = visit(people.committee().at(Desk.SECRETARIAT));
        Visit leader = visit(people.committee().at(Desk.COMMITTEE_LEADER));
        for (ProposalId id : java.util.List.of(first, second)) {
            String at = "/proposals/" + id;
            secretariat.post(
                    at + "/nominate",
                    Map.of("version", version(secretariat.get(at).body()), "reason", "事关夜间出行安全"));
        }
        Map<String, String> choice = Map.of("leader", "何知远", "level", "GOVERNMENT");
        for (ProposalId id : java.util.List.of(first, second)) {
            String at = "/proposals/" + id;
            Map<String, String> form = new java.util.HashMap<>(choice);
            form.put("version", version(leader.get(at).body()));
            Visit.Answer answer = leader.post(at + "/choose", form);
            assertThat(answer.status()).isEqualTo(id.equals(first) ? 303 : 422);
            if (id.equals(second)) {
                assertThat(answer.body()).contains("名额是立案的 5%，也就是 1 件，已经定了 1 件");
            }
        }
    }

    @Test
    void a_closed_proposal_is_selected_as_a_good_one_within_its_quota_and_wears_it() {
        Cases.People people = Cases.People.of(committees);
        ProposalId id = cases.replied(people);
        visit(people.author())
                .post(
                        "/proposals/" + id + "/rate",
                        Map.of("work", "SATISFIED", "result", "SATISFIED", "confirmed", "yes"));
        Visit leader = visit(people.committee().at(Desk.COMMITTEE_LEADER));
        String at = "/proposals/" + id;
        String version = version(leader.get(at).body());
        assertThat(leader.post(at + "/good", Map.of("version", version)).body()).contains("请写明好在哪里");
        assertThat(leader.post(at + "/good", Map.of("version", version, "good", "选题准、落得实"))
                        .status())
                .isEqualTo(303);
        assertThat(visit(people.author()).get(at).body()).contains("年度好提案", "选题准、落得实");
        assertThat(leader.get("/figures/honoured").body()).contains("关于增设路灯的提案");
    }

    @Test
    void a_unit_asks_for_more_time_and_the_assigner_finds_it_waiting_and_grants_it() {
        Cases.People people = Cases.People.of(committees);
        ProposalId id = cases.transferred(people);
        String at = "/proposals/" + id;
        Visit officer = visit(people.officer());
        officer.post(at + "/sign", Map.of("version", version(officer.get(at).body())));
        String page = officer.get(at).body();
        assertThat(page).contains("到期前可以申请 1 次，最多延长 1 个月");
        Visit.Answer empty = officer.post(at + "/extension-request", Map.of("version", version(page), "months", "9"));
        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.body()).contains("最多延长 1 个月").contains("请写明为什么到期办不完");
        officer.post(at + "/extension-request", Map.of("version", version(page), "months", "1", "reason", "需要等省里批复"));
        Visit assigner = visit(people.assigner());
        assertThat(assigner.get("/home").body()).contains("延期申请");
        assertThat(assigner.get("/proposals?session=all&state=EXTENSION").body())
                .contains("关于增设路灯的提案");
        String asked = assigner.get(at).body();
        assertThat(asked).contains("需要等省里批复");
        assertThat(assigner.post(at + "/extension", Map.of("version", version(asked), "decision", "GRANT"))
                        .status())
                .isEqualTo(303);
        assertThat(officer.get(at).body()).contains("已同意");
        assertThat(visit(people.author()).get(at).body()).doesNotContain("需要等省里批复");
        assertThat(assigner.get("/home").body()).doesNotContain("延期申请");
    }
}
