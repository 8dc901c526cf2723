package org.tongxin.activity;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.tongxin.activity.planning.Whom;
import org.tongxin.common.Desk;
import org.tongxin.matter.MatterId;
import org.tongxin.testing.Browsing;
import org.tongxin.testing.MovableClock;
import org.tongxin.testing.OnPostgres;
import org.tongxin.testing.TestCommittee;
import org.tongxin.testing.TestCommittee.Someone;

/** An activity at the browser: without JavaScript for every act that counts, and no barrier at either size. */
@OnPostgres
class ActivityInBrowserTest {

    @LocalServerPort
    private int port;

    @Autowired
    private TestCommittee committees;

    @Autowired
    private Activities activities;

    @Autowired
    private MovableClock clock;

    @Test
    void a_meeting_is_planned_announced_answered_attended_and_closed_without_javascript() {
        TestCommittee.Founded committee = committees.found();
        Someone office = committee.at(Desk.SECRETARIAT);
        Someone lin = committee.member("林一");
        committee.member("沈二");
        String[] address = new String[1];
        Browsing browsing = new Browsing(port);
        browsing.at(office, 1440, page -> address[0] = planned(page, browsing));
        browsing.at(lin, 390, page -> {
            page.navigate(address[0]);
            page.click("form[action$='/answer'] button");
            assertThat(page.textContent("main")).contains("您已答复参加");
        });
        String[] code = new String[1];
        browsing.at(office, 1440, page -> {
            page.navigate(address[0] + "/code");
            code[0] = page.textContent(".door-text").replace(" ", "");
        });
        browsing.at(lin, 390, page -> {
            page.navigate(address[0] + "/here?code=" + code[0]);
            page.click("form[action$='/here'] button");
            assertThat(page.textContent("main")).contains("您已签到");
        });
        browsing.at(office, 1440, page -> {
            page.navigate(address[0] + "/close");
            page.fill("[name=words]", "议定三项");
            page.click("form[action$='/close'] button.btn-main");
            assertThat(page.textContent("main")).contains("到会 1 人，应到 2 人");
        });
    }

    private String planned(Page page, Browsing browsing) {
        page.navigate(browsing.url("/activities/new?kind=standing-meeting"));
        page.fill("[name=title]", "<script>alert(1)</script>常委会会议");
        page.fill("[name=on]", LocalDate.now(clock).toString());
        page.fill("[name=starts]", "09:00");
        page.check("[name=whom][value=ALL]");
        page.click("form[action='/activities'] button.btn-main");
        String address = page.url();
        assertThat(page.textContent("h1")).contains("<script>");
        page.navigate(address + "/agenda");
        page.fill("[name=title0]", "第一议题");
        page.fill("[name=words0]", "学习有关文件");
        page.click("form[action$='/agenda'] button.btn-main");
        page.navigate(address + "/announce");
        page.fill("[name=why]", "临时召开");
        page.click("form[action$='/announce'] button.btn-main");
        assertThat(page.textContent("main")).contains("通知已发出");
        return address;
    }

    @Test
    void no_page_of_activities_has_a_barrier_or_scrolls_sideways() {
        TestCommittee.Founded committee = committees.found();
        Someone office = committee.at(Desk.SECRETARIAT);
        Someone lin = committee.member("林一");
        MatterId id = activities.plan(
                office,
                "standing-meeting",
                LocalDate.now(clock),
                Activities.at("9:00", "11:30"),
                new Whom(List.of("ALL"), ""));
        activities.announce(office, id, "临时");
        activities.study(office, id);
        String at = "/activities/" + id;
        Browsing browsing = new Browsing(port);
        browsing.clean(
                office,
                "/calendar",
                "/activities/new",
                "/activities/new?kind=standing-meeting",
                "/activities/new?kind=member-inspection",
                at,
                at + "/people",
                at + "/announce",
                at + "/plan",
                at + "/agenda?template=segments",
                at + "/sitting-in",
                at + "/code",
                at + "/close",
                at + "/joint",
                "/activities/invitations");
        browsing.clean(lin, "/calendar?mine=1", at, at + "/here");
    }
}
