package org.tongxin.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import org.tongxin.committee.Founding;
import org.tongxin.testing.OnPostgres;
import org.tongxin.testing.Proves;
import org.tongxin.testing.Visit;

/** On the demonstration's data: every number of the figures' pages opens to the proposals that add up to it, and files say the same. */
@OnPostgres
// an application of its own, filled with the demonstration
@TestPropertySource(properties = "tongxin.home=target/numbers-home")
class EveryNumberOpensTest {

    private static final Pattern NUMBER = Pattern.compile("<a href=\"(/figures/counted/[^\"]+)\">([0-9,]+)</a>");
    private static final Pattern SHOWN = Pattern.compile("<p class=\"big-share\"><b>([0-9,]+)</b>");
    private static final Pattern AMOUNT = Pattern.compile("data-amount=\"([0-9]+)\"");
    private static final Pattern NEXT = Pattern.compile("rel=\"next\" href=\"([^\"]+)\"");
    private static final Pattern CELL = Pattern.compile("<td class=\"n\">(.*?)</td>", Pattern.DOTALL);
    private static final Pattern TABS = Pattern.compile("href=\"(/figures\\?[^\"]*by=[A-Z]+[^\"]*)#tables\"");

    @LocalServerPort
    private int port;

    @Autowired
    private FillDemo fill;

    @Autowired
    private Founding founding;

    private static long number(String text) {
        return Long.parseLong(text.replace(",", ""));
    }

    private Visit desk() {
        if (founding.all().isEmpty()) {
            fill.fill();
        }
        Visit desk = new Visit(port);
        desk.signIn("secretary", DemoPeople.PASSWORD);
        return desk;
    }

    private static String path(String href) {
        return href.replace("&amp;", "&");
    }

    /** Every linked number of a page, by where it leads. */
    private static void collect(String page, Map<String, Long> numbers) {
        Matcher number = NUMBER.matcher(page);
        while (number.find()) {
            numbers.put(path(number.group(1)), number(number.group(2)));
        }
    }

    private static long behind(Visit desk, String href, long expected) {
        long sum = 0;
        String at = href;
        while (at != null) {
            Visit.Answer list = desk.get(at);
            assertThat(list.status()).as(at).isEqualTo(200);
            Matcher shown = SHOWN.matcher(list.body());
            assertThat(shown.find()).as(at).isTrue();
            assertThat(number(shown.group(1))).as(at).isEqualTo(expected);
            Matcher amount = AMOUNT.matcher(list.body());
            while (amount.find()) {
                sum += Long.parseLong(amount.group(1));
            }
            Matcher next = NEXT.matcher(list.body());
            at = next.find() ? path(next.group(1)) : null;
        }
        return sum;
    }

    @Test
    @Proves({"A05", "A08", "A25", "A26"})
    void every_number_is_the_sum_of_the_list_it_opens_and_none_stands_without_a_link() throws Exception {
        Visit desk = desk();
        Map<String, Long> numbers = new HashMap<>();
        for (String span : List.of("/figures", "/figures?session=", "/figures?year=2025")) {
            String first = desk.get(span).body();
            List<String> tabs = new ArrayList<>();
            Matcher tab = TABS.matcher(first);
            while (tab.find()) {
                tabs.add(path(tab.group(1)));
            }
            assertThat(tabs).as("rows and columns to choose from").hasSizeGreaterThan(10);
            // everything over all the years, and of single spans the first table and the units'
            List<String> shown = new ArrayList<>(span.endsWith("=") ? tabs : List.of(span));
            for (String topic : List.of("handling", "astray", "effect", "promises", "judged", "appraised")) {
                shown.add(span + (span.contains("?") ? "&" : "?") + "by=UNIT&show=" + topic);
            }
            for (String address : shown) {
                String page = desk.get(address).body();
                collect(page, numbers);
                Matcher cell = CELL.matcher(page);
                while (cell.find()) {
                    assertThat(cell.group(1).strip()).as(address).doesNotMatch("[1-9][0-9,]*");
                }
            }
        }
        assertThat(numbers).hasSizeGreaterThan(200);
        numbers.forEach(
                (href, shown) -> assertThat(behind(desk, href, shown)).as(href).isEqualTo(shown));
        filesSayTheSame(desk);
    }

    private void filesSayTheSame(Visit desk) throws Exception {
        String page = desk.get("/figures?session=&by=UNIT&show=handling").body();
        Matcher rows = Pattern.compile("<tr><th scope=\"row\">([^<]+)</th>(.*?)</tr>", Pattern.DOTALL)
                .matcher(page);
        Map<String, List<Long>> shown = new HashMap<>();
        while (rows.find()) {
            List<Long> cells = new ArrayList<>();
            Matcher cell =
                    Pattern.compile("<td class=\"n\">(?:<[^>]+>)?([0-9,]+)<").matcher(rows.group(2));
            while (cell.find()) {
                cells.add(number(cell.group(1)));
            }
            shown.putIfAbsent(rows.group(1), cells);
        }
        assertThat(shown).containsKey("市民政局");
        try (ReadableWorkbook book =
                new ReadableWorkbook(new ByteArrayInputStream(desk.bytes("/figures/tables.xlsx?session=")))) {
            List<String> names = book.getSheets().map(Sheet::getName).toList();
            assertThat(names).contains("汇总", "分类", "界别", "主办单位", "提案者类别", "会议", "年份");
            Sheet units = book.findSheet("主办单位").orElseThrow();
            for (Row row : units.read().subList(1, 5)) {
                List<Long> cells = new ArrayList<>();
                for (int column = 1; row.getCell(column).getType() == CellType.NUMBER; column++) {
                    cells.add(row.getCellAsNumber(column).orElseThrow().longValue());
                }
                assertThat(cells)
                        .as(row.getCellText(0))
                        .startsWith(shown.get(row.getCellText(0)).toArray(Long[]::new));
            }
        }
    }

    @Test
    void a_page_of_figures_is_there_in_english_and_for_a_member_without_marks_and_means() {
        Visit desk = desk();
        assertThat(desk.get("/figures?by=UNIT&show=appraised", "Accept-Language", "en")
                        .body())
                .contains("审查质量");
        Visit member = new Visit(port);
        member.signIn("shen", DemoPeople.PASSWORD);
        String page = member.get("/figures?by=UNIT&show=quality").body();
        assertThat(page).doesNotContain("审查质量", "quality-excellent").contains("统计表");
        assertThat(member.get("/figures/counted/quality-weak").status()).isEqualTo(404);
        assertThat(member.get("/api/v1/figures?by=SECTOR").body()).doesNotContain("qualityWeak");
        assertThat(member.get("/figures/counted/no-such").status()).isEqualTo(404);
        assertThat(member.get("/figures?by=MEMBER&show=intake&category=%3Cscript%3E&year=x&unit=no")
                        .status())
                .isEqualTo(200);
    }
}
