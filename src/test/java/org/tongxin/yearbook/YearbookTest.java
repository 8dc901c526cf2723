package org.tongxin.yearbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.tongxin.common.Desk;
import org.tongxin.common.Outcome;
import org.tongxin.matter.Matter;
import org.tongxin.matter.MatterId;
import org.tongxin.matter.VoidMatter;
import org.tongxin.platform.Acting;
import org.tongxin.register.SomePlaces;
import org.tongxin.testing.CountedStatements;
import org.tongxin.testing.OnPostgres;
import org.tongxin.testing.Proves;
import org.tongxin.testing.TestCommittee;
import org.tongxin.testing.TestCommittee.Someone;
import org.tongxin.testing.Visit;

/** A yearbook is drafted from the records, edited by one at a time, and stays as it was approved. */
@OnPostgres
@Import({TestCommittee.class, SomePlaces.class, CountedStatements.class})
class YearbookTest {

    private static final String SCRIPT = "<script>alert(1)</script>工作规则";

    @Autowired
    private TestCommittee committees;

    @Autowired
    private SomePlaces places;

    @Autowired
    private VoidMatter voiding;

    @Autowired
    private WriteSection writing;

    @Autowired
    private SeeYearbook seeing;

    @Autowired
    private CountedStatements statements;

    @LocalServerPort
    private int port;

    private MatterId regulation(Someone secretary, String title) {
        return places.enter(
                        secretary,
                        "regulation",
                        "title",
                        title,
                        "on",
                        "2026-03-01",
                        "f.form",
                        "formal",
                        "f.field",
                        "members",
                        "f.effective",
                        "2026-03-01",
                        "f.proof",
                        "办公室档案",
                        "r.issuer.BODY",
                        "政协办公室",
                        "stage",
                        "made")
                .id();
    }

    private Visit desk(Someone someone) {
        Visit visit = new Visit(port);
        visit.signIn(someone.login(), TestCommittee.PASSWORD);
        return visit;
    }

    private static String begun(Visit desk) {
        desk.get("/yearbooks");
        return path(desk.post("/yearbooks", Map.of("title", "2026 年鉴", "span", "2026")));
    }

    private static String path(Visit.Answer answer) {
        assertThat(answer.status()).isEqualTo(303);
        return String.valueOf(answer.location())
                .replaceAll("^https?://[^/]+", "")
                .replaceAll("[?#].*", "");
    }

    private static Map<String, String> leftOut(String version, MatterId matter, String reason) {
        return Map.of(
                "version",
                version,
                "section",
                "members",
                "kind",
                "matter",
                "record",
                matter.toString(),
                "reason",
                reason);
    }

    @Test
    @Proves("K07")
    void a_draft_lists_what_counts_and_every_number_of_it_opens() throws IOException {
        Someone secretary = committees.found().at(Desk.SECRETARIAT);
        regulation(secretary, SCRIPT);
        Visit desk = desk(secretary);
        assertThat(desk.get("/yearbooks").body()).contains("还没有年鉴稿");
        String at = begun(desk);
        String page = desk.get(at + "?section=members").body();
        assertThat(page)
                .contains("&lt;script>alert(1)&lt;/script>工作规则", "制度", "/numbers/institution.issued?span=2026")
                .doesNotContain("<script>alert(1)");
        assertThat(desk.post(
                                at + "/sections/members",
                                Map.of(
                                        "version",
                                        "1",
                                        "heading",
                                        "立规",
                                        "words",
                                        "建章 {institution.issued}，照章办事。",
                                        "printed",
                                        "true"))
                        .status())
                .isEqualTo(303);
        assertThat(desk.get(at + "/print").body()).contains("立规", "建章 1 项，照章办事。", "数字来源");
        try (XWPFDocument docx = new XWPFDocument(new ByteArrayInputStream(desk.bytes(at + "/yearbook.docx")));
                XWPFWordExtractor text = new XWPFWordExtractor(docx)) {
            assertThat(text.getText()).contains("2026 年鉴", "立规", SCRIPT, "建章 1 项");
        }
    }

    @Test
    void what_is_typed_wrongly_is_said_and_nothing_of_it_is_lost() {
        Someone secretary = committees.found().at(Desk.SECRETARIAT);
        MatterId rule = regulation(secretary, "学习制度");
        Visit desk = desk(secretary);
        desk.get("/yearbooks");
        assertThat(desk.post("/yearbooks", Map.of("title", "", "span", "昨天")).status())
                .isEqualTo(422);
        String at = begun(desk);
        Visit.Answer wrong = desk.post(
                at + "/sections/members", Map.of("version", "1", "heading", "x".repeat(41), "words", "{no.such}我的话"));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body()).contains("no.such", "我的话", "标题不超过 40 字");
        assertThat(desk.post(at + "/left-out", leftOut("1", rule, " ")).status())
                .isEqualTo(422);
        assertThat(desk.post(at + "/left-out", leftOut("1", MatterId.fresh(), "不收"))
                        .status())
                .isEqualTo(404);
        assertThat(desk.get("/yearbooks/no-such").status()).isEqualTo(404);
        assertThat(desk.post("/yearbooks", Map.of("title", "空", "from", "2019-01-01", "until", "2019-01-31"))
                        .status())
                .isEqualTo(303);
    }

    @Test
    void a_record_left_out_still_counts_and_comes_back() {
        Someone secretary = committees.found().at(Desk.SECRETARIAT);
        MatterId rule = regulation(secretary, "学习制度");
        Visit desk = desk(secretary);
        String at = begun(desk);
        desk.get(at);
        desk.post(at + "/left-out", leftOut("1", rule, "另书专记"));
        assertThat(desk.get(at + "?section=members").body()).contains("不收的 1 条", "另书专记");
        assertThat(desk.get(at + "/print").body()).doesNotContain("学习制度").contains("1 项");
        assertThat(desk.post(at + "/left-out", leftOut("2", rule, "再来一次")).status())
                .isEqualTo(404);
        desk.post(at + "/put-in", leftOut("2", rule, ""));
        assertThat(desk.get(at + "/print").body()).contains("学习制度");
    }

    @Test
    void what_is_approved_stays_and_later_corrections_are_told() {
        Someone secretary = committees.found().at(Desk.SECRETARIAT);
        MatterId rule = regulation(secretary, "学习制度");
        Visit desk = desk(secretary);
        String at = begun(desk);
        desk.get(at);
        assertThat(desk.post(at + "/approval", Map.of("version", "1")).body()).contains("定稿？");
        Map<String, String> yes = Map.of("version", "1", "confirmed", "yes");
        assertThat(desk.post(at + "/approval", yes).status()).isEqualTo(303);
        assertThat(desk.get(at).body()).contains("没有变化");
        assertThat(desk.post(at + "/approval", yes).status()).isEqualTo(409);
        assertThat(desk.post(at + "/sections/members", Map.of("version", "2", "heading", "改"))
                        .status())
                .isEqualTo(422);
        Outcome<Matter> undone = Acting.as(
                secretary.actor(), () -> voiding.undo(secretary.actor(), rule, org.tongxin.matter.Keeping.ANY, "录错了"));
        assertThat(undone).isInstanceOf(Outcome.Done.class);
        assertThat(desk.get(at).body()).contains("定稿时 1 项，现在 0 项", "后来不再计入：", "学习制度");
        assertThat(desk.get(at + "/print").body()).contains("学习制度");
    }

    @Test
    void of_two_editors_at_once_one_is_kept_and_the_other_is_told() throws Exception {
        Someone secretary = committees.found().at(Desk.SECRETARIAT);
        regulation(secretary, "学习制度");
        Visit desk = desk(secretary);
        String at = begun(desk);
        var id = java.util.UUID.fromString(at.substring(at.lastIndexOf('/') + 1));
        CountDownLatch start = new CountDownLatch(1);
        try (var both = Executors.newFixedThreadPool(2)) {
            List<Future<Outcome<Yearbook>>> results = new ArrayList<>();
            for (String words : List.of("甲写的", "乙写的")) {
                Callable<Outcome<Yearbook>> act = () -> {
                    start.await();
                    return Acting.as(
                            secretary.actor(),
                            () -> writing.write(
                                    secretary.actor(), id, 1, "members", new WriteSection.Typed("", words, true)));
                };
                results.add(both.submit(act));
            }
            start.countDown();
            List<Outcome<Yearbook>> outcomes = new ArrayList<>();
            for (Future<Outcome<Yearbook>> each : results) {
                outcomes.add(each.get());
            }
            assertThat(outcomes).hasAtLeastOneElementOfType(Outcome.Done.class);
            assertThat(outcomes).hasAtLeastOneElementOfType(Outcome.Stale.class);
        }
        Visit.Answer late = desk.post(at + "/sections/members", Map.of("version", "1", "words", "丙写的"));
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.body()).contains("丙写的");
    }

    @Test
    void other_desks_and_other_committees_do_not_come_in() {
        TestCommittee.Founded committee = committees.found();
        Someone secretary = committee.at(Desk.SECRETARIAT);
        regulation(secretary, "学习制度");
        String at = begun(desk(secretary));
        assertThat(desk(committees.found().at(Desk.SECRETARIAT)).get(at).status())
                .isEqualTo(404);
        assertThat(desk(committee.member("唐映雪")).get(at).status()).isEqualTo(403);
        Visit leader = desk(committee.at(Desk.COMMITTEE_LEADER));
        assertThat(leader.get(at).body()).contains("定稿").doesNotContain("不收这条");
        assertThat(leader.post(at + "/order", Map.of("version", "1", "code", "members", "step", "UP"))
                        .status())
                .isEqualTo(403);
        leader.post("/view/language", Map.of("to", "en", "back", at));
        assertThat(leader.get(at).body()).contains("Members and institution");
    }

    @Test
    void the_interface_says_the_same_and_a_page_takes_eight_statements_at_most() {
        Someone secretary = committees.found().at(Desk.SECRETARIAT);
        regulation(secretary, "学习制度");
        Visit desk = desk(secretary);
        String at = begun(desk);
        String bearer = "Bearer " + secretary.token();
        Visit program = new Visit(port);
        assertThat(program.get("/api/v1" + at, "Authorization", bearer).body()).contains("学习制度", "institution.issued");
        assertThat(program.get("/api/v1/yearbooks", "Authorization", bearer).status())
                .isEqualTo(200);
        for (String path : List.of("/yearbooks", at, at + "?section=members", at + "/print")) {
            desk.get(path);
            long before = statements.count();
            assertThat(desk.get(path).status()).isEqualTo(200);
            assertThat(statements.count() - before).as(path).isBetween(1L, 8L);
        }
        assertThat(seeing).isNotNull();
    }
}
