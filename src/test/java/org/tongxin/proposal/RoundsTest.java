package org.tongxin.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tongxin.proposal.Cases.as;
import static org.tongxin.proposal.Cases.done;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.tongxin.common.Desk;
import org.tongxin.common.Outcome;
import org.tongxin.platform.Acting;
import org.tongxin.proposal.proceeding.Proceedings;
import org.tongxin.proposal.rounds.JudgeRoundItem;
import org.tongxin.proposal.rounds.RoundItem;
import org.tongxin.proposal.rounds.RoundVerdict;
import org.tongxin.proposal.supervision.AskStrikeOff;
import org.tongxin.proposal.supervision.DecideStrikeOff;
import org.tongxin.testing.OnPostgres;
import org.tongxin.testing.Proves;
import org.tongxin.testing.TestCommittee;
import org.tongxin.testing.TestCommittee.Someone;
import org.tongxin.testing.Visit;

/** A round of looking back from its plan to its rate, over the pages; what was judged before stays as it was. */
@OnPostgres
class RoundsTest {

    private static final LocalDate DUE = LocalDate.of(2099, 1, 4);
    private static final String SEEN = "十月十日夜里去看";

    @Autowired
    private TestCommittee committees;

    @Autowired
    private Cases cases;

    @Autowired
    private JudgeRoundItem judging;

    @Autowired
    private AskStrikeOff asking;

    @Autowired
    private DecideStrikeOff deciding;

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

    private static Map<String, String> plan(String grounds) {
        return new HashMap<>(Map.of(
                "name", "岁末回头看",
                "from", "2098-06-01",
                "until", "2099-02-01",
                "grounds", grounds));
    }

    private static String planned(Visit visit, Map<String, String> form) {
        Visit.Answer answer = visit.post("/rounds", form);
        assertThat(answer.status()).as(answer.body()).isEqualTo(303);
        return answer.location().replaceAll("^https?://[^/]+", "");
    }

    private static Map<String, String> verdict(String seen, String verdict) {
        return Map.of("seen", seen, "verdict", verdict, "on", "2026-05-10", "words", SEEN);
    }

    private long judged(Someone who, String verdict) {
        return Acting.as(
                who.actor(),
                () -> transaction.execute(_ -> jdbc.sql("select count(*) from ledger.standing s"
                                + " where s.committee_id = platform.acting_committee() and s.kind = 'proposal.round_judged'"
                                + " and s.attributes ->> 'verdict' = ?")
                        .param(verdict)
                        .query(Long.class)
                        .single()));
    }

    private ProposalId closed(Cases.People people) {
        ProposalId id = cases.replied(people);
        Visit.Answer rated = visit(people.author())
                .post(
                        "/proposals/" + id + "/rate",
                        Map.of("work", "SATISFIED", "result", "SATISFIED", "confirmed", "yes"));
        assertThat(rated.status()).isEqualTo(303);
        return id;
    }

    @Test
    @Proves("A12")
    void
            a_promise_due_is_gathered_spoken_of_by_unit_and_proposer_judged_and_judged_anew_and_the_rate_shows_both_halves() {
        Cases.People people = Cases.People.of(committees);
        ProposalId id = cases.promised(people, DUE, "北巷装十二盏路灯");
        Someone looker = people.committee().at(Desk.SUPERVISOR);
        Visit supervisor = visit(looker);
        assertThat(supervisor.get("/rounds").body()).contains("还没有部署过回头看");
        String at = planned(supervisor, plan("DUE"));
        String item = at + "/items/1";
        assertThat(supervisor.get(at).body()).contains("北巷装十二盏路灯", "到期未核实的承诺", "已列出 1 项");
        Visit officer = visit(people.officer());
        Visit author = visit(people.author());
        assertThat(officer.get(at).status()).isEqualTo(404);
        assertThat(officer.get("/rounds").body()).contains("没有要您参加的回头看");
        assertThat(author.get(item).status()).isEqualTo(404);
        assertThat(officer.post(item + "/words", Map.of("words", "x")).status()).isEqualTo(404);
        assertThat(supervisor.post(item + "/verdict", verdict("0", "NOT")).body())
                .contains("这一轮还没有开始");
        assertThat(supervisor.post(at + "/closing", Map.of()).body()).contains("这一轮还没有开始");

        assertThat(supervisor.post(at + "/opening", Map.of()).status()).isEqualTo(303);
        assertThat(supervisor.post(at + "/opening", Map.of()).status()).isEqualTo(409);
        assertThat(officer.get("/rounds").body()).contains("岁末回头看");
        assertThat(officer.get(item).body()).contains("现在办到哪一步了");
        assertThat(officer.post(item + "/words", Map.of()).body()).contains("请写明情况");
        officer.post(item + "/words", Map.of("words", "装了九盏", "proof", "照片在科室"));
        author.post(item + "/words", Map.of("words", "我数了只有八盏"));
        assertThat(supervisor.get(item).body()).contains("装了九盏", "照片在科室", "我数了只有八盏", "未兑现");
        assertThat(officer.post(item + "/verdict", verdict("0", "FULFILLED")).status())
                .isEqualTo(403);

        Visit.Answer empty = supervisor.post(item + "/verdict", Map.of("verdict", "IMPOSSIBLE", "on", "2199-01-01"));
        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.body()).contains("请写明为什么已经无法兑现");
        assertThat(supervisor.post(item + "/verdict", Map.of()).body()).contains("请选结论", "请写明看到了什么");
        supervisor.post(item + "/verdict", verdict("0", "PARTLY"));
        assertThat(supervisor.get(at).body()).contains("0.0%（已兑现 0 ÷ 已核查 1）", "部分兑现 1");
        assertThat(supervisor.post(item + "/verdict", verdict("0", "FULFILLED")).status())
                .isEqualTo(409);
        supervisor.post(item + "/verdict", verdict("1", "FULFILLED"));
        assertThat(supervisor.get(at).body()).contains("100.0%（已兑现 1 ÷ 已核查 1）", "每一项都有结论了");
        assertThat(supervisor.get(item).body()).contains("后来改判");
        assertThat(List.of(judged(looker, "PARTLY"), judged(looker, "FULFILLED")))
                .containsExactly(0L, 1L);
        assertThat(supervisor.get("/promises?show=OPEN").body())
                .as("the promise's own state is not touched")
                .contains("北巷装十二盏路灯");
        assertThat(author.get("/proposals/" + id + "/work").body()).contains("回头看：一条承诺", "已兑现");

        assertThat(supervisor.post(at + "/closing", Map.of()).status()).isEqualTo(303);
        assertThat(supervisor.post(item + "/verdict", verdict("2", "NOT")).body())
                .contains("这一轮已经结束");
        assertThat(officer.post(item + "/words", Map.of("words", "再说一句")).body())
                .contains("这一轮已经结束");
        assertThat(supervisor.post(at + "/gathering", Map.of()).body()).contains("这一轮已经结束");
        assertThat(supervisor.post(at + "/closing", Map.of()).status()).isEqualTo(409);
    }

    @Test
    @Proves({"A12", "A13"})
    void what_had_been_struck_off_and_is_found_not_done_comes_back_to_the_clear_list() {
        Cases.People people = Cases.People.of(committees);
        ProposalId id = closed(people);
        Someone supervisor = people.committee().at(Desk.SUPERVISOR);
        Someone leader = people.committee().at(Desk.COMMITTEE_LEADER);
        done(as(supervisor, () -> asking.ask(supervisor.actor(), id, Proceedings.ANY, "看过，都亮")));
        assertThat(done(as(leader, () -> deciding.grant(leader.actor(), id, Proceedings.ANY, "")))
                        .isStruckOff())
                .isTrue();
        Visit page = visit(supervisor);
        String at = planned(page, plan("FINISHED"));
        page.post(at + "/opening", Map.of());
        assertThat(visit(leader)
                        .post(at + "/items/1/verdict", verdict("0", "NOT"))
                        .status())
                .isEqualTo(303);
        assertThat(page.get(at + "/items/1").body()).contains("已退回清名单", SEEN, "工作：满意");
        assertThat(page.get("/proposals/" + id).body()).contains("退回清名单", "没有办成");
        assertThat(page.get("/figures/done").body()).contains("回头看 1 件");
        org.tongxin.proposal.model.Proposal stored =
                done(as(supervisor, () -> asking.ask(supervisor.actor(), id, Proceedings.ANY, "重新装好了")));
        assertThat(stored.isStruckOff()).isFalse();
        assertThat(stored.strikeOffs())
                .hasSize(2)
                .first()
                .satisfies(struck -> assertThat(struck.undone()).isNotNull());
    }

    @Test
    @Proves("A12")
    void a_round_takes_in_by_number_takes_out_with_a_reason_and_closes_with_something_open_only_with_one() {
        Cases.People people = Cases.People.of(committees);
        closed(people);
        Visit supervisor = visit(people.committee().at(Desk.SUPERVISOR));
        String at = planned(supervisor, plan(""));
        String page = supervisor.get(at).body();
        assertThat(page).contains("还没有要看的");
        assertThat(supervisor.post(at + "/opening", Map.of()).body()).contains("先加入再开始");
        assertThat(supervisor.post(at + "/gathering", Map.of()).body()).contains("没有选自动列入的条件");
        String session = page.replaceAll("(?s).*<option value=\"([0-9a-f-]{36})\" selected>.*", "$1");
        Map<String, String> one = Map.of("session", session, "numbers", "1");
        assertThat(supervisor
                        .post(at + "/items", Map.of("session", session, "numbers", "7"))
                        .body())
                .contains("没有这些号的立案提案：7");
        assertThat(supervisor.post(at + "/items", one).status()).isEqualTo(303);
        assertThat(supervisor.post(at + "/items", one).body()).contains("没有可以加入的");
        assertThat(supervisor.post(at + "/items/1/out", Map.of()).body()).contains("请写明移出的原因");
        supervisor.post(at + "/items/1/out", Map.of("why", "同类已看过"));
        assertThat(supervisor.get(at + "?show=OUT").body()).contains("同类已看过");
        assertThat(supervisor.post(at + "/items", one).status()).isEqualTo(303);
        supervisor.post(at + "/opening", Map.of());
        assertThat(supervisor.post(at + "/closing", Map.of()).body()).contains("还有 1 项没有结论，请写明");
        assertThat(supervisor.post(at + "/closing", Map.of("why", "山路断了")).status())
                .isEqualTo(303);
        assertThat(supervisor.get(at).body()).contains("山路断了", "还没有核查", "未核查 1");
        assertThat(supervisor.post("/rounds", plan("DUE")).body()).contains("已经有同名的一轮");
        Visit.Answer nothing = supervisor.post("/rounds", Map.of("from", "2026-05-01", "until", "2020-01-01"));
        assertThat(nothing.status()).isEqualTo(422);
        assertThat(nothing.body()).contains("请填名称", "不早于开始");
    }

    @Test
    void of_two_who_look_at_the_same_moment_one_is_told_that_the_other_was_first() throws Exception {
        Cases.People people = Cases.People.of(committees);
        cases.promised(people, DUE, "北巷装十二盏路灯");
        Someone one = people.committee().at(Desk.SUPERVISOR);
        Someone other = people.committee().at(Desk.SECRETARIAT);
        Visit supervisor = visit(one);
        String at = planned(supervisor, plan("GRADE_B"));
        supervisor.post(at + "/opening", Map.of());
        java.util.UUID round = java.util.UUID.fromString(at.substring("/rounds/".length()));
        CyclicBarrier together = new CyclicBarrier(2);
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            List<Callable<Outcome<RoundItem>>> both = List.of(
                    () -> look(one, round, RoundVerdict.FULFILLED, together),
                    () -> look(other, round, RoundVerdict.NOT, together));
            int done = 0;
            int stale = 0;
            for (Future<Outcome<RoundItem>> outcome : threads.invokeAll(both)) {
                done += outcome.get() instanceof Outcome.Done ? 1 : 0;
                stale += outcome.get() instanceof Outcome.Stale ? 1 : 0;
            }
            assertThat(List.of(done, stale)).containsExactly(1, 1);
        }
        assertThat(judged(one, "FULFILLED") + judged(one, "NOT")).isEqualTo(1);
    }

    private Outcome<RoundItem> look(Someone who, java.util.UUID round, RoundVerdict verdict, CyclicBarrier together)
            throws Exception {
        together.await();
        JudgeRoundItem.Verdict given = new JudgeRoundItem.Verdict(0, verdict, LocalDate.of(2026, 5, 10), SEEN);
        return Acting.as(who.actor(), () -> judging.judge(who.actor(), round, 1, given));
    }

    @Test
    @Proves("A12")
    void another_unit_another_proposer_and_another_committee_read_nothing_of_it() {
        Cases.People people = Cases.People.of(committees);
        cases.promised(people, DUE, "北巷装十二盏路灯");
        Visit supervisor = visit(people.committee().at(Desk.SUPERVISOR));
        String at = planned(supervisor, plan("DUE"));
        supervisor.post(at + "/opening", Map.of());
        Visit stranger = visit(people.committee().of(people.committee().unit("云岭县教育局"), Desk.UNIT_OFFICER));
        Visit other = visit(people.committee().member("顾南枝"));
        Visit elsewhere = visit(committees.found().at(Desk.SUPERVISOR));
        for (Visit each : List.of(stranger, other, elsewhere)) {
            assertThat(each.get(at).status()).isEqualTo(404);
            assertThat(each.get(at + "/items/1").status()).isEqualTo(404);
            assertThat(each.get("/rounds").body()).doesNotContain("岁末回头看");
        }
        assertThat(stranger.post(at + "/items/1/words", Map.of("words", "x")).status())
                .isEqualTo(404);
        assertThat(other.post("/rounds", plan("DUE")).status()).isEqualTo(403);
        assertThat(elsewhere.post(at + "/closing", Map.of("why", "x")).status()).isEqualTo(404);
        assertThat(visit(people.leader()).get(at + "/items/1").body())
                .contains("北巷装十二盏路灯")
                .doesNotContain("name=\"verdict\"", "name=\"proof\"");
        assertThat(visit(people.first()).get("/rounds").status()).isEqualTo(403);
    }

    @Test
    @Proves("A12")
    void the_interface_leads_a_round_from_plan_to_rate() {
        Cases.People people = Cases.People.of(committees);
        ProposalId id = cases.promised(people, DUE, "北巷装十二盏路灯");
        Someone supervisor = people.committee().at(Desk.SUPERVISOR);
        String body = "{\"name\":\"回头看\",\"from\":\"2098-06-01\",\"until\":\"2099-02-01\",\"grounds\":[]}";
        var created = WorkEventsTest.call(port, supervisor, "POST", "/rounds", body);
        assertThat(created.statusCode()).as(created.body()).isEqualTo(201);
        assertThat(WorkEventsTest.call(port, supervisor, "POST", "/rounds", body)
                        .statusCode())
                .isEqualTo(422);
        String at = created.headers().firstValue("Location").orElseThrow().replace("/api/v1", "");
        String none = "{\"proposals\":[]}";
        assertThat(WorkEventsTest.call(port, supervisor, "POST", at + "/items", none)
                        .statusCode())
                .isEqualTo(422);
        String one = "{\"proposals\":[\"" + id + "\"]}";
        assertThat(WorkEventsTest.call(port, supervisor, "POST", at + "/items", one)
                        .body())
                .isEqualTo("{\"added\":1}");
        assertThat(WorkEventsTest.call(port, supervisor, "POST", at + "/opening", "")
                        .statusCode())
                .isEqualTo(200);
        String item = at + "/items/1";
        assertThat(WorkEventsTest.call(port, people.officer(), "POST", item + "/words", "{\"words\":\"装好了\"}")
                        .body())
                .contains("装好了");
        String judge = "{\"seen\":0,\"verdict\":\"FULFILLED\",\"on\":\"2026-05-10\",\"words\":\"都亮\"}";
        assertThat(WorkEventsTest.call(port, people.officer(), "POST", item + "/verdict", judge)
                        .statusCode())
                .isEqualTo(403);
        assertThat(WorkEventsTest.call(port, supervisor, "POST", item + "/verdict", judge)
                        .body())
                .contains("都亮");
        assertThat(WorkEventsTest.call(port, supervisor, "POST", item + "/verdict", judge)
                        .statusCode())
                .isEqualTo(409);
        assertThat(WorkEventsTest.call(port, supervisor, "POST", at + "/closing", "{}")
                        .body())
                .contains("\"fulfilled\":1", "\"state\":\"CLOSED\"");
        assertThat(WorkEventsTest.call(port, supervisor, "GET", "/rounds?after=x", "")
                        .body())
                .contains("回头看");
    }
}
