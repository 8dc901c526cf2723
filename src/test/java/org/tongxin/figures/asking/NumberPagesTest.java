package org.tongxin.figures.asking;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.tongxin.committee.Directory;
import org.tongxin.committee.Founding;
import org.tongxin.common.CommitteeId;
import org.tongxin.common.Desk;
import org.tongxin.common.Outcome;
import org.tongxin.figures.defined.Answer;
import org.tongxin.figures.defined.DefinedFigures;
import org.tongxin.figures.defined.FigureBooks;
import org.tongxin.figures.defined.FigureDefinition;
import org.tongxin.figures.defined.Question;
import org.tongxin.figures.defined.Span;
import org.tongxin.matter.EnterMatter;
import org.tongxin.platform.Acting;
import org.tongxin.testing.CountedStatements;
import org.tongxin.testing.OnPostgres;
import org.tongxin.testing.Program;
import org.tongxin.testing.TestCommittee;
import org.tongxin.testing.TestCommittee.Founded;
import org.tongxin.testing.TestCommittee.Someone;
import org.tongxin.testing.Visit;

/** The pages of figures: each opens, says what the engine says, opens to what adds up to it, and stands what is typed at it. */
@OnPostgres
class NumberPagesTest {

    private static final Pattern AMOUNT = Pattern.compile("data-amount=\"([^\"]+)\"");
    private static final Pattern NEXT = Pattern.compile("rel=\"next\" href=\"([^\"]+)\"");
    private static final String MONEY = "/numbers/welfare.donations_members";

    @LocalServerPort
    private int port;

    @Autowired
    private TestCommittee committees;

    @Autowired
    private EnterMatter entering;

    @Autowired
    private Founding founding;

    @Autowired
    private DefinedFigures figures;

    @Autowired
    private FigureBooks books;

    @Autowired
    private CountedStatements statements;

    private Founded committee;
    private Someone secretary;

    @BeforeEach
    void found() {
        committee = committees.found();
        secretary = committee.at(Desk.SECRETARIAT);
    }

    private Visit visit(Someone who) {
        Visit visit = new Visit(port);
        visit.signIn(who.login(), TestCommittee.PASSWORD);
        return visit;
    }

    private void fill() {
        committee.member("沈禾清");
        Filled.with(entering, secretary, "沈禾清");
    }

    private List<FigureDefinition> shipped() {
        return List.copyOf(Acting.as(secretary.actor(), () -> books.current()).all());
    }

    private Answer ask(String code, int year) {
        return ((Outcome.Done<Answer>) Acting.as(
                        secretary.actor(), () -> figures.ask(secretary.actor(), code, Question.own(Span.year(year)))))
                .value();
    }

    @Test
    void every_shipped_figure_opens_for_a_committee_that_has_nothing() {
        Visit visit = visit(secretary);
        for (FigureDefinition each : shipped()) {
            assertThat(visit.get("/numbers/" + each.code()).status())
                    .as(each.code())
                    .isEqualTo(200);
        }
    }

    @Test
    void every_shipped_figure_opens_for_one_that_has_records_and_says_what_the_engine_says() {
        fill();
        Visit visit = visit(secretary);
        int counted = 0;
        for (FigureDefinition each : shipped()) {
            Visit.Answer page = visit.get("/numbers/" + each.code() + "?span=2025");
            assertThat(page.status()).as(each.code()).isEqualTo(200);
            BigDecimal value = ask(each.code(), 2025).value();
            String shown = value == null ? "—" : String.format("%,.2f", value).replaceAll("\\.?0+$", "");
            assertThat(page.body()).as(each.code()).contains("<b>" + (shown.isEmpty() ? "0" : shown) + "</b>");
            counted += value != null && value.signum() > 0 ? 1 : 0;
        }
        assertThat(counted).isGreaterThan(8);
    }

    @Test
    void the_records_of_all_pages_add_up_to_the_number_and_each_is_a_link() {
        fill();
        Visit visit = visit(secretary);
        BigDecimal sum = BigDecimal.ZERO;
        String path = MONEY + "?span=2025";
        int pages = 0;
        while (path != null) {
            String body = visit.get(path).body();
            Matcher amounts = AMOUNT.matcher(body);
            while (amounts.find()) {
                sum = sum.add(new BigDecimal(amounts.group(1)));
            }
            Matcher next = NEXT.matcher(body);
            path = next.find() ? next.group(1).replace("&amp;", "&") : null;
            pages++;
        }
        assertThat(sum)
                .isEqualByComparingTo(ask("welfare.donations_members", 2025).value());
        assertThat(visit.get(MONEY + "?span=2025").body()).contains("href=\"/records/");
        assertThat(pages).isGreaterThanOrEqualTo(1);
    }

    @Test
    void a_breakdown_narrows_the_list_and_its_parts_add_up() {
        fill();
        Visit visit = visit(secretary);
        String all = visit.get(MONEY + "?span=2025&by=facet:purpose").body();
        assertThat(all).contains("教育助学").contains("困难救助");
        String one =
                visit.get(MONEY + "?span=2025&by=facet:purpose&part=education").body();
        BigDecimal sum = BigDecimal.ZERO;
        Matcher amounts = AMOUNT.matcher(one);
        while (amounts.find()) {
            sum = sum.add(new BigDecimal(amounts.group(1)));
        }
        int wanted = 0;
        for (int i = 2; i <= Filled.GIFTS; i += 2) {
            wanted += i % 3 == 0 ? 0 : i * 1000;
        }
        assertThat(sum).isEqualByComparingTo(String.valueOf(wanted));
    }

    @Test
    void a_rounding_word_the_number_does_not_bear_out_is_refused_with_the_number() {
        fill();
        Visit visit = visit(secretary);
        BigDecimal value = ask("welfare.donations_members", 2025).value();
        String near = visit.get(MONEY + "?span=2025&printed=1000&word=JIN").body();
        assertThat(near).contains("实际是 " + value.stripTrailingZeros().toPlainString());
        String exact = visit.get(MONEY + "?span=2025&word=GONG&printed=" + value.toBigInteger())
                .body();
        assertThat(exact).contains("可以写");
        assertThat(visit.get("/api/v1/numbers").status()).isIn(200, 401, 403);
    }

    @Test
    void pages_take_a_number_of_statements_that_does_not_grow() {
        fill();
        Visit visit = visit(secretary);
        Map<String, Integer> most = new LinkedHashMap<>();
        most.put("/numbers", 8);
        most.put("/numbers?group=F&span=2025", 8);
        most.put("/numbers?q=%E5%AD%A6%E4%B9%A0", 8);
        most.put(MONEY + "?span=2025", 8);
        most.put("/numbers/welfare.donations?span=2025", 8);
        most.put("/numbers/proposals.reply_rate?span=2025", 9);
        most.put("/numbers/board?span=2025", 9);
        most.put("/numbers/own", 8);
        Map<String, Long> taken = new LinkedHashMap<>();
        most.forEach((path, limit) -> {
            visit.get(path);
            long before = statements.count();
            assertThat(visit.get(path).status()).isEqualTo(200);
            taken.put(path, statements.count() - before);
        });
        assertThat(taken)
                .allSatisfy(
                        (path, count) -> assertThat(count).as(taken.toString()).isLessThanOrEqualTo(most.get(path)));
    }

    @Test
    void what_is_typed_into_the_address_never_ends_in_a_fault_of_ours() {
        fill();
        Visit visit = visit(secretary);
        List<String> texts = List.of(
                "0000",
                "-1",
                "99999999999",
                "x",
                "s-x",
                "t-999",
                "2025-02-30_2025-03-01",
                "2025-12-31_2025-01-01",
                "_",
                "%00",
                "%3Cscript%3Ealert(1)%3C%2Fscript%3E",
                "'%20or%201=1--",
                "%F0%9F%98%80",
                "facet:",
                "MONTH",
                "1900-01-01_2200-12-31");
        List<String> names =
                List.of("span", "from", "until", "scope", "by", "part", "of", "after", "group", "q", "printed", "word");
        for (String text : texts) {
            for (String name : names) {
                for (String path : List.of("/numbers", MONEY, "/numbers/proposals.reply_rate", "/numbers/board")) {
                    String asked = path + "?span=2025&by=facet:purpose&" + name + "=" + text;
                    Visit.Answer answer = visit.get(asked);
                    assertThat(answer.status()).as(asked).isIn(200, 400, 404, 422);
                    assertThat(answer.body()).as(asked).doesNotContain("<script>alert");
                }
            }
            Visit.Answer code =
                    visit.get("/numbers/" + text.replace("%00", "a.b").replace("%2F", "-"));
            assertThat(code.status()).as(text).isIn(200, 400, 404);
        }
        assertThat(visit.get(MONEY + "?span=0000").body()).contains("读不懂");
    }

    @Test
    void a_member_gets_the_number_of_private_matters_and_nothing_else_of_them() {
        fill();
        Someone member = committee.member("江望");
        String code = shipped().stream()
                .filter(each -> each instanceof FigureDefinition.Counted counted
                        && counted.source().of().contains("heart-talk.talked"))
                .map(FigureDefinition::code)
                .findFirst()
                .orElseThrow();
        String seen = visit(member).get("/numbers/" + code + "?span=2025").body();
        assertThat(seen).contains("<b>1</b>").contains("您能看到总数").doesNotContain("谈心</a>");
        assertThat(visit(secretary).get("/numbers/" + code + "?span=2025").body())
                .contains("谈心</a>");
        assertThat(visit(member).get("/numbers/board/edit").status()).isEqualTo(403);
        assertThat(visit(member).get("/numbers/own").status()).isEqualTo(403);
        assertThat(visit(committee.at(Desk.REVIEWER)).get("/numbers").status()).isEqualTo(403);
    }

    @Test
    void the_board_is_added_to_reordered_and_emptied_and_the_second_of_two_is_told() {
        Visit visit = visit(secretary);
        assertThat(visit.get("/numbers/board").body()).contains("立案提案");
        visit.get("/numbers/board/edit");
        assertThat(board(visit, "ADD", "welfare.donations_members", 0).status()).isEqualTo(303);
        assertThat(board(visit, "ADD", "welfare.donations_members", 1).status()).isEqualTo(422);
        assertThat(board(visit, "REMOVE", "proposals.filed", 0).status()).isEqualTo(409);
        assertThat(board(visit, "REMOVE", "proposals.filed", 1).status()).isEqualTo(303);
        assertThat(board(visit, "UP", "proposals.filed", 2).status()).isEqualTo(404);
        assertThat(board(visit, "UP", "welfare.donations_members", 2).status()).isEqualTo(303);
        assertThat(board(visit, "ADD", "no.such", 3).status()).isEqualTo(404);
        assertThat(board(visit, "X", "no.such", 3).status()).isEqualTo(422);
        assertThat(visit.get("/numbers/board").body()).contains("委员").doesNotContain(">立案提案<");
        assertThat(board(visit, "SHIPPED", "", 3).status()).isEqualTo(303);
        assertThat(visit.get("/numbers/board").body()).contains("立案提案");
    }

    private static Visit.Answer board(Visit visit, String step, String code, int version) {
        return visit.post("/numbers/board", Map.of("step", step, "code", code, "version", String.valueOf(version)));
    }

    @Test
    void a_figure_of_ones_own_is_tried_kept_changed_and_retired_and_stale_changes_are_told() {
        fill();
        Visit visit = visit(secretary);
        for (String step : List.of(
                "/numbers/own",
                "/numbers/own/new",
                "/numbers/own/new?measure=QUANTITY",
                "/numbers/own/new?measure=QUANTITY&of=donation.amount",
                "/numbers/own/new?measure=RATIO",
                "/numbers/own/new?measure=SUM",
                "/numbers/own/new?measure=STOCK",
                "/numbers/own/new?measure=DISTINCT&of=donation.amount",
                "/numbers/own/new?measure=PERSONS&of=donation.gave")) {
            assertThat(visit.get(step).status()).as(step).isEqualTo(200);
        }
        Map<String, String> form = new HashMap<>(Map.of(
                "measure",
                "QUANTITY",
                "of",
                "donation.amount",
                "w.purpose",
                "education",
                "code",
                "own.gifts",
                "zh",
                "助学捐款",
                "en",
                "Gifts for schools",
                "group",
                "M",
                "unit",
                "元",
                "act",
                "preview"));
        Visit.Answer tried = visit.post("/numbers/own", form);
        assertThat(tried.status()).isEqualTo(200);
        assertThat(tried.body()).contains("试算").contains("还没有保存");
        assertThat(visit.get("/numbers/own.gifts").status()).isEqualTo(404);
        form.put("act", "save");
        assertThat(visit.post("/numbers/own", form).status()).isEqualTo(303);
        int wanted = 0;
        for (int i = 2; i <= Filled.GIFTS; i += 2) {
            wanted += i * 1000;
        }
        assertThat(visit.get("/numbers/own.gifts?span=2025").body())
                .contains("<b>" + String.format("%,d", wanted) + "</b>");
        assertThat(visit.post("/numbers/own", form).status()).isEqualTo(422);
        form.put("version", "1");
        form.put("zh", "助学的捐款");
        assertThat(visit.get("/numbers/own/own.gifts/edit").body()).contains("Gifts for schools");
        assertThat(visit.post("/numbers/own", form).status()).isEqualTo(303);
        assertThat(visit.post("/numbers/own", form).status()).isEqualTo(409);
        form.put("version", "2");
        form.put("of", "donation.nothing");
        Visit.Answer refused = visit.post("/numbers/own", form);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("donation.nothing");
        assertThat(visit.get("/numbers/own/own.gifts").body()).contains("第 1 版").contains("第 2 版");
        assertThat(visit.post("/numbers/own/own.gifts/retire", Map.of("version", "1"))
                        .status())
                .isEqualTo(409);
        assertThat(visit.post("/numbers/own/own.gifts/retire", Map.of("version", "2"))
                        .status())
                .isEqualTo(303);
        assertThat(visit.get("/numbers/own.gifts").status()).isEqualTo(404);
        assertThat(visit.get("/numbers/own/own.gifts").body()).contains("已停用");
        assertThat(visit.get("/numbers/own/no.such").status()).isEqualTo(404);
    }

    @Test
    void a_committee_with_others_below_asks_them_too_and_one_without_is_told_that_it_cannot() {
        fill();
        CommitteeId below = CommitteeId.fresh();
        founding.found(new Founding.NewCommittee(
                below,
                committee.id,
                Founding.Level.COUNTY,
                "t" + below.toString().replace("-", ""),
                new Directory.Names("政协小河县委员会", "小河县政协"),
                List.of()));
        Visit visit = visit(secretary);
        for (String scope : List.of("OWN", "ALL", "BELOW", "COUNTY")) {
            for (String code : List.of(
                    "welfare.donations_members",
                    "welfare.donations",
                    "proposals.reply_rate",
                    "meetings.frequency_standing")) {
                String path = "/numbers/" + code + "?span=2025&scope=" + scope;
                assertThat(visit.get(path).status()).as(path).isEqualTo(200);
            }
        }
        String all = visit.get(MONEY + "?span=2025&scope=ALL").body();
        assertThat(all).contains("本级和下级").contains("按政协分开").doesNotContain("读不懂");
        assertThat(visit.get(MONEY + "?span=2025&scope=BELOW").body()).contains("<b>0</b>");
        Founded alone = committees.found();
        assertThat(visit(alone.at(Desk.SECRETARIAT)).get(MONEY + "?scope=ALL").body())
                .contains("读不懂");
    }

    @Test
    void the_file_says_what_the_page_says_with_every_record() {
        fill();
        Visit visit = visit(secretary);
        String text = new String(
                visit.bytes(MONEY + "/table.csv?span=2025&by=facet:purpose"), java.nio.charset.StandardCharsets.UTF_8);
        BigDecimal value = ask("welfare.donations_members", 2025).value();
        assertThat(text).contains(value.toPlainString()).contains("教育助学").contains("捐款1\"");
        byte[] book = visit.bytes(MONEY + "/table.xlsx?span=2025&by=facet:purpose");
        assertThat(new String(book, 0, 2, java.nio.charset.StandardCharsets.ISO_8859_1))
                .isEqualTo("PK");
        assertThat(visit.get("/numbers/no.such/table.csv").status()).isEqualTo(404);
    }

    @Test
    void the_interface_answers_the_same_and_refuses_what_it_cannot_read() throws Exception {
        fill();
        List<String> paths = new ArrayList<>(List.of("", "/breakdown", "/comparison", "/records", "/rounding"));
        for (String path : paths) {
            assertThat(api("GET", "/welfare.donations_members" + path + "?span=2025", "")
                            .statusCode())
                    .as(path)
                    .isEqualTo(200);
        }
        assertThat(api("GET", "/welfare.donations_members?span=2025", "").body())
                .contains("\"value\":"
                        + ask("welfare.donations_members", 2025).value().toPlainString());
        assertThat(api("GET", "?group=M&span=2025", "").body()).contains("welfare.donations");
        assertThat(api("GET", "/board", "").statusCode()).isEqualTo(200);
        assertThat(api("GET", "/welfare.donations?span=x", "").statusCode()).isEqualTo(422);
        assertThat(api("GET", "/no.such", "").statusCode()).isEqualTo(404);
        assertThat(api("GET", "/welfare.donations_members/rounding?span=2025&printed=1&word=JIN", "")
                        .statusCode())
                .isEqualTo(422);
        String figure =
                "{\"version\":%d,\"figure\":{\"code\":\"own.a\",\"zh\":\"甲\",\"en\":\"A\",\"group\":\"M\",\"unit\":\"元\","
                        + "\"measure\":\"QUANTITY\",\"of\":[\"donation.amount\"]}}";
        assertThat(api("POST", "/own/preview", figure.formatted(0)).statusCode())
                .isEqualTo(200);
        assertThat(api("POST", "/own", figure.formatted(0)).statusCode()).isEqualTo(201);
        assertThat(api("POST", "/own", figure.formatted(1)).statusCode()).isEqualTo(201);
        assertThat(api("POST", "/own", figure.formatted(1)).statusCode()).isEqualTo(409);
        assertThat(api("POST", "/own", "{\"figure\":{\"code\":\"\\u0000\",\"where\":{\"a\":[\"\\u0000\"]}}}")
                        .statusCode())
                .isEqualTo(422);
        assertThat(api("GET", "/own", "").body()).contains("own.a");
        assertThat(api("GET", "/own/own.a", "").statusCode()).isEqualTo(200);
        assertThat(api("POST", "/own/own.a/retire", "{\"version\":2}").statusCode())
                .isEqualTo(200);
        assertThat(api("POST", "/board", "{\"version\":0,\"step\":\"ADD\",\"code\":\"learning.plan_rate\"}")
                        .statusCode())
                .isEqualTo(200);
        assertThat(api("POST", "/board", "{}").statusCode()).isEqualTo(422);
    }

    private java.net.http.HttpResponse<String> api(String method, String path, String body) {
        String key = java.util.UUID.randomUUID().toString();
        return new Program(port, secretary.token()).send(method, "/numbers" + path, body, "Idempotency-Key", key);
    }
}
