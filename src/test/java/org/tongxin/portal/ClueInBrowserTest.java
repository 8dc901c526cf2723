package org.tongxin.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.tongxin.common.Desk;
import org.tongxin.platform.Acting;
import org.tongxin.testing.Browsing;
import org.tongxin.testing.OnPostgres;
import org.tongxin.testing.TestCommittee;
import org.tongxin.testing.TestCommittee.Someone;

/** The pages of the clue pool in a browser: without JavaScript from end to end, and without barriers. */
@OnPostgres
class ClueInBrowserTest {

    private Browsing browsing;

    @LocalServerPort
    private int port;

    @Autowired
    private TestCommittee committees;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @BeforeEach
    void start() {
        browsing = new Browsing(port);
    }

    @ParameterizedTest
    @ValueSource(ints = {1440, 390})
    void a_clue_is_sent_offered_and_written_from_without_javascript_and_no_page_has_a_barrier(int width) {
        TestCommittee.Founded committee = committees.found();
        Someone secretary = committee.at(Desk.SECRETARIAT);
        Someone member = committee.member("沈禾清");
        String open = "/open/" + code(secretary) + "/clues";
        String[] receipt = new String[1];
        browsing.at(null, width, page -> {
            page.navigate(browsing.url(open));
            page.fill("[name=title]", "北巷夜里没有路灯");
            page.fill("[name=matter]", "北巷三百米没有灯，冬天放学天已经黑了。");
            page.click("main button:has-text('发送')");
            assertThat(page.textContent(".errors")).contains("请勾选同意");
            page.check("[name=consent]");
            page.click("main button:has-text('发送')");
            assertThat(page.textContent("main")).contains("收到了。请记下回执码");
            receipt[0] = page.url().replaceFirst("^https?://[^/]+", "");
        });
        String[] clue = new String[1];
        browsing.at(secretary, width, page -> {
            page.navigate(browsing.url("/clues"));
            page.click("main a:has-text('北巷夜里没有路灯')");
            clue[0] = page.url().replaceFirst("^https?://[^/]+", "");
            browsing.clean(secretary, width, "/clues", "/clues?state=DECLINED", "/clues/new", clue[0]);
            page.selectOption("#offer [name=category]", "SOCIETY");
            page.click("#offer button");
            assertThat(page.textContent(".said")).contains("已供委员选用");
        });
        browsing.at(member, width, page -> {
            page.navigate(browsing.url(clue[0]));
            page.click("button:has-text('据此起草提案')");
            assertThat(page.inputValue("[name=title]")).isEqualTo("关于北巷夜里没有路灯的提案");
        });
        browsing.clean(member, width, "/clues", clue[0]);
        browsing.clean(secretary, width, clue[0]);
        browsing.clean(null, width, open, open + "?code=x", receipt[0]);
    }

    private String code(Someone anybody) {
        return Objects.requireNonNull(Acting.as(
                anybody.actor(),
                () -> transaction.execute(_ -> jdbc.sql(
                                "select code from committee.committee where committee_id = platform.acting_committee()")
                        .query(String.class)
                        .single())));
    }
}
