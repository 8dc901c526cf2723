package org.tongxin.matter.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.tongxin.catalogue.ShippedKinds;
import org.tongxin.catalogue.ShippedProgrammes;
import org.tongxin.common.Desk;
import org.tongxin.testing.Browsing;
import org.tongxin.testing.MovableClock;
import org.tongxin.testing.OnPostgres;
import org.tongxin.testing.Program;
import org.tongxin.testing.TestCommittee;
import org.tongxin.testing.TestCommittee.Founded;
import org.tongxin.testing.TestCommittee.Someone;
import org.tongxin.testing.Visit;

/** Campaigns have days and targets; who records something ticks them, and how far they are follows from the records. */
@OnPostgres
class ProgrammesTest {

    @LocalServerPort
    private int port;

    @Autowired
    private TestCommittee committees;

    @Autowired
    private MovableClock clock;

    private Founded committee;
    private Someone secretaryAccount;
    private Someone memberAccount;
    private Visit secretary;
    private LocalDate today;

    @BeforeEach
    void found() {
        committee = committees.found();
        memberAccount = committee.member("沈禾清");
        committee.member("何秀英");
        secretaryAccount = committee.at(Desk.SECRETARIAT);
        secretary = signedIn(secretaryAccount);
        today = LocalDate.now(clock);
    }

    private Visit signedIn(Someone who) {
        Visit visit = new Visit(port);
        visit.signIn(who.login(), TestCommittee.PASSWORD);
        return visit;
    }

    private Map<String, String> drive(String... more) {
        Map<String, String> typed = new HashMap<>(Map.of(
                "code",
                "L09",
                "version",
                "0",
                "zh",
                "百日攻坚战",
                "en",
                "Hundred-day battle",
                "from",
                today.minusDays(20).toString(),
                "until",
                today.plusDays(79).toString(),
                "responsible",
                "办公室",
                "kinds",
                "捐款"));
        typed.putAll(Map.of(
                "t1.measure",
                "MATTERS",
                "t1.wanted",
                "2",
                "t2.kind",
                "捐款",
                "t2.measure",
                "FIELD",
                "t2.field",
                "金额",
                "t2.wanted",
                "50000"));
        typed.putAll(Map.of("t3.measure", "PERSONS", "t3.wanted", "5"));
        for (int i = 0; i < more.length; i += 2) {
            typed.put(more[i], more[i + 1]);
        }
        return typed;
    }

    private Visit.Answer keep(Map<String, String> typed) {
        secretary.get("/programmes/new");
        return secretary.post("/programmes", typed);
    }

    private String donate(String title, String amount, LocalDate on, String donor, String... tags) {
        secretary.get("/records/of/donation/new");
        StringBuilder body = new StringBuilder(
                "title=" + title + "&on=" + on + "&f.amount=" + amount + "&f.source=member&f.purpose=education&r.donor="
                        + donor + "&f.proof=x&step=HAND_IN&_csrf=" + secretary.formToken());
        for (String tag : tags) {
            body.append("&tag=").append(tag);
        }
        Visit.Answer answer = secretary.postRaw("/records/of/donation", body.toString());
        assertThat(answer.status()).as(answer.body()).isEqualTo(303);
        return Objects.requireNonNull(answer.location()).replaceAll("^https?://[^/]+", "");
    }

    @Test
    void every_kind_a_shipped_campaign_counts_is_there() {
        List<String> codes = ShippedKinds.ALL.stream().map(kind -> kind.code()).toList();
        assertThat(ShippedProgrammes.PROGRAMMES)
                .isNotEmpty()
                .allSatisfy(each -> assertThat(each.counts())
                        .isNotEmpty()
                        .allMatch(kind -> kind.equals("*") || codes.contains(kind)));
    }

    @Test
    void what_is_ticked_within_the_days_is_progress_by_target_and_opens_to_its_records() {
        assertThat(secretary.get("/programmes/new?of=L09").body())
                .contains(
                        "百日攻坚战",
                        "<option value=\"donation\">捐款</option>",
                        "checked><span class=\"pick-face\"><span>走访企业、部门<");
        assertThat(keep(drive()).status()).isEqualTo(303);
        assertThat(secretary.get("/records/of/donation/new").body()).contains("name=\"tag\" value=\"L09\"");
        assertThat(secretary.get("/records/of/deed/new").body()).doesNotContain("name=\"tag\" value=\"L09\"");
        assertThat(secretary.get("/programmes").body()).contains("其中 1 个还没有动静", "还剩 80 天");
        donate("一", "20000", today.minusDays(3), "沈禾清", "L09");
        donate("二", "15000.50", today.minusDays(2), "沈禾清", "L09");
        String third = donate("三", "1", today.minusDays(1), "何秀英", "L09");
        donate("以前的", "90000", today.minusDays(40), "沈禾清", "L09");
        donate("没有勾选的", "90000", today.minusDays(1), "沈禾清");
        String page = secretary.get("/programmes/L09").body();
        assertThat(page).contains("3，目标 2", "已达到", "35,001.5，目标 50,000", "2，目标 5", "背后的 3 项记录");
        assertThat(secretary.get("/programmes").body()).contains("其中 0 个还没有动静");
        String list = secretary
                .get("/records/of/donation?tag=L09&from=" + today.minusDays(20) + "&until=" + today)
                .body();
        assertThat(list).contains("三").doesNotContain("没有勾选的", "以前的");
        secretary.get(third);
        assertThat(secretary
                        .post(third + "/void", Map.of("why", "记错了", "confirmed", "yes"))
                        .status())
                .isEqualTo(303);
        assertThat(secretary.get("/programmes/L09").body()).contains("背后的 2 项记录", "1，目标 5");
        assertThat(signedIn(memberAccount).get("/programmes/L09").body()).contains("背后的 2 项记录");
    }

    @Test
    void what_does_not_fit_is_refused_with_reasons_and_of_two_who_change_it_the_second_is_told() {
        Visit.Answer bad =
                keep(drive("until", "2020-01-01", "kinds", "没有的事项", "t2.field", "没有的字段", "t1.wanted", "-1", "zh", ""));
        assertThat(bad.status()).isEqualTo(422);
        assertThat(bad.body()).contains("结束日期在开始日期之前", "没有叫“没有的事项”的事项类型", "数字字段", "目标数要大于 0", "请写中文名称");
        assertThat(keep(drive()).status()).isEqualTo(303);
        assertThat(keep(drive("version", "1", "responsible", "提案委")).status()).isEqualTo(303);
        Visit.Answer second = keep(drive("version", "1", "responsible", "研究室"));
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.body()).contains("研究室", "已改过");
        assertThat(keep(drive("code", "../x")).status()).isEqualTo(422);
        assertThat(keep(drive("code", "nowhere", "version", "7")).status()).isEqualTo(404);
        assertThat(secretary.get("/programmes/nowhere").status()).isEqualTo(404);
        Visit member = signedIn(memberAccount);
        assertThat(member.get("/programmes").status()).isEqualTo(200);
        assertThat(member.get("/programmes/new").status()).isEqualTo(403);
    }

    @Test
    void kinds_are_chosen_by_name_and_one_that_is_unknown_is_answered_with_those_near_it() {
        assertThat(keep(drive("t2.kind", "捐款款", "t1.kind", "%%%")).body())
                .contains("没有叫“捐款款”的事项类型，相近的有：“捐款”", "没有叫“%%%”的事项类型")
                .contains("<option value=\"捐款款\" selected>捐款款</option>");
        secretary.get("/programmes/new");
        StringBuilder body = new StringBuilder("kinds=deed&_csrf=" + secretary.formToken());
        drive("t2.kind", "donation", "t2.field", "amount", "kinds", "donation")
                .forEach((name, value) -> body.append('&')
                        .append(name)
                        .append('=')
                        .append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
        assertThat(secretary.postRaw("/programmes", body.toString()).status()).isEqualTo(303);
        assertThat(secretary.get("/programmes/L09/edit").body())
                .contains("value=\"donation\" checked", "value=\"deed\" checked")
                .contains("<option value=\"donation\" selected>捐款</option>", "value=\"金额\"");
        secretary.plant("lang", "en");
        assertThat(secretary.get("/programmes/L09/edit").body())
                .contains("<option value=\"donation\" selected>Donation of money</option>");
    }

    @Test
    void the_interface_keeps_and_reads_it_and_withstands_nonsense() throws Exception {
        String good =
                "{\"version\":0,\"zh\":\"甲\",\"en\":\"A drive\",\"from\":\"" + today.minusDays(1) + "\",\"until\":\""
                        + today + "\",\"kinds\":[\"donation\"],\"targets\":[{\"measure\":\"MATTERS\",\"wanted\":3}]}";
        assertThat(api("PUT", "/programmes/a-drive", good).statusCode()).isEqualTo(200);
        assertThat(api("PUT", "/programmes/a-drive", good).statusCode()).isEqualTo(409);
        donate("一", "5", today, "沈禾清", "a-drive");
        assertThat(api("GET", "/programmes/a-drive", null).body()).contains("\"reached\":1", "\"donation\":1");
        assertThat(api("GET", "/programmes", null).body()).contains("a-drive");
        for (String bad : List.of(
                "{}",
                "[]",
                "{\"kinds\":[null],\"targets\":[null,{}]}",
                "{\"targets\":[{\"wanted\":1e-99}]}",
                "{\"from\":\"x\"}")) {
            assertThat(api("PUT", "/programmes/bad", bad).statusCode()).as(bad).isBetween(400, 422);
        }
    }

    private HttpResponse<String> api(String method, String path, String body) {
        return new Program(port, secretaryAccount.token()).send(method, path, body);
    }

    @Test
    void its_pages_have_no_barrier_and_a_campaign_is_taken_up_on_a_phone_without_javascript() {
        keep(drive());
        donate("一", "20000", today.minusDays(3), "沈禾清", "L09");
        Browsing browsing = new Browsing(port);
        browsing.clean(
                secretaryAccount,
                "/programmes",
                "/programmes/L09",
                "/programmes/L09/edit",
                "/programmes/new?of=M04",
                "/records/of/donation/new");
        browsing.at(secretaryAccount, 390, page -> {
            page.navigate(browsing.url("/programmes"));
            page.click("a[href='/programmes/new?of=M04']");
            page.fill("[name=until]", today.plusDays(30).toString());
            page.click("main form button.btn-main");
            assertThat(page.url()).endsWith("/programmes/M04");
            assertThat(page.textContent("main")).contains("捐资助学", "还没有动静");
        });
    }
}
