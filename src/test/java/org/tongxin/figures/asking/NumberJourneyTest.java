package org.tongxin.figures.asking;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.tongxin.common.Desk;
import org.tongxin.matter.EnterMatter;
import org.tongxin.testing.Browsing;
import org.tongxin.testing.OnPostgres;
import org.tongxin.testing.TestCommittee;
import org.tongxin.testing.TestCommittee.Founded;
import org.tongxin.testing.TestCommittee.Someone;

/** People ask, open, choose and define figures at a real browser, without JavaScript and without barriers. */
@OnPostgres
class NumberJourneyTest {

    @LocalServerPort
    private int port;

    @Autowired
    private TestCommittee committees;

    @Autowired
    private EnterMatter entering;

    @Test
    void from_a_group_to_a_number_to_its_records_and_a_figure_of_ones_own_without_javascript() {
        Founded committee = committees.found();
        Someone secretary = committee.at(Desk.SECRETARIAT);
        Someone member = committee.member("沈禾清");
        Filled.with(entering, secretary, "沈禾清");
        Browsing browsing = new Browsing(port);
        browsing.at(secretary, 1440, page -> {
            page.navigate(browsing.url("/numbers"));
            page.selectOption("select[name=span]", "2025");
            page.click("main form.filters button");
            page.click("text=公益与服务");
            page.click("text=委员个人捐款");
            assertThat(page.url()).contains("span=2025");
            page.click("text=用途");
            page.click("main table >> text=教育助学");
            page.click("#behind .item-title a >> nth=0");
            assertThat(page.url()).contains("/records/");
            define(page, browsing);
            page.navigate(browsing.url("/numbers/board/edit"));
            page.click("li:has-text('立案提案') button:has-text('拿下')");
            assertThat(page.textContent("main")).contains("已从看板拿下").contains("已放 11 个");
        });
        String[] pages = {
            "/numbers?group=M&span=2025",
            "/numbers/welfare.donations_members?span=2025&printed=30&word=JIN",
            "/numbers/welfare.donations?span=2025",
            "/numbers/proposals.reply_rate?span=2025",
            "/numbers/meetings.frequency_standing?span=2025",
            "/numbers/platforms.reception_rooms",
            "/numbers/board"
        };
        String[] kept = {
            "/numbers/board/edit?group=M",
            "/numbers/own",
            "/numbers/own/new",
            "/numbers/own/new?measure=STOCK",
            "/numbers/own/new?measure=RATIO",
            "/numbers/own/new?measure=QUANTITY&of=donation.amount",
            "/numbers/own/own.1"
        };
        browsing.clean(secretary, pages);
        browsing.clean(secretary, kept);
        browsing.clean(member, 390, pages);
    }

    private static void define(Page page, Browsing browsing) {
        page.navigate(browsing.url("/numbers/own/new"));
        page.check("input[value=QUANTITY]");
        page.click("button:has-text('下一步')");
        page.click("summary:has-text('公益与服务')");
        page.check("input[value='donation.amount']");
        page.click("button:has-text('下一步')");
        page.check("input[name='w.purpose'][value=education]");
        page.fill("[name=zh]", "助学捐款");
        page.fill("[name=en]", "Gifts for schools");
        page.click("button[value=preview]");
        assertThat(page.textContent("main")).contains("试算").contains("还没有保存");
        page.click("button[value=save]");
        assertThat(page.textContent("main")).contains("“助学捐款”已保存").contains("第 1 版");
    }
}
