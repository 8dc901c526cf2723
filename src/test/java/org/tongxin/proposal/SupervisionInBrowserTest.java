package org.tongxin.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.tongxin.common.Desk;
import org.tongxin.common.UnitId;
import org.tongxin.platform.Acting;
import org.tongxin.rules.SetRule;
import org.tongxin.testing.Browsing;
import org.tongxin.testing.OnPostgres;
import org.tongxin.testing.Proves;
import org.tongxin.testing.TestCommittee;
import org.tongxin.testing.TestCommittee.Someone;

/** The desks of supervision in a browser without JavaScript: two units, their leaders, the supervisor, leaders within and outside. */
@OnPostgres
class SupervisionInBrowserTest {

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

    private Browsing browsing;

    @BeforeEach
    void open() {
        browsing = new Browsing(port);
    }

    private record Unit(UnitId id, Someone officer, Someone leader) {}

    private static Unit unit(Cases.People people, String name) {
        UnitId id = people.committee().unit(name);
        return new Unit(
                id,
                people.committee().of(id, Desk.UNIT_OFFICER),
                people.committee().of(id, Desk.UNIT_LEADER));
    }

    private void rule(Cases.People people, String key, String value) {
        Someone admin = people.committee().at(Desk.SYSTEM_ADMIN);
        Acting.as(admin.actor(), () -> setting.set(admin.actor(), key, value, "本市办法", LocalDate.now(clock)));
    }

    @ParameterizedTest
    @ValueSource(ints = {1440, 390})
    @Proves({"A08", "A09", "A13", "A19", "A26"})
    void every_desk_of_supervision_does_its_part_and_no_page_of_it_has_a_barrier(int width) {
        Cases.People people = Cases.People.of(committees);
        rule(people, "reply.supervisionWorkingDays", "7");
        rule(people, "rehandle.max", "1");
        String at = "/proposals/" + cases.filed(people);
        Unit lamps = unit(people, "云岭县路灯管理所");
        Unit roads = unit(people, "云岭县公路局");
        Someone supervisor = people.committee().at(Desk.SUPERVISOR);
        Someone leader = people.committee().at(Desk.COMMITTEE_LEADER);
        Someone mayor = people.committee().at(Desk.LEADER_IN_CHARGE);
        browsing.clean(people.assigner(), width, at);
        browsing.at(people.assigner(), width, page -> {
            page.navigate(browsing.url(at));
            page.click("summary:has-text('改为分办')");
            page.check("[name=separate][value='" + lamps.id() + "']", new Page.CheckOptions().setForce(true));
            page.check("[name=separate][value='" + roads.id() + "']", new Page.CheckOptions().setForce(true));
            page.click("button:has-text('分办给这些单位')");
            assertThat(page.textContent("main")).contains("分办 云岭县路灯管理所", "分办 云岭县公路局");
        });
        browsing.at(lamps.officer(), width, page -> {
            page.navigate(browsing.url(at));
            page.click("#act button:has-text('签收')");
            page.click("summary:has-text('交给科室')");
            page.fill("#within [name=department]", "安装科");
            page.click("#within button:has-text('交给这个科室')");
            assertThat(page.textContent("#within")).contains("安装科");
        });
        browsing.at(roads.officer(), width, page -> {
            page.navigate(browsing.url(at));
            page.click("#act button:has-text('签收')");
        });
        for (Unit unit : new Unit[] {lamps, roads}) {
            answers(unit, supervisor, at, width);
        }
        judges(people.author(), at, width, lamps, "SATISFIED");
        browsing.clean(people.author(), width, at);
        judges(people.author(), at, width, roads, "DISSATISFIED");
        answers(roads, supervisor, at, width);
        judges(people.author(), at, width, roads, "DISSATISFIED");

        browsing.at(supervisor, width, page -> {
            page.navigate(browsing.url(at));
            page.click("summary:has-text('提名为重点提案')");
            page.fill("[name=reason]", "两次都不满意");
            page.click("button:has-text('提名')");
        });
        browsing.at(leader, width, page -> {
            page.navigate(browsing.url(at));
            page.selectOption("#key [name=account]", mayor.actor().account().toString());
            page.selectOption("#key [name=level]", "GOVERNMENT");
            page.click("#key button:has-text('定为重点提案')");
            assertThat(page.textContent("#key")).contains("某LEADER_IN_CHARGE");
        });
        browsing.clean(mayor, width, "/proposals?session=all", at);
        browsing.at(mayor, width, page -> {
            page.navigate(browsing.url(at));
            page.click("#key summary");
            page.selectOption("#key [name=kind]", "INSTRUCTION");
            page.fill("#key [name=words]", "月底前定日期");
            page.click("#key button:has-text('记')");
            assertThat(page.textContent("#key")).contains("月底前定日期");
        });
        browsing.clean(
                supervisor,
                width,
                at,
                "/clear-list",
                "/bulletin",
                "/figures",
                "/proposals?session=all&state=SUPERVISING");
        browsing.at(supervisor, width, page -> {
            page.navigate(browsing.url(at));
            page.fill("#act [name=leader]", "何知远");
            page.fill("#act [name=parties]", "沈禾清和公路局");
            page.fill("#act [name=words]", "先修一段");
            page.click("button:has-text('记录面商并办结')");
            page.click("#strike summary");
            page.fill("#strike [name=words]", "夜里都亮");
            page.click("#strike button:has-text('申请')");
            assertThat(page.textContent("#strike")).contains("等另一位审批");
        });
        browsing.at(leader, width, page -> {
            page.navigate(browsing.url("/clear-list?stage=ASKED"));
            page.click("table.list a");
            page.check("#strike [name=decision][value=STRIKE]", new Page.CheckOptions().setForce(true));
            page.click("#strike button:has-text('确定')");
            assertThat(page.textContent("#strike")).contains("已销号");
        });
        browsing.clean(leader, width, at, "/clear-list?stage=OFF");
    }

    private void answers(Unit unit, Someone supervisor, String at, int width) {
        browsing.at(unit.officer(), width, page -> {
            page.navigate(browsing.url(at + "/reply"));
            page.fill("[name=text]", "已经装好。");
            page.check("[name=grade][value=A]", new Page.CheckOptions().setForce(true));
            page.fill("[name=contact]", "办公室 000");
            page.click("button:has-text('送领导审核')");
        });
        browsing.at(unit.leader(), width, page -> {
            page.navigate(browsing.url(at));
            page.click("button:has-text('核过了，送督查')");
        });
        browsing.at(supervisor, width, page -> {
            page.navigate(browsing.url(at));
            page.check("#act [name=decision][value=CLEAR]", new Page.CheckOptions().setForce(true));
            page.click("#act button:has-text('确定')");
            assertThat(page.locator(".said").textContent()).contains("已核过");
        });
        browsing.at(unit.leader(), width, page -> {
            page.navigate(browsing.url(at));
            assertThat(page.textContent("#act")).contains("督查已核，没有意见");
            page.click("button:has-text('签发答复')");
            page.click("main button:has-text('签发')");
        });
    }

    private void judges(Someone author, String at, int width, Unit unit, String result) {
        browsing.at(author, width, page -> {
            page.navigate(browsing.url(at));
            String form = "form:has([name=unit][value='" + unit.id() + "']) ";
            page.check(form + "[name=work][value=SATISFIED]", new Page.CheckOptions().setForce(true));
            page.check(form + "[name=result][value=" + result + "]", new Page.CheckOptions().setForce(true));
            page.fill(form + "[name=comment]", "说明");
            page.click(form + "button:has-text('提交评价')");
            page.click("main button:has-text('提交评价')");
        });
    }
}
