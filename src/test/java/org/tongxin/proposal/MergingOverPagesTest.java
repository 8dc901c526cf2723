package org.tongxin.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.tongxin.common.Desk;
import org.tongxin.proposal.model.Text;
import org.tongxin.proposal.proceeding.Proceedings;
import org.tongxin.testing.OnPostgres;
import org.tongxin.testing.Proves;
import org.tongxin.testing.TestCommittee;
import org.tongxin.testing.TestCommittee.Someone;
import org.tongxin.testing.Visit;

/** Merging, taking apart, handling otherwise, sharing the queue: over the pages, with the figures they make. */
@OnPostgres
class MergingOverPagesTest {

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

    private static String version(String page) {
        return page.replaceAll("(?s).*?name=\"version\" value=\"(\\d+)\".*", "$1");
    }

    private ProposalId submitted(Someone who, String title) {
        ProposalId id = cases.draft(who, new Text(title, "北巷没有路灯。", "归属不清。", "由市政统一安装。"));
        Cases.done(Cases.as(who, () -> cases.submitting().submit(who.actor(), id, Proceedings.ANY)));
        return id;
    }

    private String figure(Visit visit, String slug) {
        return visit.get("/figures/" + slug)
                .body()
                .replaceAll("(?s).*?class=\"figure-value[^>]*>\\s*([\\d.]+).*", "$1");
    }

    @Test
    @Proves("A03")
    void merged_its_author_reads_so_is_credited_gets_the_reply_and_judges_it() {
        Cases.People people = Cases.People.of(committees);
        Someone other = people.committee().member("顾南枝");
        ProposalId lead = submitted(people.author(), "关于北巷增设路灯的提案");
        ProposalId follower = submitted(other, "关于北巷安装路灯的提案");
        Visit reviewer = visit(people.first());
        String desk = reviewer.get("/review/" + follower).body();
        Visit.Answer nowhere =
                reviewer.post("/proposals/" + follower + "/merge", Map.of("version", version(desk), "serial", "999"));
        assertThat(nowhere.status()).isEqualTo(422);
        assertThat(nowhere.body()).contains("没有这个收件号的提案");
        assertThat(reviewer.post("/proposals/" + follower + "/merge", Map.of("version", version(desk), "serial", "1"))
                        .status())
                .isEqualTo(303);
        Visit author = visit(other);
        assertThat(author.get("/proposals/" + follower).body()).contains("已并案", "您照样会收到答复");
        assertThat(author.get("/proposals/" + lead).body()).contains("并入的提案（1 件）", "关于北巷安装路灯的提案");
        Visit leader = visit(people.committee().at(Desk.COMMITTEE_LEADER));
        assertThat(leader.get("/figures/merged").body()).contains("关于北巷安装路灯的提案");
        for (Someone each : java.util.List.of(people.first(), people.second())) {
            Cases.done(Cases.as(
                    each, () -> cases.reviewing().approve(each.actor(), lead, Proceedings.ANY, "SOCIETY", "")));
        }
        cases.repliedTo(people, lead);
        assertThat(author.get("/home").body()).contains("关于北巷增设路灯的提案");
        author.post(
                "/proposals/" + lead + "/rate",
                Map.of("work", "SATISFIED", "result", "DISSATISFIED", "comment", "没有亮", "confirmed", "yes"));
        assertThat(visit(people.author()).get("/proposals/" + lead).body()).doesNotContain("没有亮");
        visit(people.author())
                .post(
                        "/proposals/" + lead + "/rate",
                        Map.of("work", "SATISFIED", "result", "SATISFIED", "confirmed", "yes"));
        assertThat(leader.get("/proposals/" + lead).body()).contains("再次办理", "没有亮");
    }

    @Test
    @Proves("A03")
    void taken_apart_it_is_open_again_in_the_figures_and_withdrawing_the_leading_one_lets_the_others_go() {
        Cases.People people = Cases.People.of(committees);
        Someone other = people.committee().member("顾南枝");
        ProposalId lead = submitted(people.author(), "关于北巷增设路灯的提案");
        ProposalId follower = submitted(other, "关于北巷安装路灯的提案");
        Visit reviewer = visit(people.first());
        String merge = "/proposals/" + follower + "/merge";
        reviewer.post(
                merge,
                Map.of("version", version(reviewer.get("/review/" + follower).body()), "lead", lead.toString()));
        String page = reviewer.get("/proposals/" + follower).body();
        reviewer.post(
                "/proposals/" + follower + "/unmerge",
                Map.of("version", version(page), "lead", lead.toString(), "words", "不是同一条巷子"));
        Visit leader = visit(people.committee().at(Desk.COMMITTEE_LEADER));
        assertThat(leader.get("/figures/merged").body()).doesNotContain("关于北巷安装路灯的提案");
        assertThat(leader.get("/proposals/" + follower).body()).contains("已提交", "不是同一条巷子");
        reviewer.post(
                merge,
                Map.of("version", version(reviewer.get("/review/" + follower).body()), "lead", lead.toString()));
        Visit author = visit(people.author());
        author.post("/proposals/" + lead + "/withdraw", Map.of("confirmed", "yes"));
        assertThat(leader.get("/proposals/" + lead).body()).contains("已撤回");
        assertThat(leader.get("/proposals/" + follower).body()).contains("已提交");
        assertThat(leader.get("/overview").body()).contains("收到的 2 件都去哪了");
        assertThat(leader.get("/figures/merged").body()).doesNotContain("关于北巷安装路灯的提案");
    }

    @Test
    @Proves("A02")
    void an_author_is_asked_before_anything_is_handled_otherwise() {
        Cases.People people = Cases.People.of(committees);
        ProposalId id = submitted(people.author(), "关于我家门前路灯的提案");
        Visit reviewer = visit(people.first());
        String desk = reviewer.get("/review/" + id).body();
        assertThat(reviewer.post("/proposals/" + id + "/conversion-offer", Map.of("version", version(desk)))
                        .body())
                .contains("请选转为哪一种", "请向提案人说明为什么");
        reviewer.post(
                "/proposals/" + id + "/conversion-offer",
                Map.of("version", version(desk), "kind", "OPINION", "words", "报给市里的专报更快"));
        Visit author = visit(people.author());
        assertThat(author.get("/home").body()).contains("等您答复是否同意转办");
        String asked = author.get("/proposals/" + id).body();
        assertThat(asked).contains("报给市里的专报更快", "不答复不算同意");
        Visit.Answer sure = author.post(
                "/proposals/" + id + "/conversion-answer", Map.of("version", version(asked), "answer", "ACCEPT"));
        assertThat(sure.body()).contains("不能改回提案");
        author.post(
                "/proposals/" + id + "/conversion-answer",
                Map.of("version", version(asked), "answer", "ACCEPT", "confirmed", "yes"));
        assertThat(author.get("/proposals/" + id).body()).contains("经提案人同意转办");
        assertThat(visit(people.committee().at(Desk.COMMITTEE_LEADER))
                        .get("/figures/converted")
                        .body())
                .contains("关于我家门前路灯的提案");
    }

    @Test
    @Proves("A02")
    void the_queue_offers_nobody_what_another_has_open_or_what_they_stand_aside_from() {
        Cases.People people = Cases.People.of(committees);
        ProposalId one = submitted(people.author(), "关于甲的提案");
        ProposalId two = submitted(people.author(), "关于乙的提案");
        Visit first = visit(people.first());
        Visit second = visit(people.second());
        assertThat(first.get("/review").header("Location")).endsWith(one.toString());
        assertThat(first.post("/review/" + one + "/claim", Map.of()).body()).contains("您正在审");
        assertThat(second.get("/review").header("Location")).endsWith(two.toString());
        assertThat(second.post("/review/" + one + "/claim", Map.of()).body()).contains("正在审这一件");
        second.post("/proposals/" + two + "/recusal", Map.of("words", "亲属的公司"));
        assertThat(second.get("/review/" + two).body()).contains("您已回避这件提案");
        assertThat(second.get("/review").status()).isEqualTo(200);
        assertThat(second.post(
                                "/proposals/" + two + "/review",
                                Map.of("version", "4", "decision", "RETURN", "comment", "x"))
                        .status())
                .isEqualTo(422);
    }

    @Test
    void a_verdict_on_a_hint_is_kept_beside_it_with_who_gave_it() {
        Cases.People people = Cases.People.of(committees);
        ProposalId earlier = submitted(people.author(), "关于北巷增设路灯的提案");
        ProposalId later = submitted(people.author(), "关于北巷安装路灯的提案");
        Visit reviewer = visit(people.first());
        reviewer.post("/review/" + later + "/hint", Map.of("other", earlier.toString(), "verdict", "RELATED"));
        assertThat(visit(people.second()).get("/review/" + later + "/similar").body())
                .contains(people.first().actor().name() + " 判断：有关联");
        assertThat(reviewer.post("/review/" + later + "/hint", Map.of("other", earlier.toString(), "verdict", "x"))
                        .status())
                .isEqualTo(422);
    }
}
