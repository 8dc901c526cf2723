package org.tongxin.committee;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.tongxin.common.Desk;
import org.tongxin.testing.Browsing;
import org.tongxin.testing.OnPostgres;
import org.tongxin.testing.Proves;
import org.tongxin.testing.TestCommittee;
import org.tongxin.testing.TestCommittee.Founded;
import org.tongxin.testing.TestCommittee.Someone;
import org.tongxin.testing.Visit;

/** What a member says they know is what they are found by, and the way from the form of a team leads there and back. */
@OnPostgres
@Import(TestCommittee.class)
class SkillsTest {

    @LocalServerPort
    private int port;

    @Autowired
    private TestCommittee committees;

    private Founded committee;
    private Someone secretary;
    private Someone gu;
    private Someone lu;

    @BeforeEach
    void found() {
        committee = committees.found();
        secretary = committee.at(Desk.SECRETARIAT);
        gu = committee.member("顾南枝");
        lu = committee.member("陆怀瑾");
    }

    private Visit visit(Someone who) {
        Visit visit = new Visit(port);
        visit.signIn(who.login(), TestCommittee.PASSWORD);
        return visit;
    }

    private static void state(Visit visit, Someone member, String field, String words, String place) {
        String path = "/skills/" + member.member();
        visit.get(path);
        Visit.Answer answer = visit.post(path, Map.of("field", field, "words", words, "place", place));
        assertThat(answer.status()).as(answer.body()).isEqualTo(303);
    }

    @Test
    @Proves("H30")
    void a_member_is_found_by_skill_sector_and_place() {
        Visit own = visit(gu);
        assertThat(own.get("/skills").body()).contains("还没有委员填报专长");
        state(own, gu, "农业农村", "水稻育种、土壤", "河西街道");
        Visit desk = visit(secretary);
        state(desk, lu, "法律", "", "");
        assertThat(desk.get("/skills?q=%E6%B0%B4%E7%A8%BB").body())
                .contains("顾南枝")
                .doesNotContain("陆怀瑾");
        assertThat(desk.get("/skills?place=%E6%B2%B3&sector=S27").body())
                .contains("顾南枝")
                .doesNotContain("陆怀瑾");
        assertThat(desk.get("/skills?field=%E6%B3%95%E5%BE%8B").body())
                .contains("陆怀瑾")
                .doesNotContain("顾南枝");
        assertThat(desk.get("/skills?q=%25").body()).contains("没有找到这样的委员");
    }

    @Test
    @Proves("H30")
    void the_form_of_a_team_loses_nothing_on_the_way_to_the_search_and_back() {
        state(visit(gu), gu, "农业农村", "", "");
        Visit desk = visit(secretary);
        assertThat(desk.get("/records/of/donation/new").body())
                .contains("formaction=\"/skills/form?back=/records/of/donation/new&amp;into=r.donor\"");
        Visit.Answer search = desk.post(
                "/skills/form?back=/records/of/donation/new&into=r.donor",
                Map.of("title", "一批\"图书\"", "place", "河西街道", "f.amount", "300", "r.donor", "沈一诺", "tag", "abc"));
        assertThat(search.status()).as(search.body()).isEqualTo(200);
        assertThat(search.body())
                .contains("name=\"keep.title\" value=\"一批&#34;图书&#34;\"", "顾南枝")
                .contains("formaction=\"/records/of/donation/new#f-r.donor\"");
        Map<String, String> typed = Map.of(
                "back", "/records/of/donation/new",
                "into", "r.donor",
                "keep.title", "一批\"图书\"",
                "keep.place", "河西街道",
                "keep.f.amount", "300",
                "keep.r.donor", "沈一诺",
                "pick", gu.member().toString());
        Map<String, String> again = new HashMap<>(typed);
        again.put("field", "法律");
        assertThat(desk.post("/skills/team", again).body())
                .contains("没有找到这样的委员", "已勾选", gu.member().toString(), "name=\"keep.place\" value=\"河西街道\"");
        assertThat(desk.post("/records/of/donation/new", typed).body())
                .contains("一批&#34;图书&#34;", "河西街道", "value=\"300\"", "沈一诺、顾南枝");
    }

    @Test
    void the_form_of_an_activity_and_of_a_record_gone_on_with_come_back_as_they_were() {
        Visit desk = visit(secretary);
        assertThat(desk.get("/activities/new?kind=study-session").body())
                .contains("formaction=\"/skills/form?back=/activities/new&amp;into=names\"");
        assertThat(desk.post(
                                "/activities/new",
                                Map.of(
                                        "back", "/activities/new",
                                        "into", "names",
                                        "keep.kind", "study-session",
                                        "keep.title", "读书会",
                                        "keep.whom", "LEADERS",
                                        "pick", lu.member().toString()))
                        .body())
                .contains("读书会", "value=\"LEADERS\" checked", "value=\"陆怀瑾\"");
        Visit.Answer draft =
                desk.post("/records/of/donation", Map.of("title", "旧题", "on", "2026-01-05", "step", "KEEP"));
        String path = Objects.requireNonNull(draft.location()).replaceAll("https?://[^/]+", "") + "/edit";
        Map<String, String> kept = Map.of("back", path, "into", "r.donor", "keep.title", "新题", "keep.version", "-7");
        assertThat(desk.get(path).body()).contains("back=" + path);
        assertThat(desk.post(path, kept).body()).contains("新题", "这条记录被改过").doesNotContain("旧题\"");
        assertThat(visit(lu).post(path, kept).status()).isNotEqualTo(200);
        assertThat(desk.post("/skills/form?back=//evil.example/&into=names", Map.of())
                        .status())
                .isEqualTo(404);
        assertThat(desk.post("/skills/team", Map.of("back", "/activities/new", "into", "title"))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void on_a_phone_without_javascript_a_team_is_found_beside_the_form_and_enter_still_hands_the_form_in() {
        state(visit(gu), gu, "农业农村", "", "");
        Browsing browsing = new Browsing(port);
        browsing.at(secretary, 390, page -> {
            page.navigate(browsing.url("/records/of/donation/new"));
            page.fill("[name=title]", "一批图书");
            page.click("[formaction$='into=r.donor']");
            page.check("[name=pick]");
            page.click("[formaction^='/records']");
            assertThat(page.inputValue("[name=title]")).isEqualTo("一批图书");
            assertThat(page.inputValue("[name='r.donor']")).isEqualTo("顾南枝");
            page.locator("[name=title]").press("Enter");
            assertThat(page.url()).endsWith("/records/of/donation");
        });
    }

    @Test
    void nobody_states_for_another_member_or_committee_and_bad_input_is_said() {
        Visit own = visit(gu);
        assertThat(own.get("/skills/" + lu.member()).status()).isEqualTo(404);
        own.get("/skills/" + gu.member());
        assertThat(own.post("/skills/" + lu.member(), Map.of("words", "法律")).status())
                .isEqualTo(404);
        Visit.Answer tooLong =
                own.post("/skills/" + gu.member(), Map.of("words", "长".repeat(21), "place", "长".repeat(21)));
        assertThat(tooLong.status()).isEqualTo(422);
        assertThat(tooLong.body()).contains("专长最多 12 项", "所在地最多 20 个字");
        state(own, gu, "法律", "<script>alert(1)</script>".substring(0, 20), "");
        Visit other = visit(committees.found().at(Desk.SECRETARIAT));
        assertThat(other.get("/skills").body()).doesNotContain("顾南枝");
        assertThat(other.get("/skills/" + gu.member()).status()).isEqualTo(404);
        assertThat(visit(secretary).get("/skills?after=x~y&special=nonsense").status())
                .isEqualTo(200);
        assertThat(visit(secretary).get("/skills").body()).doesNotContain("<script>alert");
        assertThat(visit(committee.at(Desk.REVIEWER)).get("/skills").status()).isEqualTo(403);
    }
}
