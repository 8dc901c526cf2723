package org.tongxin.matter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.tongxin.catalogue.Catalogue;
import org.tongxin.catalogue.Field;
import org.tongxin.catalogue.Kind;
import org.tongxin.catalogue.ShippedKinds;
import org.tongxin.common.Actor;
import org.tongxin.common.Desk;
import org.tongxin.common.Origin;
import org.tongxin.common.Outcome;
import org.tongxin.files.Sheet;
import org.tongxin.platform.Acting;
import org.tongxin.testing.OnPostgres;
import org.tongxin.testing.TestCommittee;

/**
 * One matter of every shipped kind is entered, agreed to, led through its stages, read back, exported, imported again and made void; each time
 * the ledger holds exactly what the kind's rules say, reckoned here a second time.
 */
@OnPostgres
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryKindTest {

    @Autowired
    TestCommittee committees;

    @Autowired
    EnterMatter entering;

    @Autowired
    DecideMatter deciding;

    @Autowired
    AdvanceMatter advancing;

    @Autowired
    VoidMatter voiding;

    @Autowired
    SeeMatters seeing;

    @Autowired
    ExportMatters exporting;

    @Autowired
    ImportMatters importing;

    @Autowired
    Catalogue catalogue;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private Actor writer;
    private Actor office;

    static Stream<String> every() {
        return ShippedKinds.ALL.stream().map(Kind::code);
    }

    @BeforeAll
    void somebody_at_every_desk() {
        TestCommittee.Founded founded = committees.found();
        SomeMatter.MEMBERS.forEach(founded::member);
        SomeMatter.UNITS.forEach(founded::unit);
        Actor one = founded.at(Desk.SECRETARIAT).actor();
        writer = new Actor(
                one.account(),
                founded.id,
                "登记人",
                EnumSet.of(Desk.SECRETARIAT, Desk.MEMBER, Desk.SUPERVISOR),
                null,
                null,
                new Origin("test", "test"));
        office = new Actor(
                one.account(),
                founded.id,
                "办公室",
                EnumSet.of(Desk.SECRETARIAT, Desk.MEMBER, Desk.SUPERVISOR, Desk.COMMITTEE_LEADER),
                null,
                null,
                new Origin("test", "test"));
    }

    @ParameterizedTest
    @MethodSource("every")
    void every_kind_is_entered_agreed_to_led_on_exported_imported_and_made_void(String code) {
        LocaleContextHolder.setLocale(Locale.SIMPLIFIED_CHINESE);
        Acting.run(office, () -> live(code));
    }

    private void live(String code) {
        Kind kind = Objects.requireNonNull(transaction.execute(
                _ -> catalogue.of(office.committee()).find(code).orElseThrow()));
        SomeMatter some = new SomeMatter(kind);
        Matter entered = done(
                entering.enter(enters(kind), code, some.typed("手填的" + code, Map.of()), EnterMatter.Step.HAND_IN, null));
        Matter matter = agreed(kind, entered);
        reads(kind, some, matter);
        agrees(kind, matter);
        while (!AdvanceMatter.next(kind, matter).isEmpty()) {
            String next = AdvanceMatter.next(kind, matter).getFirst().code();
            matter = done(advancing.advance(
                    office,
                    matter.id(),
                    Keeping.ANY,
                    next,
                    SomeMatter.ON.plusDays(matter.passed().size()),
                    ""));
            agrees(kind, matter);
        }
        List<Matter> imported = imported(kind, some);
        imported.forEach(each -> agrees(kind, each));
        assertThat(rulesShown(
                        kind,
                        Stream.concat(Stream.of(entered, matter), imported.stream())
                                .toList()))
                .as("rules of " + code + " that no matter fulfilled")
                .isEmpty();
        for (Matter each : Stream.concat(Stream.of(matter), imported.stream()).toList()) {
            done(voiding.undo(office, each.id(), Keeping.ANY, "记错了"));
            assertThat(standing(each.id())).isEmpty();
        }
    }

    private Actor enters(Kind kind) {
        return kind.enteredBy().equals(EnumSet.of(Desk.COMMITTEE_LEADER)) ? office : writer;
    }

    private Matter agreed(Kind kind, Matter entered) {
        if (kind.approval() == Kind.Approval.LEADER && !enters(kind).equals(office)) {
            assertThat(entered.state()).isEqualTo(MatterState.SUBMITTED);
            assertThat(standing(entered.id())).isEmpty();
            return done(deciding.agree(office, entered.id(), entered.version()));
        }
        assertThat(entered.standing()).isTrue();
        return entered;
    }

    private void reads(Kind kind, SomeMatter some, Matter matter) {
        SeeMatters.Seen seen = seeing.see(office, matter.id()).orElseThrow();
        assertThat(seen.kind()).isEqualTo(kind);
        for (Field field : kind.fields()) {
            assertThat(seen.matter().content().value(field.code()))
                    .as(field.code())
                    .isEqualTo(some.value(field));
        }
        kind.roles()
                .forEach(role -> assertThat(seen.matter().content().in(role.code()))
                        .as(role.code())
                        .isNotEmpty());
    }

    /** What was exported can be imported: the same matter, and one for each condition of a rule that the first does not fulfil. */
    private List<Matter> imported(Kind kind, SomeMatter some) {
        List<List<String>> table = exported(kind);
        assertThat(table).hasSize(2);
        List<String> head = table.getFirst();
        List<String> row = table.get(1);
        StringBuilder csv = new StringBuilder(line(head));
        List<Map<String, String>> variants = some.variants();
        for (int i = 0; i < variants.size(); i++) {
            List<String> cells = new ArrayList<>(row);
            while (cells.size() < head.size()) {
                cells.add("");
            }
            cells.set(0, "导入的" + kind.code() + i);
            variants.get(i)
                    .forEach((field, value) -> cells.set(
                            head.indexOf(kind.field(field).orElseThrow().zh()), value));
            if (head.contains("第几次")) {
                cells.set(head.indexOf("第几次"), "");
            }
            csv.append(line(cells));
        }
        var draft = done(
                importing.read(office, kind.code(), "table.csv", csv.toString().getBytes(StandardCharsets.UTF_8)));
        assertThat(importing.preview(office, draft).orElseThrow().wrong()).isEmpty();
        assertThat(done(importing.store(office, draft, ImportMatters.Word.ALL))).isEqualTo(variants.size());
        return Objects.requireNonNull(transaction.execute(_ ->
                seeing.rows(office, MatterFilter.of(kind.code(), Map.of("q", "导入的")), 100).stream()
                        .map(each -> seeing.see(office, each.id()).orElseThrow().matter())
                        .toList()));
    }

    private List<List<String>> exported(Kind kind) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try {
            exporting.write(office, kind, MatterFilter.of(kind.code(), Map.of()), file);
            return Sheet.read(file.toByteArray(), 10, 5_000);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (Sheet.Unreadable e) {
            throw new AssertionError(e);
        }
    }

    private static String line(List<String> cells) {
        return cells.stream()
                        .map(cell -> "\"" + cell.replace("\"", "\"\"") + "\"")
                        .collect(Collectors.joining(","))
                + "\n";
    }

    private void agrees(Kind kind, Matter matter) {
        assertThat(standing(matter.id())).isEqualTo(SomeMatter.reckoned(kind, matter));
    }

    /** The rules that wrote nothing for any of these. */
    private static List<String> rulesShown(Kind kind, List<Matter> matters) {
        List<String> events = matters.stream()
                .flatMap(each -> SomeMatter.reckoned(kind, each).keySet().stream())
                .map(line -> line.substring(0, line.indexOf(' ')))
                .toList();
        return kind.factKinds().stream()
                .filter(event -> !events.contains(event))
                .toList();
    }

    private Map<String, BigDecimal> standing(MatterId id) {
        Map<String, BigDecimal> facts = new TreeMap<>();
        transaction.executeWithoutResult(_ -> jdbc.sql("""
                        select s.kind || ' ' || s.occurred_on || ' ' || s.unit as line, s.quantity from ledger.standing s
                         where s.committee_id = platform.acting_committee() and s.matter_kind = 'matter' and s.matter_id = ?""")
                .param(id.value())
                .query((row, _) ->
                        facts.merge(row.getString(1), row.getBigDecimal(2).stripTrailingZeros(), BigDecimal::add))
                .list());
        facts.replaceAll((_, sum) -> sum.stripTrailingZeros());
        return facts;
    }

    private static <T> T done(Outcome<T> outcome) {
        if (outcome instanceof Outcome.Done<T>(T value)) {
            return value;
        }
        throw new AssertionError(outcome.toString());
    }
}
