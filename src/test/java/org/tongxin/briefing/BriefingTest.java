package org.tongxin.briefing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.tongxin.common.Desk;
import org.tongxin.figures.defined.DefinedFigures;
import org.tongxin.figures.defined.Question;
import org.tongxin.figures.defined.Span;
import org.tongxin.platform.Acting;
import org.tongxin.testing.OnPostgres;
import org.tongxin.testing.Proves;
import org.tongxin.testing.TestCommittee;
import org.tongxin.testing.TestCommittee.Founded;
import org.tongxin.testing.TestCommittee.Someone;
import org.tongxin.testing.Visit;

/** A briefing goes to whom it was sent, stands as read when they say so, and nobody else learns of it. */
@OnPostgres
@Import(TestCommittee.class)
class BriefingTest {

    @LocalServerPort
    private int port;

    @Autowired
    private TestCommittee committees;

    @Autowired
    private DefinedFigures figures;

    @Autowired
    private Clock clock;

    private Founded committee;
    private Someone secretary;
    private Someone gu;
    private Someone lu;
    private Someone ji;

    @BeforeEach
    void found() {
        committee = committees.found();
        secretary = committee.at(Desk.SECRETARIAT);
        gu = committee.member("顾南枝");
        lu = committee.member("陆怀瑾");
        ji = committee.member("季望舒");
    }

    private Visit visit(Someone who) {
        Visit visit = new Visit(port);
        visit.signIn(who.login(), TestCommittee.PASSWORD);
        return visit;
    }

    private static String form(Visit.Answer page) {
        return page.body().replaceAll("(?s).*name=\"form\" value=\"([^\"]+)\".*", "$1");
    }

    private static Map<String, String> typed(String form, String title, String names) {
        return Map.of("form", form, "title", title, "words", "第一段\n第二段", "names", names);
    }

    private static String path(Visit.Answer answer) {
        return Objects.requireNonNull(answer.location()).replaceAll("https?://[^/]+", "");
    }

    private long counted(String figure) {
        Question thisYear = Question.own(Span.year(LocalDate.now(clock).getYear()));
        return Acting.as(secretary.actor(), () -> figures.askAll(secretary.actor(), List.of(figure), thisYear))
                .getFirst()
                .value()
                .longValue();
    }

    @Test
    @Proves("H28")
    void who_opened_it_and_who_confirmed_is_kept_and_those_who_did_not_are_reminded_once() {
        Visit desk = visit(secretary);
        String form = form(desk.get("/briefings/new"));
        Visit.Answer sent = desk.post("/briefings", typed(form, "一季度情况通报", "顾南枝、陆怀瑾"));
        String path = path(sent);
        assertThat(desk.get(path).body()).contains("0 人已阅知，共 2 人", "顾南枝", "陆怀瑾");
        Visit member = visit(gu);
        assertThat(member.get("/home").body()).contains("一季度情况通报", "请阅知");
        assertThat(member.get("/notices").body()).contains("请您阅知《一季度情况通报》");
        assertThat(member.get(path).body()).contains("第一段", "已阅知").doesNotContain("谁读了", "陆怀瑾");
        assertThat(desk.get(path + "?show=OPENED").body()).contains("顾南枝").doesNotContain("陆怀瑾");
        member.post(path + "/confirm", Map.of());
        member.post(path + "/confirm", Map.of());
        assertThat(member.get("/home").body()).doesNotContain("一季度情况通报");
        assertThat(desk.get(path + "?show=CONFIRMED").body()).contains("1 人已阅知，共 2 人", "顾南枝");
        desk.post(path + "/remind", Map.of());
        desk.post(path + "/remind", Map.of());
        assertThat(visit(lu).get("/notices").body().split("还等您确认阅知", -1)).hasSize(2);
        assertThat(member.get("/notices").body()).doesNotContain("还等您确认阅知");
        assertThat(desk.get(path).body()).contains("已于").doesNotContain("/remind\"");
        assertThat(counted("briefing.sent")).isEqualTo(1);
        assertThat(counted("briefing.confirmed")).isEqualTo(1);
        assertThat(counted("briefing.readers")).isEqualTo(1);
    }

    @Test
    void the_same_form_sent_twice_is_one_briefing_and_another_persons_form_is_none() {
        Visit desk = visit(secretary);
        String form = form(desk.get("/briefings/new"));
        String first = path(desk.post("/briefings", typed(form, "通报", "顾南枝")));
        assertThat(path(desk.post("/briefings", typed(form, "通报", "顾南枝")))).isEqualTo(first);
        assertThat(counted("briefing.sent")).isEqualTo(1);
        Visit leader = visit(committee.at(Desk.COMMITTEE_LEADER));
        leader.get("/briefings/new");
        assertThat(leader.post("/briefings", typed(form, "通报", "顾南枝")).status()).isEqualTo(404);
    }

    @Test
    void nobody_it_was_not_sent_to_reads_confirms_or_reminds() {
        Visit desk = visit(secretary);
        String path = path(desk.post("/briefings", typed(form(desk.get("/briefings/new")), "只给顾南枝", "顾南枝")));
        Someone otherSecretary = committees.found().at(Desk.SECRETARIAT);
        for (Someone other : List.of(ji, committee.at(Desk.COMMITTEE_LEADER), otherSecretary)) {
            Visit visit = visit(other);
            assertThat(visit.get(path).status()).isEqualTo(404);
            assertThat(visit.get("/briefings").body()).doesNotContain("只给顾南枝");
            assertThat(visit.post(path + "/confirm", Map.of()).status()).isEqualTo(404);
            assertThat(visit.post(path + "/remind", Map.of()).status()).isIn(403, 404);
        }
        Visit member = visit(gu);
        assertThat(member.get("/briefings/new").status()).isEqualTo(403);
        assertThat(member.get(path + "/files/1").status()).isEqualTo(404);
        assertThat(member.get(path + "/files/x").status()).isEqualTo(404);
        assertThat(member.post(path + "/remind", Map.of()).status()).isEqualTo(403);
    }

    @Test
    void bad_input_is_said_at_the_form_and_script_is_only_text() {
        Visit desk = visit(secretary);
        String form = form(desk.get("/briefings/new"));
        Visit.Answer nobody = desk.post("/briefings", Map.of("form", form, "title", "", "confirmBy", "昨天"));
        assertThat(nobody.status()).isEqualTo(422);
        assertThat(nobody.body()).contains("请写标题", "请选择发给谁", "阅知期限要写成");
        Visit.Answer strangers = desk.post(
                "/briefings",
                Map.of("form", form, "title", "通报", "names", "<script>alert(1)</script>", "whom", "SECTOR:X"));
        assertThat(strangers.status()).isEqualTo(422);
        assertThat(strangers.body()).doesNotContain("<script>alert").contains("所选范围里没有人");
        String path = path(desk.post("/briefings", typed(form, "<script>alert(1)</script>", "顾南枝")));
        assertThat(visit(gu).get("/home").body())
                .doesNotContain("<script>alert")
                .contains("&lt;script&gt;alert");
        assertThat(desk.get(path).body()).doesNotContain("<script>alert");
    }

    @Test
    void an_empty_list_says_what_would_stand_there() {
        assertThat(visit(gu).get("/briefings").body()).contains("还没有发给您的通报");
        assertThat(visit(secretary).get("/briefings").body()).contains("还没有发过通报");
        assertThat(visit(secretary).get("/briefings?after=%00&show=nonsense").status())
                .isEqualTo(200);
        assertThat(new Visit(port).get("/briefings").status()).isIn(302, 303, 401);
    }
}
