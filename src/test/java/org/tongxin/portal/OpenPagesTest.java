package org.tongxin.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.tongxin.common.Desk;
import org.tongxin.common.Outcome;
import org.tongxin.platform.Acting;
import org.tongxin.proposal.ProposalId;
import org.tongxin.proposal.importing.ImportPastCase;
import org.tongxin.proposal.importing.PastCase;
import org.tongxin.proposal.model.Grade;
import org.tongxin.proposal.model.Proposal;
import org.tongxin.proposal.model.Text;
import org.tongxin.testing.OnPostgres;
import org.tongxin.testing.Proves;
import org.tongxin.testing.TestCommittee;
import org.tongxin.testing.TestCommittee.Someone;
import org.tongxin.testing.Visit;

/** What the public reads, and what it never reads. */
@OnPostgres
class OpenPagesTest {

    private static final java.time.LocalDate DAY = java.time.LocalDate.of(2026, 1, 6);

    @Autowired
    private TestCommittee committees;

    @Autowired
    private ImportPastCase past;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @LocalServerPort
    private int port;

    private Visit visit(Someone who) {
        Visit visit = new Visit(port);
        visit.signIn(who.login(), TestCommittee.PASSWORD);
        visit.get("/account");
        return visit;
    }

    private ProposalId replied(Someone secretary, Someone author, TestCommittee.Founded committee, String title) {
        PastCase life = new PastCase(
                null,
                java.util.Objects.requireNonNull(author.actor().member()),
                List.of(),
                new Text(title, "北巷没有路灯。联系人电话 13800001234。", "归属不清。", "由市政统一安装。"),
                DAY,
                PastCase.Reviewed.filed(DAY, "SOCIETY"),
                new PastCase.Handled(DAY, committee.unit("云岭县城管局"), List.of(), DAY),
                new PastCase.Answered(DAY, "已经装好，经办人手机 13900004321。", Grade.A, true, "办公室", List.of()),
                List.of());
        Supplier<Outcome<Proposal>> enter = () -> past.enter(secretary.actor(), life);
        Outcome<Proposal> outcome = Acting.as(secretary.actor(), enter::get);
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        return ((Outcome.Done<Proposal>) outcome).value().id();
    }

    private String code(Someone anybody) {
        return Acting.as(
                anybody.actor(),
                () -> transaction.execute(_ -> jdbc.sql(
                                "select code from committee.committee where committee_id = platform.acting_committee()")
                        .query(String.class)
                        .single()));
    }

    private static Map<String, String> sheet(String page, String extent) {
        Map<String, String> sheet = new HashMap<>();
        sheet.put("version", page.replaceAll("(?s).*?name=\"version\" value=\"(\\d+)\".*", "$1"));
        sheet.put("extent", extent);
        for (String name : List.of("situation", "analysis", "suggestion", "reply")) {
            sheet.put(
                    name, page.replaceAll("(?s).*<textarea[^>]*name=\"" + name + "\"[^>]*>([^<]*)</textarea>.*", "$1"));
        }
        sheet.put("title", page.replaceAll("(?s).*<input[^>]*name=\"title\" value=\"([^\"]*)\".*", "$1"));
        return sheet;
    }

    @Test
    @Proves("A14")
    void nothing_is_public_before_a_decision_and_then_only_what_it_opened() {
        TestCommittee.Founded committee = committees.found();
        Someone secretary = committee.at(Desk.SECRETARIAT);
        ProposalId id = replied(secretary, committee.member("沈禾清"), committee, "关于北巷路灯的提案");
        String open = "/open/" + code(secretary);
        Visit anybody = new Visit(port);
        assertThat(anybody.get(open).body()).contains("这里还没有公开的提案");
        assertThat(anybody.get(open + "/" + id).status()).isEqualTo(404);
        Visit desk = visit(secretary);
        assertThat(desk.get("/proposals?session=all&state=TO_PUBLISH").body()).contains("关于北巷路灯的提案");
        String page = desk.get("/proposals/" + id + "/publication").body();
        assertThat(page).contains("联系人电话 ████", "经办人手机 ████").doesNotContain("13800001234", "13900004321");
        Map<String, String> sheet = sheet(page, "ALL");
        assertThat(desk.post("/proposals/" + id + "/publication", sheet).body()).contains("公众会看到", "就这样决定");
        assertThat(anybody.get(open + "/" + id).status()).isEqualTo(404);
        Map<String, String> rewritten = new HashMap<>(sheet);
        rewritten.putAll(Map.of("confirmed", "yes", "situation", "一切都很好。"));
        assertThat(desk.post("/proposals/" + id + "/publication", rewritten).body())
                .contains("不能改写原文");
        sheet.put("confirmed", "yes");
        assertThat(desk.post("/proposals/" + id + "/publication", sheet).status())
                .isEqualTo(303);
        String shown = anybody.get(open + "/" + id).body();
        assertThat(shown)
                .contains("关于北巷路灯的提案", "████", "单位说已经解决", "还没有人回头核实")
                .doesNotContain("13800001234", "13900004321");
        assertThat(anybody.get(open + "?q=%E8%B7%AF%E7%81%AF").body()).contains("关于北巷路灯的提案");
        assertThat(anybody.get(open + "?q=13800001234").body()).contains("没有找到");
        assertThat(desk.get("/figures/published").body()).contains("公开 1 件");
    }

    @Test
    @Proves("A14")
    void withheld_again_it_is_gone_for_the_public_and_the_ground_stays_on_record() {
        TestCommittee.Founded committee = committees.found();
        Someone secretary = committee.at(Desk.SECRETARIAT);
        ProposalId id = replied(secretary, committee.member("沈禾清"), committee, "关于北巷路灯的提案");
        String open = "/open/" + code(secretary) + "/" + id;
        Visit desk = visit(secretary);
        String at = "/proposals/" + id + "/publication";
        Map<String, String> all = sheet(desk.get(at).body(), "ALL");
        all.put("confirmed", "yes");
        desk.post(at, all);
        assertThat(new Visit(port).get(open).status()).isEqualTo(200);
        Map<String, String> none = sheet(desk.get(at).body(), "NONE");
        none.put("confirmed", "yes");
        assertThat(desk.post(at, none).body()).contains("部分公开或不公开要写明理由");
        none.put("ground", "涉及个人诉讼");
        assertThat(desk.post(at, none).status()).isEqualTo(303);
        assertThat(new Visit(port).get(open).status()).isEqualTo(404);
        assertThat(desk.get(at).body()).contains("涉及个人诉讼", "全文公开");
        assertThat(desk.get("/figures/published").body()).contains("公开 0 件");
    }

    @Test
    void another_committees_address_shows_nothing_of_it_and_odd_addresses_do_no_harm() {
        TestCommittee.Founded committee = committees.found();
        Someone secretary = committee.at(Desk.SECRETARIAT);
        ProposalId id = replied(secretary, committee.member("沈禾清"), committee, "关于北巷路灯的提案");
        Visit desk = visit(secretary);
        Map<String, String> all =
                sheet(desk.get("/proposals/" + id + "/publication").body(), "ALL");
        all.put("confirmed", "yes");
        desk.post("/proposals/" + id + "/publication", all);
        String other = "/open/" + code(committees.found().at(Desk.SECRETARIAT));
        Visit anybody = new Visit(port);
        assertThat(anybody.get(other + "/" + id).status()).isEqualTo(404);
        assertThat(anybody.get("/open/nowhere").status()).isEqualTo(404);
        assertThat(anybody.get(other + "?after=x~y&show=zzz&q=%27%3B--").status())
                .isEqualTo(200);
        assertThat(anybody.get("/open").status()).isEqualTo(200);
    }
}
