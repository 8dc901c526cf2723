package org.tongxin.committee;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.tongxin.common.Desk;
import org.tongxin.testing.OnPostgres;
import org.tongxin.testing.Program;
import org.tongxin.testing.TestCommittee;
import org.tongxin.testing.TestCommittee.Someone;
import org.tongxin.testing.Visit;

/** The register kept by hand in the browser, and the accounts that follow from it. */
@OnPostgres
class KeepingTest {

    private static final Pattern PASSWORD = Pattern.compile("<code class=\"code\">([^<]+)</code>");

    @Autowired
    private TestCommittee committees;

    @LocalServerPort
    private int port;

    private TestCommittee.Founded committee;

    @BeforeEach
    void found() {
        committee = committees.found();
    }

    private Visit at(Desk desk) {
        Someone who = committee.at(desk);
        Visit visit = new Visit(port);
        visit.signIn(who.login(), TestCommittee.PASSWORD);
        visit.get("/account");
        return visit;
    }

    private static Map<String, String> member(String number, String name) {
        return new HashMap<>(Map.of(
                "number",
                number,
                "name",
                name,
                "sector",
                "S27",
                "post",
                "县医院",
                "phone",
                "",
                "from",
                "2026-01-05",
                "skills",
                "急救、公共卫生，急救",
                "special",
                "提案委员会",
                "standing",
                "true"));
    }

    private static String to(Visit.Answer answer) {
        assertThat(answer.status()).isEqualTo(303);
        return Objects.requireNonNull(answer.location()).replaceFirst("^http://[^/]+", "");
    }

    @Test
    void a_member_is_entered_by_hand_and_corrected_and_the_second_of_two_people_is_told() {
        Visit visit = at(Desk.SECRETARIAT);
        String page = to(visit.post("/committee/members/new", member("W0001", "沈禾清")));
        assertThat(visit.get(page).body()).contains("沈禾清", "W0001", "县医院", "提案委员会");
        assertThat(visit.get(page + "/edit").body()).contains("急救、公共卫生").contains("name=\"version\" value=\"2\"");
        Map<String, String> change = member("W0001", "沈禾青");
        change.put("version", "2");
        assertThat(to(visit.post(page + "/edit", change))).isEqualTo(page);
        assertThat(visit.get(page).body()).contains("沈禾青").doesNotContain("沈禾清");
        Visit.Answer late = visit.post(page + "/edit", change);
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.body()).contains("已经改过这一条").contains("沈禾青");
    }

    @Test
    void a_members_form_says_all_that_is_wrong_at_once_and_stores_nothing() {
        Visit visit = at(Desk.SECRETARIAT);
        visit.post("/committee/members/new", member("W0001", "沈禾清"));
        Visit.Answer wrong = visit.post(
                "/committee/members/new",
                Map.of(
                        "number",
                        "W0001",
                        "name",
                        "",
                        "sector",
                        "S99",
                        "from",
                        "2026-13-40",
                        "until",
                        "x",
                        "special",
                        "无"));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body()).contains("这个编号已经有人用了", "请填写", "请选一个界别", "请写一个日期", "结束的日子不能早于开始的日子", "没有这个专门委员会");
        assertThat(visit.get("/committee/members").body()).contains("共 1 位委员");
    }

    @Test
    void a_unit_is_entered_put_under_another_and_closed_but_never_above_itself() {
        Visit visit = at(Desk.SYSTEM_ADMIN);
        String above = to(visit.post("/committee/units/new", Map.of("name", "云岭县人民政府")));
        String id = above.substring(above.lastIndexOf('/') + 1);
        String below = to(visit.post("/committee/units/new", Map.of("name", "云岭县城管局", "brief", "城管局", "parent", id)));
        assertThat(visit.get(above).body()).contains("云岭县城管局");
        String child = below.substring(below.lastIndexOf('/') + 1);
        Visit.Answer circle = visit.post(above + "/edit", Map.of("version", "1", "name", "云岭县人民政府", "parent", child));
        assertThat(circle.status()).isEqualTo(422);
        assertThat(circle.body()).contains("上级单位不能是它自己或它的下级");
        to(visit.post(below + "/edit", Map.of("version", "1", "name", "云岭县城管局", "parent", id, "closed", "2026-06-30")));
        assertThat(visit.get(below).body()).contains("已撤并");
        assertThat(visit.post("/committee/units/new", Map.of("name", "云岭县城管局")).body())
                .contains("这个名称已经有了");
    }

    @Test
    void a_session_is_opened_once_and_its_year_overlaps_no_other() {
        Visit visit = at(Desk.SYSTEM_ADMIN);
        Map<String, String> next = Map.of(
                "term",
                "9",
                "number",
                "1",
                "from",
                "2041-01-01",
                "until",
                "2041-12-31",
                "opens",
                "2041-01-06",
                "closes",
                "2041-01-09");
        assertThat(to(visit.post("/committee/sessions", next))).isEqualTo("/committee/sessions");
        assertThat(visit.get("/committee/sessions").body()).contains("九届一次");
        Visit.Answer again = visit.post("/committee/sessions", next);
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.body()).contains("这个届次已经有了", "年度重叠了").contains("value=\"2041-01-06\"");
    }

    @Test
    void a_local_sector_and_an_organisation_are_added_and_renamed_and_a_national_sector_is_not() {
        Visit visit = at(Desk.SYSTEM_ADMIN);
        to(visit.post("/committee/lists/SECTOR", Map.of("name", "茶产业界", "english", "Tea growers")));
        to(visit.post("/committee/lists/PARTY", Map.of("name", "民革云岭县委会")));
        assertThat(visit.get("/committee/lists").body()).contains("茶产业界", "民革云岭县委会");
        to(visit.post("/committee/lists/SECTOR", Map.of("key", "L01", "name", "茶业界", "english", "Tea")));
        assertThat(visit.get("/committee/lists").body()).contains("茶业界").doesNotContain("茶产业界");
        assertThat(visit.post("/committee/lists/SECTOR", Map.of("key", "S27", "name", "改", "english", "x"))
                        .status())
                .isEqualTo(404);
        assertThat(visit.post("/committee/lists/PEOPLE_ORGANISATION", Map.of("name", "民革云岭县委会"))
                        .status())
                .isEqualTo(422);
    }

    @Test
    void members_without_an_account_get_one_with_a_password_that_is_shown_once_and_must_be_changed() {
        Visit secretariat = at(Desk.SECRETARIAT);
        String number = "w" + committee.id.toString().substring(24);
        String page = to(secretariat.post("/committee/members/new", member(number, "沈禾清")));
        Visit security = at(Desk.SECURITY_ADMIN);
        assertThat(security.get("/committee/accounts").body()).contains("没有账号的在任委员（1）");
        String given = security.post("/committee/accounts", Map.of()).body();
        Matcher codes = PASSWORD.matcher(given);
        assertThat(codes.find()).isTrue();
        assertThat(codes.group(1)).isEqualTo(number);
        assertThat(codes.find()).isTrue();
        String password = codes.group(1);
        Visit member = new Visit(port);
        assertThat(member.signIn(number, password).location()).endsWith("/password");
        assertThat(security.get("/committee/accounts").body()).contains("在任委员都有账号了");
        assertThat(security.post(page + "/account", Map.of()).body()).contains("这位委员已经有账号了");
    }

    @Test
    void a_units_officer_gets_an_account_that_sees_that_unit_only() {
        String unit = to(at(Desk.SECRETARIAT).post("/committee/units/new", Map.of("name", "云岭县水利局")));
        Visit security = at(Desk.SECURITY_ADMIN);
        assertThat(security.get("/committee/accounts").body()).contains("云岭县水利局");
        String login = "u" + committee.id.toString().replace("-", "");
        Visit.Answer wrong = security.post(unit + "/account", Map.of("name", "", "login", "x", "role", "OFFICER"));
        assertThat(wrong.status()).isEqualTo(422);
        String given = security.post(unit + "/account", Map.of("name", "赵联络", "login", login, "role", "OFFICER"))
                .body();
        assertThat(given).contains(login, "赵联络");
        assertThat(security.get(unit).body()).contains("赵联络").contains("承办单位联络员");
    }

    @Test
    void the_same_is_done_through_the_interface_under_the_same_permissions() {
        Someone secretariat = committee.at(Desk.SECRETARIAT);
        Program api = new Program(port, secretariat.token());
        String sheet = "{\"number\":\"W0009\",\"name\":\"顾南枝\",\"sector\":\"S24\",\"from\":\"2026-01-05\"}";
        assertThat(api.send("POST", "/members", sheet).statusCode()).isEqualTo(201);
        assertThat(api.send("POST", "/members", sheet).body()).contains("committee.refused.numberTaken");
        assertThat(api.get("/members?q=%E9%A1%BE").body()).contains("顾南枝").contains("\"total\":1");
        assertThat(api.send("POST", "/units", "{\"name\":\"云岭县林业局\"}").statusCode())
                .isEqualTo(201);
        assertThat(api.get("/units").body()).contains("云岭县林业局");
        assertThat(api.get("/sessions").body()).contains("\"term\"");
        assertThat(api.get("/me").body()).contains("SECRETARIAT");
        assertThat(api.get("/rules").body()).contains("handle.replyMonths");
        assertThat(api.send("POST", "/rules/handle.replyMonths", "{}").statusCode())
                .isEqualTo(403);
        assertThat(api.send("POST", "/ledger/verification", "").statusCode()).isEqualTo(200);
        Program member = new Program(port, committee.member("沈禾清").token());
        assertThat(member.send("POST", "/members", sheet).statusCode()).isEqualTo(403);
        assertThat(member.get("/members?q=W0009").statusCode()).isEqualTo(200);
    }
}
