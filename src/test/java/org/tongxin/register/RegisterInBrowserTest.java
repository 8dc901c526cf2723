package org.tongxin.register;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.SelectOption;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.tongxin.common.Desk;
import org.tongxin.matter.Matter;
import org.tongxin.matter.MatterId;
import org.tongxin.testing.Browsing;
import org.tongxin.testing.OnPostgres;
import org.tongxin.testing.TestCommittee;
import org.tongxin.testing.TestCommittee.Someone;

/** Somebody of the public books and cancels without an account and without JavaScript; the host answers; the pages have no barriers. */
@OnPostgres
class RegisterInBrowserTest {

    @Autowired
    private TestCommittee committees;

    @Autowired
    private SomePlaces places;

    @LocalServerPort
    private int port;

    @Test
    void somebody_books_on_a_phone_the_host_agrees_and_the_pages_are_clean_at_both_widths() {
        TestCommittee.Founded committee = committees.found();
        Someone secretary = committee.at(Desk.SECRETARIAT);
        Someone host = committee.member("沈禾清");
        MatterId room = places.publicRoom(secretary, "青坪委员会客室", host);
        Matter deed = places.enter(
                secretary,
                "deed",
                "title",
                "修好了村口的桥",
                "on",
                "2026-05-04",
                "f.field",
                "roads",
                "f.matter",
                "桥板断了",
                "f.result",
                "换了桥板",
                "r.doer",
                "沈禾清",
                "stage",
                "done",
                "link",
                "matter:" + room);
        String open = "/open/" + places.code(committee.id);
        AtomicReference<String> receipt = new AtomicReference<>("");
        Browsing browsing = new Browsing(port);
        browsing.at(null, 390, page -> {
            page.navigate(browsing.url(open + "/places"));
            page.click("text=青坪委员会客室");
            page.selectOption("[name=hour]", new SelectOption().setIndex(1));
            page.fill("[name=wish]", "村口的路灯不亮");
            page.check("[name=consent]");
            page.click("button:has-text('预约')");
            assertThat(page.content()).contains("已经收到");
            receipt.set(page.url().replaceFirst("^https?://[^/]+", ""));
        });
        browsing.at(host, 390, page -> {
            page.navigate(browsing.url("/bookings"));
            page.click("td.c-title a");
            page.fill("#f-words-yes", "到了找值班的同志");
            page.click("button:has-text('约定这个时间')");
            assertThat(page.content()).contains("已约定");
        });
        browsing.at(null, 1440, page -> {
            page.navigate(browsing.url(receipt.get()));
            assertThat(page.content()).contains("到了找值班的同志");
            page.click("button:has-text('取消预约')");
            assertThat(page.content()).contains("已经取消");
        });
        browsing.clean(null, open + "/places", open + "/places/" + room, receipt.get(), open + "/confirm");
        browsing.clean(
                secretary,
                "/places",
                "/places/" + room,
                "/places/" + room + "/hours",
                "/bookings",
                "/bookings?show=PAST",
                "/confirmations/" + deed.id(),
                "/records/" + deed.id(),
                "/bodies",
                "/gates");
    }
}
