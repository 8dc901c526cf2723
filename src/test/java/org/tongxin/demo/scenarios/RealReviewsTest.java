package org.tongxin.demo.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ClassPathResource;
import org.springframework.transaction.support.TransactionTemplate;
import org.tongxin.committee.Directories;
import org.tongxin.committee.Directory;
import org.tongxin.common.Actor;
import org.tongxin.common.Ids;
import org.tongxin.common.Outcome;
import org.tongxin.figures.defined.Answer;
import org.tongxin.figures.defined.DefinedFigures;
import org.tongxin.figures.defined.FigureDefinition;
import org.tongxin.figures.defined.OpenFigure;
import org.tongxin.figures.defined.Question;
import org.tongxin.figures.defined.RoundingWords;
import org.tongxin.figures.defined.Span;
import org.tongxin.identity.Accounts;
import org.tongxin.identity.Tokens;
import org.tongxin.platform.Acting;
import org.tongxin.testing.OnPostgres;

/**
 * Seventy-nine figures that four committees printed in their yearly reviews, asked of the product after records with their counts were
 * entered as people enter them: every one comes out as printed, and opens to the records it is made of.
 */
@OnPostgres
class RealReviewsTest {

    private static final Path PAGE = Path.of("docs/proof.md");
    private static final String PASSWORD = "青澜砚湖霁川望岳 2026 scenarios";

    @Autowired
    private FillScenarios filling;

    @Autowired
    private Accounts accounts;

    @Autowired
    private DefinedFigures figures;

    @Autowired
    private OpenFigure opening;

    @Autowired
    private Directories directories;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private EnteredHow entered;

    @Autowired
    private ByUseCases useCases;

    @Autowired
    private Tokens tokens;

    @LocalServerPort
    private int port;

    private ByJson json;
    private ByTables tables;
    private final Map<String, List<Founded>> founded = new HashMap<>();

    /** One printed figure. */
    private record Printed(
            String scenario,
            String figure,
            String span,
            Question.Scope scope,
            String number,
            String unit,
            RoundingWords.Word word) {

        String asPrinted() {
            return switch (word) {
                case YU, DUO -> number + word.zh() + unit;
                case JIN, LEIJI, GONG, NONE -> word.zh() + number + unit;
            };
        }

        static Printed of(String line) {
            String[] cells = line.split(",", -1);
            RoundingWords.Word word = List.of(RoundingWords.Word.values()).stream()
                    .filter(each -> each.zh().equals(cells[6]))
                    .findFirst()
                    .orElseThrow();
            return new Printed(
                    cells[0], cells[1], cells[2], Question.Scope.valueOf(cells[3]), cells[4], cells[5], word);
        }
    }

    @Test
    void every_printed_figure_comes_out_of_the_records_and_opens_to_them() throws IOException {
        json = new ByJson(port, tokens, this::directory);
        tables = new ByTables(port, PASSWORD);
        String mark = "-" + Ids.next().toString().substring(28);
        for (int i = 0; i < Scenario.CODES.size(); i++) {
            founded.put(
                    String.valueOf((char) ('A' + i)),
                    filling.fill(Scenario.CODES.get(i), mark, accounts.hash(PASSWORD), way(Scenario.CODES.get(i))));
        }
        assertThat(json.calls()).as("the one came in through the interface").isGreaterThan(200);
        assertThat(tables.files()).as("the other one as tables over the pages").isGreaterThan(30);
        List<String> printed = new ClassPathResource("reviews/figures.csv")
                .getContentAsString(StandardCharsets.UTF_8)
                .lines()
                .skip(1)
                .toList();
        assertThat(printed).hasSize(79);
        List<String> rows = new ArrayList<>();
        List<String> wrong = new ArrayList<>();
        for (String line : printed) {
            try {
                rows.add("| " + (rows.size() + 1) + " | " + proved(Printed.of(line)) + " |");
            } catch (AssertionError | RuntimeException e) {
                wrong.add(line + ": " + e.getMessage());
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(ask(founded("A"), "publicity.firsts", Question.own(Span.year(2024)))
                        .value())
                .as("both firsts were looked into and agreed to")
                .isEqualByComparingTo("2");
        same(page(rows));
    }

    /** The one with the fewest records by JSON, the one without proposals over the pages. */
    private Way way(String code) {
        return switch (code) {
            case "jichuan" -> json;
            case "wangyue" -> tables;
            default -> useCases;
        };
    }

    private Founded founded(String scenario) {
        return Objects.requireNonNull(founded.get(scenario)).getFirst();
    }

    private String proved(Printed printed) {
        Founded committee = founded(printed.scenario());
        Question question = Question.of(span(committee, printed.span()), printed.scope());
        Answer answer = ask(committee, printed.figure(), question);
        BigDecimal exact = Objects.requireNonNull(answer.value(), "nothing found");
        assertThat(answer.unit()).isEqualTo(printed.unit());
        Outcome<RoundingWords.Wording> words =
                RoundingWords.check(exact, printed.unit(), printed.word(), printed.number());
        assertThat(words).as("exact " + exact.toPlainString()).isInstanceOf(Outcome.Done.class);
        if (answer.made() instanceof Answer.Periods periods) {
            assertThat(periods.gaps()).isEmpty();
        }
        Opened opened = new Opened(0, new HashMap<>());
        for (Answer leaf : leaves(answer)) {
            opened = opened.and(open(printed, leaf, question));
        }
        boolean one = exact.compareTo(BigDecimal.ONE) <= 0 || isOrdinal(answer);
        assertThat(opened.records()).as("records behind it").isGreaterThan(one ? 0 : 1);
        return String.join(
                " | ",
                printed.scenario(),
                answer.en(),
                "`" + printed.figure() + "`",
                printed.span(),
                printed.scope().name().toLowerCase(java.util.Locale.ROOT),
                printed.asPrinted(),
                exact.stripTrailingZeros().toPlainString() + halves(answer),
                ((Outcome.Done<RoundingWords.Wording>) words).value().text(),
                String.valueOf(opened.records()),
                opened.how());
    }

    private static boolean isOrdinal(Answer answer) {
        return answer.definition() instanceof FigureDefinition.Counted counted
                && counted.what() == FigureDefinition.Counting.ORDINAL;
    }

    private static String halves(Answer answer) {
        return answer.made() instanceof Answer.Halves(Answer part, Answer whole)
                ? " (" + part.value() + " of " + whole.value() + ")"
                : "";
    }

    /** How many records were opened, and how they had been entered. */
    private record Opened(int records, Map<String, Integer> by) {

        Opened and(Opened other) {
            Map<String, Integer> both = new HashMap<>(by);
            other.by.forEach((how, n) -> both.merge(how, n, Integer::sum));
            return new Opened(records + other.records, both);
        }

        String how() {
            return String.join(
                    ", ",
                    by.entrySet().stream()
                            .sorted(Map.Entry.comparingByKey())
                            .map(each -> each.getKey() + " " + each.getValue())
                            .toList());
        }
    }

    /** Opens a figure to the last page in every committee it counts: the amounts add up to it, and nothing is hidden. */
    private Opened open(Printed printed, Answer leaf, Question question) {
        Opened all = new Opened(0, Map.of());
        BigDecimal sum = BigDecimal.ZERO;
        for (Founded each : Objects.requireNonNull(founded.get(printed.scenario()))) {
            boolean counts = switch (question.scope()) {
                case OWN -> each.place() == 0;
                case BELOW -> each.place() > 0;
                case ALL, LEVEL -> true;
            };
            if (counts) {
                BehindAll behind = BehindAll.of(
                        opening, each.secretary(), leaf.definition().code(), question.span());
                assertThat(behind.hidden()).isZero();
                sum = sum.add(behind.amount());
                all = all.and(new Opened(behind.lines().size(), entered.how(each.secretary(), behind.lines())));
            }
        }
        BigDecimal value = leaf.value() == null ? BigDecimal.ZERO : leaf.value();
        assertThat(sum).as("what is behind " + leaf.definition().code()).isEqualByComparingTo(value);
        if (question.scope() != Question.Scope.OWN) {
            Actor above = founded(printed.scenario()).secretary();
            assertThat(BehindAll.ofCommittees(opening, above, leaf.definition().code(), question))
                    .as("what the committee above sees of each, "
                            + leaf.definition().code())
                    .isEqualByComparingTo(value);
        }
        return all;
    }

    /** The figures of facts that an answer is made of. */
    private static List<Answer> leaves(Answer answer) {
        List<Answer> leaves = new ArrayList<>();
        switch (answer.made()) {
            case Answer.Halves(Answer part, Answer whole) -> {
                leaves.addAll(leaves(part));
                leaves.addAll(leaves(whole));
            }
            case Answer.Parts(List<Answer> parts) -> parts.forEach(part -> leaves.addAll(leaves(part)));
            case Answer.Periods periods -> leaves.addAll(leaves(periods.of()));
            case Answer.Flow _, Answer.OfFacts _ -> leaves.add(answer);
        }
        return leaves;
    }

    private Answer ask(Founded committee, String code, Question question) {
        Actor who = committee.secretary();
        Outcome<Answer> outcome = Acting.as(who, () -> figures.ask(who, code, question));
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        return ((Outcome.Done<Answer>) outcome).value();
    }

    /** {@code 2024}, {@code 2024-01-01~2024-12-31}, {@code session 4-3} or {@code term 5 2024-12-31}. */
    private Span span(Founded committee, String span) {
        String[] words = span.split("[ ~]");
        return switch (words[0]) {
            case "session" -> {
                String[] of = words[1].split("-");
                yield Span.belongingTo(directory(committee).sessions().stream()
                        .filter(card ->
                                card.term() == Integer.parseInt(of[0]) && card.number() == Integer.parseInt(of[1]))
                        .findFirst()
                        .orElseThrow());
            }
            case "term" -> Span.termToDate(directory(committee), Integer.parseInt(words[1]), LocalDate.parse(words[2]));
            default ->
                words.length == 1
                        ? Span.year(Integer.parseInt(words[0]))
                        : Span.between(LocalDate.parse(words[0]), LocalDate.parse(words[1]));
        };
    }

    private Directory directory(Founded committee) {
        return Acting.as(
                committee.secretary(),
                () -> Objects.requireNonNull(transaction.execute(_ -> directories.of(committee.id()))));
    }

    private static String page(List<String> rows) {
        return """
            # Figures of real reviews, recomputed

            Made by `RealReviewsTest`. Four committees printed 110 figures about 2022 to 2024; 7 are background, 24 belong to modules that come later. The other
            79 stand here. For each committee a scenario of invented records with the real counts (`src/main/resources/demo/scenarios`) is entered as people enter
            them, combined figures split into their parts by assumption, gifts and visitors into single ones that add up. Then the product is asked. "printed" is
            the number with its rounding word; "accepted as" is how the product words the exact value; "records" are the pages behind the figure, read to the end in
            every committee it counts; their amounts add up to the value. No total is entered anywhere.

            Scenario C (`jichuan`), with its past cases, goes in through the JSON interface only (`POST /api/v1/matters` and `/api/v1/past-cases`, a token, one call a
            record): it has the fewest records. Scenario D (`wangyue`, five committees, no proposals) goes in over the pages only, signed in, as .xlsx tables that are
            sent, looked at and confirmed. A and B are entered by the use cases behind form and table. "entered" says of the records which way they came.

            | # | scenario | asked | figure | span | scope | printed | exact | accepted as | records | entered |
            |---|---|---|---|---|---|---|---|---|---|---|
            """ + String.join("\n", rows) + "\n";
    }

    private static void same(String content) throws IOException {
        String stored = Files.exists(PAGE) ? Files.readString(PAGE) : "";
        if (!stored.equals(content)) {
            Files.writeString(PAGE, content);
        }
        assertThat(stored)
                .as(PAGE + " was out of date and has been written anew; commit it")
                .isEqualTo(content);
    }
}
