package org.tongxin.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.tongxin.common.Desk;
import org.tongxin.common.UnitId;
import org.tongxin.platform.Acting;
import org.tongxin.rules.SetRule;
import org.tongxin.testing.OnPostgres;
import org.tongxin.testing.Proves;
import org.tongxin.testing.TestCommittee;
import org.tongxin.testing.TestCommittee.Someone;
import org.tongxin.testing.Visit;

/** Two units answer separately under supervision, one is asked again, a leader brings the sides together, and it is struck off. */
@OnPostgres
class SeparateOverPagesTest {

    @Autowired
    private TestCommittee committees;

    @Autowired
    private Cases cases;

    @Autowired
    private SetRule setting;

    @Autowired
    private Clock clock;

    @LocalServerPort
    private int port;

    private Visit visit(Someone who) {
        Visit visit = new Visit(port);
        visit.signIn(who.login(), TestCommittee.PASSWORD);
        visit.get("/account");
        return visit;
    }

    private static String version(Visit visit, String at) {
        return visit.get(at).body().replaceAll("(?s).*?name=\"version\" value=\"(\\d+)\".*", "$1");
    }

    private static Visit.Answer post(Visit visit, String at, String act, Map<String, String> fields) {
        Map<String, String> all = new java.util.HashMap<>(fields);
        all.put("version", version(visit, at));
        return visit.post(at + act, all);
    }

    private void rule(Cases.People people, String key, String value) {
        Someone admin = people.committee().at(Desk.SYSTEM_ADMIN);
        Acting.as(admin.actor(), () -> setting.set(admin.actor(), key, value, "本市办法", LocalDate.now(clock)));
    }

    private static final Map<String, String> REPLY =
            Map.of("text", "已经装好。", "grade", "A", "open", "true", "contact", "办公室 000", "act", "SEND");

    private record Unit(Visit officer, Visit leader, UnitId id) {}

    private Unit unit(Cases.People people, String name) {
        UnitId id = people.committee().unit(name);
        return new Unit(
                visit(people.committee().of(id, Desk.UNIT_OFFICER)),
                visit(people.committee().of(id, Desk.UNIT_LEADER)),
                id);
    }

    private static void sends(Unit unit, String at) {
        assertThat(post(unit.officer(), at, "/reply", REPLY).status()).isEqualTo(303);
    }

    private static void issues(Unit unit, String at) {
        assertThat(post(unit.leader(), at, "/issue", Map.of("confirmed", "yes")).status())
                .isEqualTo(303);
    }

    @Test
    @Proves({"A08", "A09", "A13", "A26"})
    void two_units_answer_apart_supervision_reads_first_and_only_the_unit_that_did_not_satisfy_is_asked_again() {
        Cases.People people = Cases.People.of(committees);
        rule(people, "reply.supervisionWorkingDays", "7");
        rule(people, "rehandle.max", "1");
        String at = "/proposals/" + cases.filed(people);
        Unit lamps = unit(people, "云岭县路灯管理所");
        Unit roads = unit(people, "云岭县公路局");
        Visit assigner = visit(people.assigner());
        Visit.Answer one = post(
                assigner,
                at,
                "/transfer",
                Map.of("mode", "SEPARATE", "separate", lamps.id().toString()));
        assertThat(one.status()).isEqualTo(422);
        assertThat(one.body()).contains("分办至少要两个单位");
        String both = "mode=SEPARATE&separate=" + lamps.id() + "&separate=" + roads.id() + "&version="
                + version(assigner, at) + "&_csrf=" + assigner.formToken();
        assertThat(assigner.postRaw(at + "/transfer", both).status()).isEqualTo(303);
        assertThat(assigner.get("/proposals?session=all&unit=" + roads.id()).body())
                .contains("云岭县路灯管理所 等 2 家");

        post(lamps.officer(), at, "/sign", Map.of());
        post(roads.officer(), at, "/sign", Map.of());
        Visit.Answer where = post(lamps.officer(), at, "/within", Map.of("department", "", "dueOn", "2001-01-01"));
        assertThat(where.status()).isEqualTo(422);
        assertThat(where.body()).contains("请写明交给哪个科室", "期限不能早于今天");
        post(lamps.officer(), at, "/within", Map.of("department", "安装科", "person", "某甲"));
        assertThat(lamps.officer().get(at).body()).contains("安装科", "某甲");
        assertThat(roads.officer().get(at).body()).doesNotContain("安装科");
        assertThat(visit(people.author()).get(at).body()).doesNotContain("安装科");

        sends(lamps, at);
        assertThat(lamps.leader().get(at).body()).contains("核过了，送督查").doesNotContain("签发答复");
        assertThat(post(lamps.leader(), at, "/issue", Map.of("confirmed", "yes"))
                        .body())
                .contains("按规定要先送督查核过");
        post(lamps.leader(), at, "/pass", Map.of());
        Visit supervisor = visit(people.committee().at(Desk.SUPERVISOR));
        assertThat(supervisor.get("/proposals?session=all&state=SUPERVISING").body())
                .contains("关于增设路灯的提案");
        assertThat(supervisor.get(at).body()).contains("核一核：云岭县路灯管理所的答复", "已经装好。");
        Visit.Answer silent =
                post(supervisor, at, "/supervision", Map.of("unit", lamps.id().toString(), "decision", "QUERY"));
        assertThat(silent.status()).isEqualTo(422);
        post(
                supervisor,
                at,
                "/supervision",
                Map.of("unit", lamps.id().toString(), "decision", "QUERY", "words", "写明地段"));
        assertThat(lamps.officer().get(at + "/reply").body()).contains("写明地段", "答复要先送督查核");
        assertThat(visit(people.author()).get(at).body()).doesNotContain("已经装好。");
        for (Unit unit : new Unit[] {lamps, roads}) {
            sends(unit, at);
            post(unit.leader(), at, "/pass", Map.of());
            post(supervisor, at, "/supervision", Map.of("unit", unit.id().toString(), "decision", "CLEAR"));
            issues(unit, at);
        }

        Visit author = visit(people.author());
        assertThat(author.get(at).body()).contains("评价云岭县路灯管理所的答复", "评价云岭县公路局的答复");
        assertThat(author.post(at + "/rate", Map.of("work", "SATISFIED", "result", "SATISFIED", "confirmed", "yes"))
                        .body())
                .contains("请说清评价的是哪个单位的答复");
        rates(author, at, lamps, "SATISFIED");
        rates(author, at, roads, "DISSATISFIED");
        assertThat(roads.officer().get(at).body()).contains("现在等您写答复");
        assertThat(lamps.officer().get(at).body()).doesNotContain("现在等您写答复");
        sends(roads, at);
        post(roads.leader(), at, "/pass", Map.of());
        post(supervisor, at, "/supervision", Map.of("unit", roads.id().toString(), "decision", "CLEAR"));
        issues(roads, at);
        rates(author, at, roads, "DISSATISFIED");
        assertThat(author.get(at).body()).contains("主持面商的领导");

        Someone leader = people.committee().at(Desk.COMMITTEE_LEADER);
        assertThat(visit(leader).get("/overview").body()).contains("1 件等领导面商");
        Visit.Answer empty = post(supervisor, at, "/coordination", Map.of("on", "2999-01-01"));
        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.body()).contains("请写明由哪位领导主持面商", "请写明双方说了什么、定了什么");
        post(
                supervisor,
                at,
                "/coordination",
                Map.of("leader", "何知远", "on", "2020-05-05", "parties", "沈禾清和公路局", "words", "先修一段"));
        assertThat(author.get(at).body()).contains("先修一段", "领导面商", "已办结，评价永久保留");

        assertThat(supervisor.get("/clear-list?stage=READY").body()).contains("关于增设路灯的提案", "申请销号");
        post(supervisor, at, "/strike", Map.of("words", "夜里都亮"));
        assertThat(supervisor
                        .post(at + "/strike-decision", Map.of("version", "-1", "decision", "STRIKE"))
                        .body())
                .contains("自己申请的，要由别人审批");
        assertThat(visit(leader).get("/clear-list?stage=ASKED").body()).contains("关于增设路灯的提案", "审批销号");
        post(visit(leader), at, "/strike-decision", Map.of("decision", "STRIKE"));
        assertThat(supervisor.get("/clear-list").body()).contains("名单上没有了");
        assertThat(supervisor.get("/clear-list?stage=OFF&unit=" + roads.id()).body())
                .contains("关于增设路灯的提案");
        assertThat(author.get("/clear-list").status()).isEqualTo(403);
    }

    private static void rates(Visit author, String at, Unit unit, String result) {
        assertThat(author.post(
                                at + "/rate",
                                Map.of(
                                        "unit",
                                        unit.id().toString(),
                                        "work",
                                        "SATISFIED",
                                        "result",
                                        result,
                                        "comment",
                                        "说明",
                                        "confirmed",
                                        "yes"))
                        .status())
                .isEqualTo(303);
    }

    @Test
    void at_another_desk_in_another_committee_or_a_second_time_nothing_of_it_is_done() {
        Cases.People people = Cases.People.of(committees);
        rule(people, "reply.supervisionWorkingDays", "7");
        String at = "/proposals/" + cases.transferred(people);
        Visit officer = visit(people.officer());
        post(officer, at, "/sign", Map.of());
        assertThat(post(officer, at, "/reply", REPLY).status()).isEqualTo(303);
        post(visit(people.leader()), at, "/pass", Map.of());
        Visit supervisor = visit(people.committee().at(Desk.SUPERVISOR));
        String unit = people.officer().unit().toString();
        Map<String, String> clear = Map.of("version", version(supervisor, at), "unit", unit, "decision", "CLEAR");
        Visit stranger = visit(committees.found().at(Desk.SUPERVISOR));
        for (String act : new String[] {"/supervision", "/coordination", "/strike", "/strike-decision"}) {
            assertThat(stranger.post(at + act, clear).status()).as(act).isEqualTo(404);
            assertThat(officer.post(at + act, clear).status()).as(act).isEqualTo(403);
        }
        for (String act : new String[] {"/within", "/pass"}) {
            assertThat(supervisor.post(at + act, clear).status()).as(act).isEqualTo(403);
        }
        Map<String, String> enormous = new java.util.HashMap<>(clear);
        enormous.put("words", "字".repeat(200_000));
        assertThat(supervisor.post(at + "/supervision", enormous).status()).isEqualTo(422);
        assertThat(supervisor
                        .post(at + "/supervision", Map.of("version", "-1", "unit", "x", "decision", "CLEAR"))
                        .status())
                .isEqualTo(404);
        assertThat(supervisor.post(at + "/supervision", clear).status()).isEqualTo(303);
        assertThat(supervisor.post(at + "/supervision", clear).status()).isEqualTo(409);
        Map<String, String> again = new java.util.HashMap<>(clear);
        again.put("version", "-1");
        assertThat(supervisor.post(at + "/supervision", again).body()).contains("这份答复不在督查手里");
    }

    @Test
    @Proves("A06")
    void several_proposals_are_put_into_a_category_at_once_and_what_was_left_out_is_said() {
        Cases.People people = Cases.People.of(committees);
        ProposalId id = cases.filed(people);
        ProposalId submitted = cases.submitted(people.author());
        Visit reviewer = visit(people.first());
        reviewer.get("/proposals");
        String picked = "pick=" + id + "&pick=" + submitted + "&_csrf=" + reviewer.formToken();
        Visit.Answer done = reviewer.postRaw("/proposals/classify", picked + "&toCategory=SOCIETY");
        assertThat(done.status()).isEqualTo(303);
        assertThat(reviewer.get("/proposals/" + submitted).body()).contains("社会");
        assertThat(reviewer.postRaw("/proposals/classify", picked + "&toCategory=")
                        .status())
                .isEqualTo(303);
        Visit.Answer same = post(reviewer, "/proposals/" + id, "/category", Map.of("category", "SOCIETY"));
        assertThat(same.status()).isEqualTo(422);
        assertThat(same.body()).contains("本来就在这一类");
        assertThat(reviewer.get("/clear-list").status()).isEqualTo(403);
    }
}
