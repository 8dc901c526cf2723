package org.tongxin.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
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

/** A promise from the reply to being found kept, and raised again where it was not, over the pages. */
@OnPostgres
class PromisesTest {

    private static final LocalDate DUE = LocalDate.of(2099, 1, 4);

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
        return page.replaceAll("(?s).*name=\"version\" value=\"(\\d+)\".*", "$1");
    }

    private ProposalId promised(Cases.People people) {
        return cases.promised(people, DUE, "北巷装十二盏路灯");
    }

    @Test
    @Proves({"A12", "A22"})
    void a_promise_is_reported_on_by_its_unit_and_counts_as_kept_only_after_the_committee_has_looked() {
        Cases.People people = Cases.People.of(committees);
        ProposalId id = promised(people);
        String at = "/proposals/" + id;
        Visit officer = visit(people.officer());
        assertThat(officer.get("/promises?show=OPEN").body()).contains("北巷装十二盏路灯", "没报告");
        Visit.Answer wrong = officer.post(at + "/promises/1/1/progress", Map.of("percent", "140"));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body()).contains("完成多少请填 0 到 100", "请写明做了什么、还差什么");
        officer.post(at + "/promises/1/1/progress", Map.of("percent", "50", "words", "装了六盏"));
        assertThat(visit(people.author()).get(at).body()).contains("完成 50%", "装了六盏");
        officer.post(at + "/promises/1/1/progress", Map.of("done", "true", "words", "十二盏都亮了"));
        assertThat(officer.post(at + "/promises/1/1/decision", Map.of("version", "1", "kept", "yes", "words", "x"))
                        .status())
                .isEqualTo(403);
        Visit supervisor = visit(people.committee().at(Desk.SUPERVISOR));
        assertThat(supervisor.get("/figures/kept").body()).contains("核实兑现 0 条", "承诺 1 条");
        assertThat(supervisor.get("/promises?show=CLAIMED").body()).contains("北巷装十二盏路灯");
        String page = supervisor.get(at).body();
        Visit.Answer silent =
                supervisor.post(at + "/promises/1/1/decision", Map.of("version", version(page), "kept", "yes"));
        assertThat(silent.body()).contains("请写明看到了什么");
        supervisor.post(
                at + "/promises/1/1/decision", Map.of("version", version(page), "kept", "no", "words", "夜里去看只有九盏亮"));
        assertThat(supervisor.get("/promises?show=OPEN").body()).contains("北巷装十二盏路灯");
        String again = supervisor.get(at).body();
        supervisor.post(
                at + "/promises/1/1/day",
                Map.of("version", version(again), "date", DUE.plusDays(30).toString(), "words", "电杆要换"));
        assertThat(officer.get(at).body()).contains("原定 2099 年 1 月 4 日", "电杆要换");
        String last = supervisor.get(at).body();
        supervisor.post(
                at + "/promises/1/1/decision", Map.of("version", version(last), "kept", "yes", "words", "夜里去看，十二盏都亮"));
        assertThat(supervisor.get("/promises?show=KEPT").body()).contains("北巷装十二盏路灯");
        assertThat(supervisor.get("/figures/kept").body()).contains("核实兑现 1 条");
        assertThat(officer.post(at + "/promises/1/1/progress", Map.of("words", "补一句"))
                        .body())
                .contains("这条承诺已经核实兑现");
    }

    @Test
    @Proves("A12")
    void an_author_sees_while_writing_what_was_promised_before_ties_it_and_the_unit_reads_so() {
        Cases.People people = Cases.People.of(committees);
        ProposalId earlier = promised(people);
        Someone other = people.committee().member("顾南枝");
        ProposalId id = cases.draft(other, new Text("关于增设路灯的提案", "北巷没有路灯。", "", "由市政统一安装。"));
        Visit author = visit(other);
        String help = author.get("/write/" + id + "/help").body();
        assertThat(help).contains("北巷装十二盏路灯", "关联这条承诺", "还没写分析").doesNotContain("/proposals/" + earlier + "\"");
        author.post("/proposals/" + id + "/tie", Map.of("earlier", earlier.toString(), "round", "1", "promise", "1"));
        assertThat(author.get("/write/" + id + "/help").body()).contains("已关联");
        assertThat(author.post(
                                "/proposals/" + id + "/tie",
                                Map.of("earlier", earlier.toString(), "round", "1", "promise", "1"))
                        .body())
                .contains("这条承诺已经关联");
        Cases.done(Cases.as(other, () -> cases.submitting().submit(other.actor(), id, Proceedings.ANY)));
        Visit supervisor = visit(people.committee().at(Desk.SUPERVISOR));
        assertThat(supervisor.get("/proposals/" + id).body()).contains("往年提过", "北巷装十二盏路灯", "承办单位要一并说明");
        assertThat(supervisor.get("/promises?show=OPEN").body()).contains("后来又有 1 件提案提起");
        assertThat(supervisor.get("/figures/raised-again").body()).contains("关于增设路灯的提案");
    }

    @Test
    @Proves("A28")
    void what_came_of_a_proposal_is_recorded_with_where_it_can_be_seen_and_counted() {
        Cases.People people = Cases.People.of(committees);
        ProposalId id = cases.replied(people);
        Visit supervisor = visit(people.committee().at(Desk.SUPERVISOR));
        assertThat(supervisor.post("/proposals/" + id + "/gains", Map.of()).body())
                .contains("请选是哪一种成果", "请写明在哪里看得到");
        supervisor.post(
                "/proposals/" + id + "/gains",
                Map.of("kind", "POLICY", "on", "2026-01-06", "words", "印发路灯管护办法", "evidence", "云城管发 18 号"));
        assertThat(visit(people.author()).get("/proposals/" + id).body()).contains("出台政策", "云城管发 18 号");
        assertThat(supervisor.get("/figures/gained").body()).contains("关于增设路灯的提案");
    }

    @Test
    @Proves("A12")
    void who_looks_back_at_a_closed_proposal_finds_it_done_or_not_and_the_last_look_counts() {
        Cases.People people = Cases.People.of(committees);
        ProposalId id = cases.replied(people);
        Visit supervisor = visit(people.committee().at(Desk.SUPERVISOR));
        Map<String, String> look = Map.of("verdict", "DONE", "on", "2026-01-06", "words", "灯都亮");
        assertThat(supervisor.post("/proposals/" + id + "/look-back", look).body())
                .contains("已经答复，正在等评价");

        Visit.Answer rated = visit(people.author())
                .post(
                        "/proposals/" + id + "/rate",
                        Map.of("work", "SATISFIED", "result", "SATISFIED", "confirmed", "yes"));
        assertThat(rated.status()).isEqualTo(303);
        assertThat(supervisor.post("/proposals/" + id + "/look-back", Map.of()).body())
                .contains("请选：办成了", "请写明看到了什么");
        supervisor.post("/proposals/" + id + "/look-back", look);
        assertThat(supervisor.get("/figures/done").body()).contains("办成 1 件", "回头看 1 件");
        supervisor.post(
                "/proposals/" + id + "/look-back", Map.of("verdict", "NOT_DONE", "on", "2026-01-07", "words", "又都灭了"));
        assertThat(supervisor.get("/figures/done").body()).contains("办成 0 件", "回头看 1 件");
        assertThat(visit(people.author()).get("/proposals/" + id).body()).contains("没有办成", "又都灭了");
    }
}
