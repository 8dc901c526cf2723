package org.tongxin.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.tongxin.common.Desk;
import org.tongxin.platform.Acting;
import org.tongxin.testing.CountedStatements;
import org.tongxin.testing.OnPostgres;
import org.tongxin.testing.Program;
import org.tongxin.testing.TestCommittee;
import org.tongxin.testing.TestCommittee.Someone;
import org.tongxin.testing.Visit;

/** A clue from the public form to the members' list and back to its sender, over pages and the interface. */
@OnPostgres
class ClueOverPagesTest {

    private static final Pattern CLUE = Pattern.compile("href=\"/clues/([0-9a-f-]{36})\"");
    private static final String HARM = "<script>alert(1)</script>'; drop table x; --\u0000\u202E\uD83D";

    @Autowired
    private TestCommittee committees;

    @Autowired
    private CountedStatements statements;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @LocalServerPort
    private int port;

    private TestCommittee.Founded committee;
    private Someone secretary;
    private Someone member;
    private String open;

    @BeforeEach
    void aCommittee() {
        committee = committees.found();
        secretary = committee.at(Desk.SECRETARIAT);
        member = committee.member("沈禾清");
        open = "/open/" + code(secretary) + "/clues";
    }

    private String code(Someone anybody) {
        return Objects.requireNonNull(Acting.as(
                anybody.actor(),
                () -> transaction.execute(_ -> jdbc.sql(
                                "select code from committee.committee where committee_id = platform.acting_committee()")
                        .query(String.class)
                        .single())));
    }

    private Visit visit(Someone who) {
        Visit visit = new Visit(port);
        visit.signIn(who.login(), TestCommittee.PASSWORD);
        visit.get("/account");
        return visit;
    }

    private static Map<String, String> form() {
        return new HashMap<>(Map.of(
                "title", "北巷夜里没有路灯",
                "matter", "北巷三百米没有灯，冬天放学天已经黑了。电话 13800001234。",
                "place", "北巷",
                "category", "",
                "name", "老住户甲",
                "phone", "0000-6601188",
                "consent", "true"));
    }

    private Visit anybody() {
        Visit visit = new Visit(port);
        visit.get(open);
        return visit;
    }

    private static String id(String page) {
        Matcher found = CLUE.matcher(page);
        assertThat(found.find()).as(page).isTrue();
        return found.group(1);
    }

    @Test
    void a_clue_goes_from_the_public_form_to_a_members_draft_and_its_sender_reads_what_became_of_it() {
        Visit sender = anybody();
        Visit.Answer sent = sender.post(open, form());
        assertThat(sent.status()).isEqualTo(303);
        String receipt = Objects.requireNonNull(sent.location()).replaceFirst("^https?://[^/]+", "");
        assertThat(receipt).matches(open + "/([2-9A-HJ-NP-Z]{4}-){3}[2-9A-HJ-NP-Z]{4}");
        Visit.Answer state = sender.get(receipt);
        assertThat(state.body()).contains("收到了。请记下回执码", "已收到，等待处理").doesNotContain("老住户甲", "0000-6601188");
        assertThat(state.header("X-Robots-Tag")).contains("noindex");
        Visit desk = visit(secretary);
        String list = desk.get("/clues").body();
        assertThat(list).contains("1 条群众线索等待处理");
        String at = "/clues/" + id(list);
        assertThat(desk.get(at).body()).contains("老住户甲", "0000-6601188", "像有个人信息：1380…");
        Visit reader = visit(member);
        assertThat(reader.get(at).status()).isEqualTo(404);
        assertThat(reader.post(at + "/offer", Map.of("title", "x")).status()).isEqualTo(403);
        Map<String, String> wording = new HashMap<>(Map.of(
                "version",
                "1",
                "title",
                "背街小巷照明",
                "matter",
                "请打电话 13800001234 核实。",
                "category",
                "SOCIETY",
                "place",
                ""));
        Visit.Answer personal = desk.post(at + "/offer", wording);
        assertThat(personal.status()).isEqualTo(422);
        assertThat(personal.body()).contains("我看过了", "请打电话 13800001234 核实。");
        wording.put("matter", "北巷等处没有路灯，学生夜里回家不安全。");
        assertThat(desk.post(at + "/offer", wording).status()).isEqualTo(303);
        assertThat(desk.post(at + "/offer", wording).status()).isEqualTo(409);
        assertThat(desk.get(at).body()).contains("发来时的原文", "北巷夜里没有路灯");
        String shown = reader.get(at).body();
        assertThat(shown)
                .contains("背街小巷照明", "还没有委员动笔", "据此起草提案")
                .doesNotContain("老住户甲", "6601188", "13800001234", "北巷夜里");
        Visit.Answer begun = reader.post(at + "/take", Map.of());
        assertThat(begun.status()).isEqualTo(303);
        String sheet = Objects.requireNonNull(begun.location()).replaceFirst("^https?://[^/]+", "");
        assertThat(reader.get(sheet).body()).contains("关于背街小巷照明的提案", "学生夜里回家不安全");
        assertThat(reader.get(sheet + "/help").body()).contains("相关的线索");
        assertThat(reader.get(sheet.replace("/write/", "/proposals/")).body()).contains("由线索写成");
        assertThat(reader.get(at).body()).contains("1 件据此起草，0 件已提交", "继续写您的草稿");
        assertThat(sender.get(receipt).body()).contains("已供委员选用", "还没有委员据此提交提案").doesNotContain("沈禾清");
        assertThat(reader.get("/clues?q=%E7%85%A7%E6%98%8E&category=SOCIETY").body())
                .contains("背街小巷照明");
        assertThat(reader.get("/clues?q=%E5%86%B7%E9%93%BE").body()).contains("没有找到这样的线索");
        assertThat(desk.post(at + "/close", Map.of("version", "2")).status()).isEqualTo(303);
        assertThat(reader.get("/clues").body()).contains("现在没有供选用的线索");
        assertThat(sender.get(receipt).body()).contains("征集已结束");
        assertThat(desk.get("/figures/clues-received").body()).contains("背街小巷照明");
    }

    @Test
    void a_declined_clue_says_why_and_only_to_who_holds_the_code() {
        Visit sender = anybody();
        String receipt =
                Objects.requireNonNull(sender.post(open, form()).location()).replaceFirst("^https?://[^/]+", "");
        Visit desk = visit(secretary);
        String at = "/clues/" + id(desk.get("/clues").body());
        assertThat(desk.post(at + "/decline", Map.of("version", "1", "ground", "ODD"))
                        .status())
                .isEqualTo(422);
        assertThat(desk.post(at + "/decline", Map.of("version", "1", "ground", "KNOWN", "answer", "已列入今年改造计划。" + HARM))
                        .status())
                .isEqualTo(303);
        assertThat(sender.get(receipt).body())
                .contains("没有采用", "已有提案，或者已在办理", "已列入今年改造计划。")
                .doesNotContain("<script>alert");
        String code = receipt.substring(receipt.lastIndexOf('/') + 1);
        assertThat(sender.get(open + "?code=" + code.replace("-", "").toLowerCase(java.util.Locale.ROOT))
                        .location())
                .endsWith(receipt);
        String elsewhere = "/open/" + code(committees.found().at(Desk.SECRETARIAT)) + "/clues/" + code;
        assertThat(sender.get(elsewhere).status()).isEqualTo(404);
        assertThat(sender.get(open + "/7KQM-2XVB-9DHF-4RTW").status()).isEqualTo(404);
        assertThat(sender.get(open + "/%3Cscript%3E").status()).isEqualTo(404);
        assertThat(sender.get(open + "?code=x").status()).isEqualTo(422);
    }

    @Test
    void what_is_missing_is_said_nothing_typed_is_lost_and_harm_does_none() {
        Visit sender = anybody();
        Map<String, String> form = form();
        form.remove("consent");
        Visit.Answer again = sender.post(open, form);
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.body()).contains("请勾选同意", "北巷三百米没有灯", "老住户甲");
        assertThat(sender.post(open, Map.of()).status()).isEqualTo(422);
        for (String field : form().keySet()) {
            for (String text : new String[] {HARM, "长".repeat(60_000), "", " "}) {
                Map<String, String> harmful = form();
                harmful.put(field, text);
                Visit.Answer answer = sender.post(open, harmful);
                assertThat(answer.status()).as(field).isLessThan(500);
                assertThat(answer.body()).doesNotContain("<script>alert");
            }
        }
        assertThat(new Visit(port).post(open, form()).status())
                .as("without a form's token")
                .isEqualTo(403);
    }

    @Test
    void who_has_sent_enough_is_asked_to_come_back_and_keeps_what_was_typed() {
        Visit sender = anybody();
        for (int i = 0; i < 5; i++) {
            assertThat(sender.post(open, form()).status()).isEqualTo(303);
        }
        Visit.Answer enough = sender.post(open, form());
        assertThat(enough.status()).isEqualTo(429);
        assertThat(enough.body()).contains("今天已经发来 5 条", "北巷三百米没有灯");
    }

    @Test
    void pages_take_few_statements_and_turn_by_cursor() {
        for (int i = 0; i < 25; i++) {
            assertThat(api(secretary, "POST", "/clues", "k" + i, wording("选题" + (char) ('甲' + i)))
                            .statusCode())
                    .isEqualTo(201);
        }
        Visit reader = visit(member);
        String first = reader.get("/clues").body();
        String next =
                first.replaceAll("(?s).*rel=\"next\" href=\"([^\"]+)\".*", "$1").replace("&amp;", "&");
        assertThat(reader.get(next).body()).contains("本页 5 条");
        Visit desk = visit(secretary);
        for (String path : new String[] {"/clues?state=OFFERED", "/clues/" + id(first), "/clues/new"}) {
            desk.get(path);
            long before = statements.count();
            assertThat(desk.get(path).status()).isEqualTo(200);
            assertThat(statements.count() - before).as(path).isLessThanOrEqualTo(8);
        }
    }

    @Test
    void the_interface_does_the_same_as_the_pages() {
        HttpResponse<String> made = api(secretary, "POST", "/clues", "one", wording("背街小巷照明"));
        assertThat(made.statusCode()).isEqualTo(201);
        assertThat(api(secretary, "POST", "/clues", "one", wording("背街小巷照明")).body())
                .isEqualTo(made.body());
        assertThat(api(secretary, "POST", "/clues", "one", wording("别的")).statusCode())
                .isEqualTo(409);
        String id = made.body().replaceAll("(?s).*?\"id\":\"([^\"]+)\".*", "$1");
        assertThat(api(member, "POST", "/clues", "two", wording("背街")).statusCode())
                .isEqualTo(403);
        assertThat(api(member, "GET", "/clues", "", "").body()).contains("背街小巷照明");
        HttpResponse<String> draft = api(member, "POST", "/clues/" + id + "/take", "three", "");
        assertThat(draft.statusCode()).isEqualTo(201);
        assertThat(draft.body()).contains("关于背街小巷照明的提案");
        assertThat(api(member, "GET", "/clues/" + id, "", "").body()).contains("\"begun\":1");
        assertThat(api(secretary, "POST", "/clues/" + id + "/decline", "", "{\"ground\":\"KNOWN\"}")
                        .statusCode())
                .isEqualTo(422);
        assertThat(api(secretary, "POST", "/clues/" + id + "/offer", "", wording("背街小巷夜间照明"))
                        .body())
                .contains("背街小巷夜间照明");
        assertThat(api(secretary, "POST", "/clues/" + id + "/close", "", "{}").body())
                .contains("CLOSED");
        assertThat(api(member, "POST", "/clues/" + id + "/take", "four", "").statusCode())
                .isEqualTo(404);
    }

    private static String wording(String title) {
        return "{\"title\":\"" + title + "\",\"matter\":\"北巷等处没有路灯，学生夜里回家不安全。\",\"category\":\"SOCIETY\"}";
    }

    private HttpResponse<String> api(Someone who, String method, String path, String key, String body) {
        String[] headers = key.isEmpty() ? new String[0] : new String[] {"Idempotency-Key", key};
        return new Program(port, who.token()).send(method, path, body, headers);
    }
}
