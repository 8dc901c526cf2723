package org.tongxin.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.tongxin.common.Desk;
import org.tongxin.testing.OnPostgres;
import org.tongxin.testing.Program;
import org.tongxin.testing.Proves;
import org.tongxin.testing.TestCommittee;
import org.tongxin.testing.TestCommittee.Someone;
import org.tongxin.testing.Visit;

/** What is done for several proposals at once is entered once, counts once, and is read by those whose proposals it concerns. */
@OnPostgres
class WorkEventsTest {

    private static final Pattern SESSION = Pattern.compile("<option value=\"([0-9a-f-]{36})\" selected>");

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

    private static Map<String, String> onSite(Visit visit, String numbers) {
        Matcher session = SESSION.matcher(visit.get("/proposal-events/new").body());
        assertThat(session.find()).isTrue();
        return new HashMap<>(Map.of(
                "kind", "ON_SITE",
                "on", "2026-05-12",
                "place", "北巷口",
                "title", "路灯提案现场督办",
                "persons", "12",
                "members", "沈禾清",
                "words", "夜里看了两处，要求月底前通电。",
                "evidence", "督办纪要 3 号",
                "session", session.group(1),
                "numbers", numbers));
    }

    /** Two filed proposals of two authors, number 1 and 2. */
    private record Two(Cases.People people, ProposalId first, ProposalId second, Someone other) {}

    private Two two() {
        Cases.People people = Cases.People.of(committees);
        ProposalId first = cases.transferred(people);
        Someone other = people.committee().member("顾南枝");
        Cases.People others = new Cases.People(
                people.committee(),
                other,
                people.first(),
                people.second(),
                people.assigner(),
                people.officer(),
                people.leader());
        return new Two(people, first, cases.filed(others), other);
    }

    @Test
    @Proves({"A21", "A23"})
    void a_visit_to_two_proposals_is_one_event_and_two_proposals_and_once_void_it_counts_no_more() {
        Two two = two();
        Visit secretary = visit(two.people().committee().at(Desk.SECRETARIAT));
        Map<String, String> form = onSite(secretary, "1、2");
        Map<String, String> looked = new HashMap<>(form);
        looked.put("step", "find");
        assertThat(secretary.post("/proposal-events", looked).body()).contains("已找到 2 件", "关于增设路灯的提案");

        Visit.Answer entered = secretary.post("/proposal-events", form);
        assertThat(entered.status()).isEqualTo(303);
        String at = entered.location().replaceAll("^https?://[^/]+", "");
        assertThat(secretary.get(at).body()).contains("现场督办", "北巷口", "12 人参加", "沈禾清", "涉及的提案（2 件）", "督办纪要 3 号");
        assertThat(secretary.get("/proposal-events?year=2026").body()).contains("1 次 · 2 件", "路灯提案现场督办");
        assertThat(secretary.post("/proposal-events", form).body()).contains("这一天已经记过同名的活动");
        form.put("kind", "INSPECTION");
        form.put("numbers", "1");
        assertThat(secretary.post("/proposal-events", form).status()).isEqualTo(303);
        assertThat(secretary.get("/proposal-events?year=2026").body())
                .as("each proposal once, however often it was visited")
                .contains("其中现场督办过的提案", "：2 件</a>");

        assertThat(secretary.post(at + "/void", Map.of()).body()).contains("请写明作废的原因");
        assertThat(secretary.post(at + "/void", Map.of("why", "记错了日期")).status())
                .isEqualTo(303);
        assertThat(secretary.get(at).body()).contains("记错了日期", "作废");
        assertThat(secretary.post(at + "/void", Map.of("why", "再来一次")).status()).isEqualTo(409);
        assertThat(secretary.get("/proposal-events?year=2026").body())
                .contains("：1 件</a>")
                .doesNotContain("1 次 · 2 件");
        assertThat(secretary.get("/proposal-events?kind=SUPERVISED").body()).doesNotContain("已作废");
    }

    @Test
    @Proves("A24")
    void who_sees_one_of_its_proposals_reads_the_event_and_not_the_other_proposal() {
        Two two = two();
        Visit secretary = visit(two.people().committee().at(Desk.SECRETARIAT));
        Map<String, String> form = onSite(secretary, "1");
        form.put("kind", "FORUM");
        String at = secretary.post("/proposal-events", form).location().replaceAll("^https?://[^/]+", "");
        String work = "/proposals/" + two.first() + "/work";
        Visit author = visit(two.people().author());
        assertThat(author.get(work).body()).contains("路灯提案现场督办", at);
        assertThat(author.get(work, "HX-Request", "true").body()).contains(at).doesNotContain("<html");
        assertThat(author.get("/proposals/" + two.first()).body()).contains(work);
        assertThat(author.get("/proposal-events").body()).contains(at).doesNotContain("次数与件数");
        assertThat(author.get(at).body()).contains("涉及您的提案（1 件）");
        Visit officer = visit(two.people().officer());
        assertThat(officer.get(at).status()).isEqualTo(200);

        Visit other = visit(two.other());
        assertThat(other.get(work).status()).isEqualTo(404);
        assertThat(other.get(at).status()).isEqualTo(404);
        assertThat(other.get("/proposal-events").body()).contains("还没有记过活动").doesNotContain("路灯提案现场督办");
        assertThat(other.get("/proposals/" + two.second() + "/work").body()).contains("还没有关联的活动");
        secretary.post(at + "/void", Map.of("why", "记错了"));
        assertThat(author.get(at).status()).isEqualTo(404);
        assertThat(author.get(work).body()).doesNotContain("路灯提案现场督办");
    }

    @Test
    @Proves("A29")
    void what_an_event_lacks_is_said_and_nobody_else_enters_one() {
        Two two = two();
        Visit secretary = visit(two.people().committee().at(Desk.SECRETARIAT));
        Visit.Answer empty = secretary.post("/proposal-events", Map.of());
        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.body()).contains("请选活动类型", "请填活动日期", "请填活动名称", "请写明依据");
        Map<String, String> form = onSite(secretary, "");
        assertThat(secretary.post("/proposal-events", form).body()).contains("至少要关联一件提案");
        form.put("numbers", "1、99、灯");
        assertThat(secretary.post("/proposal-events", form).body()).contains("没有这些号的立案提案：灯、99");
        form.put("numbers", "1");
        form.put("members", "沈禾清、无此人");
        form.put("persons", "0");
        assertThat(secretary.post("/proposal-events", form).body()).contains("名册里没有“无此人”", "人数请填 1 到 9999");
        form.putAll(Map.of("members", "", "persons", "", "kind", "AGENDA", "place", "第 20 次", "numbers", ""));
        assertThat(secretary.post("/proposal-events", form).body()).contains("请选是哪一个领导机构");
        form.put("body", "CHAIRPERSONS");
        Visit.Answer agenda = secretary.post("/proposal-events", form);
        assertThat(agenda.status()).isEqualTo(303);
        String at = agenda.location().replaceAll("^https?://[^/]+", "");
        assertThat(secretary.get("/proposal-events?kind=AGENDA&year=2026").body())
                .contains("主席会议", "1 次 · 0 件");
        assertThat(secretary.get("/proposal-events?kind=FORUM&after=x~y").body())
                .contains("没有符合条件的活动");

        Visit author = visit(two.people().author());
        assertThat(author.get("/proposal-events/new").status()).isEqualTo(403);
        assertThat(author.post("/proposal-events", form).status()).isEqualTo(403);
        assertThat(visit(committees.found().at(Desk.SECRETARIAT)).get(at).status())
                .isEqualTo(404);
    }

    @Test
    @Proves("A21")
    void the_interface_enters_reads_and_undoes_events() {
        Two two = two();
        Someone secretary = two.people().committee().at(Desk.SECRETARIAT);
        String body = """
            {"kind":"PROMOTION","on":"2026-05-12","place":"三楼会议室","title":"办理推进会","words":"报了进度。",
             "evidence":"纪要 4 号","proposals":["%s","%s"]}""".formatted(two.first(), two.second());
        HttpResponse<String> created = call(secretary, "POST", "/work-events", body);
        assertThat(created.statusCode()).as(created.body()).isEqualTo(201);
        String at = created.headers().firstValue("Location").orElseThrow().replace("/api/v1", "");
        assertThat(call(secretary, "POST", "/work-events", body).statusCode()).isEqualTo(422);
        assertThat(call(secretary, "POST", "/work-events", body.replace("2026-05-12", "+99999-01-01"))
                        .statusCode())
                .isEqualTo(422);
        assertThat(call(secretary, "GET", "/work-events?year=2026", "").body())
                .contains("办理推进会", "\"proposalsOfYear\":2");
        assertThat(call(two.other(), "GET", at, "").body())
                .contains("办理推进会", two.second().toString())
                .doesNotContain(two.first().toString());
        assertThat(call(two.other(), "GET", "/proposals/" + two.first() + "/work-events", "")
                        .body())
                .isEqualTo("[]");
        assertThat(call(two.other(), "POST", at + "/void", "{}").statusCode()).isEqualTo(403);
        assertThat(call(secretary, "POST", at + "/void", "{}").statusCode()).isEqualTo(422);
        assertThat(call(secretary, "POST", at + "/void", "{\"words\":\"没有开成\"}").body())
                .contains("没有开成");
        assertThat(call(two.other(), "GET", at, "").statusCode()).isEqualTo(404);
    }

    private HttpResponse<String> call(Someone who, String method, String path, String body) {
        return call(port, who, method, path, body);
    }

    static HttpResponse<String> call(int port, Someone who, String method, String path, String body) {
        return new Program(port, who.token()).send(method, path, body);
    }
}
