package org.tongxin.figures.defined;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.tongxin.catalogue.Catalogue;
import org.tongxin.catalogue.Kind;
import org.tongxin.catalogue.Role;
import org.tongxin.common.Actor;
import org.tongxin.common.Desk;
import org.tongxin.common.Outcome;
import org.tongxin.common.UnitId;
import org.tongxin.ledger.CheckCells;
import org.tongxin.ledger.FoldCells;
import org.tongxin.ledger.SealFacts;
import org.tongxin.ledger.VerifyLedger;
import org.tongxin.matter.AdvanceMatter;
import org.tongxin.matter.ChangeMatter;
import org.tongxin.matter.DecideMatter;
import org.tongxin.matter.EnterMatter;
import org.tongxin.matter.Keeping;
import org.tongxin.matter.Matter;
import org.tongxin.matter.MatterId;
import org.tongxin.matter.MatterWords;
import org.tongxin.matter.SeeMatters;
import org.tongxin.matter.TypedMatter;
import org.tongxin.matter.VoidMatter;
import org.tongxin.platform.Acting;
import org.tongxin.register.bodies.MergeBodies;
import org.tongxin.register.bodies.SeeBodies;
import org.tongxin.testing.OnPostgres;
import org.tongxin.testing.TestCommittee;
import org.tongxin.testing.TestCommittee.Founded;

/** Many people enter, agree, correct, reassign, lead on, make void and merge bodies, units pass cases on, all at once; whatever they did, every figure is what the matters say. */
@OnPostgres
class UnderFireTest {

    private static final int CLIENTS = 6;
    private static final int STEPS = 400;

    /** Another one makes everything happen otherwise. */
    private static final long SEED = Long.getLong("tongxin.seed", 0);

    private static final List<String> KINDS = List.of(
            "donation",
            "reception-room",
            "thematic-research",
            "investment-project",
            "standing-meeting",
            "deed",
            "media-piece",
            "leader-visit");
    private static final List<String> ACTS =
            List.of(("enter, change, agree, return, advance, void, reassign, merge, part again, "
                            + "hand over, object, give to another unit, leave with the unit, sign")
                    .split(", "));
    private static final Set<String> SELDOM = Set.of("part again", "leave with the unit", "sign");

    @Autowired
    private TestCommittee committees;

    @Autowired
    private Catalogue catalogue;

    @Autowired
    private EnterMatter entering;

    @Autowired
    private ChangeMatter changing;

    @Autowired
    private DecideMatter deciding;

    @Autowired
    private AdvanceMatter advancing;

    @Autowired
    private VoidMatter undoing;

    @Autowired
    private SeeMatters seeing;

    @Autowired
    private MergeBodies merging;

    @Autowired
    private SeeBodies bodies;

    @Autowired
    private FoldCells folding;

    @Autowired
    private CheckCells cells;

    @Autowired
    private SealFacts sealing;

    @Autowired
    private VerifyLedger verifying;

    @Autowired
    private UnitCases unitCases;

    @Autowired
    private DefinedFigures figures;

    @Autowired
    private FigureBooks books;

    @Autowired
    private CatalogueKinds factKinds;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    private final List<MatterId> known = Collections.synchronizedList(new ArrayList<>());
    private final Map<String, AtomicInteger> done = new HashMap<>();
    private final List<String> names = new ArrayList<>();

    @Test
    void after_thousands_of_steps_at_once_every_figure_equals_a_recount_from_the_matters_and_the_ledger_verifies()
            throws Exception {
        Founded committee = committees.found();
        List<Actor> people = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            names.add("委员" + (char) ('甲' + i));
            people.add(committee.member(names.getLast()).actor());
        }
        for (int i = 0; i < 4; i++) {
            people.add(committee.at(Desk.SECRETARIAT).actor());
        }
        people.add(committee.at(Desk.COMMITTEE_LEADER).actor());
        for (String act : ACTS) {
            done.put(act, new AtomicInteger());
        }
        List<UnitId> units =
                Stream.of("甲局", "乙局", "丙局", "丁局").map(committee::unit).toList();
        UnitCases.Going cases = unitCases.begin(committee, units, this::count);
        try (ExecutorService clients = Executors.newFixedThreadPool(CLIENTS + 1)) {
            List<Callable<Boolean>> work = new ArrayList<>();
            for (int c = 0; c < CLIENTS; c++) {
                Random random = new Random(SEED + c);
                work.add(() -> {
                    for (int i = 0; i < STEPS; i++) {
                        Actor who = people.get(random.nextInt(people.size()));
                        Acting.run(who, () -> step(who, cases, random));
                    }
                    return true;
                });
            }
            work.add(() -> {
                for (int i = 0; i < 20; i++) {
                    Acting.run(Acting.platform(committee.id), folding::fold);
                    Acting.run(Acting.platform(committee.id), sealing::seal);
                }
                return true;
            });
            for (Future<Boolean> each : clients.invokeAll(work)) {
                assertThat(each.get()).isTrue();
            }
        }
        done.forEach((act, times) -> assertThat(times.get()).as(act).isGreaterThan(SELDOM.contains(act) ? 2 : 5));
        Actor secretary = people.get(12);
        Acting.run(secretary, () -> {
            agrees(secretary);
            folding.foldAll();
            agrees(secretary);
            assertThat(cells.wrong()).isZero();
            while (sealing.seal() > 0) {
                // the next block
            }
            VerifyLedger.Report report = verifying.verify();
            assertThat(report.broken()).isNull();
            assertThat(report.facts()).isPositive();
        });
        byHand(secretary);
        Acting.run(secretary, cases::agree);
    }

    /** One act of somebody on something; being refused, or too late, is part of it. */
    private void step(Actor who, UnitCases.Going cases, Random random) {
        int dice = random.nextInt(13);
        if (dice == 12) {
            cases.step(random);
            return;
        }
        if (dice > 9) {
            elsewhere(who, random, dice == 10);
            return;
        }
        if (dice < 4 || known.size() < 20) {
            Kind kind = kind(who, KINDS.get(random.nextInt(KINDS.size())));
            EnterMatter.Step step = random.nextInt(8) == 0 ? EnterMatter.Step.KEEP : EnterMatter.Step.HAND_IN;
            if (entering.enter(who, kind.code(), RandomMatter.of(kind, random, names), step, null)
                    instanceof Outcome.Done<Matter>(Matter fresh)) {
                known.add(fresh.id());
                count("enter");
            }
            return;
        }
        SeeMatters.Seen seen = some(who, random, dice == 8);
        if (seen == null) {
            return;
        }
        MatterId id = seen.matter().id();
        int version = random.nextBoolean() ? seen.matter().version() : Keeping.ANY;
        Outcome<Matter> outcome = switch (dice) {
            case 4, 5 ->
                told(
                        "change",
                        changing.change(
                                who,
                                id,
                                version,
                                RandomMatter.of(seen.kind(), random, names),
                                EnterMatter.Step.HAND_IN,
                                "写错了"));
            case 6 -> told("agree", deciding.agree(who, id, version));
            case 7 -> told("return", deciding.giveBack(who, id, version, "缺材料"));
            case 8 -> {
                var next = AdvanceMatter.next(seen.kind(), seen.matter());
                yield told(
                        "advance",
                        advancing.advance(
                                who,
                                id,
                                version,
                                next.isEmpty()
                                        ? "x"
                                        : next.get(random.nextInt(next.size())).code(),
                                LocalDate.of(2026, 1, 1).plusDays(random.nextInt(300)),
                                ""));
            }
            default -> random.nextInt(3) == 0 ? told("void", undoing.undo(who, id, version, "重复")) : Outcome.missing();
        };
        assertThat(outcome).isNotNull();
    }

    /** A record goes over to another special committee, sector or unit; two bodies become one, or two again. */
    private void elsewhere(Actor who, Random random, boolean reassign) {
        if (reassign && known.size() > 20) {
            SeeMatters.Seen seen = some(who, random, false);
            if (seen != null) {
                Map<String, List<String>> cells = new LinkedHashMap<>(
                        MatterWords.typed(seen.kind(), seen.matter().content()).cells());
                cells.put("committee", random.nextBoolean() ? List.of("提案委员会") : List.of());
                cells.put("sector", List.of("S%02d".formatted(1 + random.nextInt(20))));
                seen.kind().roles().stream()
                        .filter(role -> role.of().contains(Role.Of.UNIT) && role.most() == 1)
                        .forEach(role -> cells.put("r." + role.code(), List.of(random.nextBoolean() ? "甲局" : "乙局")));
                told(
                        "reassign",
                        changing.change(
                                who,
                                seen.matter().id(),
                                Keeping.ANY,
                                new TypedMatter(cells),
                                EnterMatter.Step.HAND_IN,
                                "改由别处承办"));
            }
            return;
        }
        List<SeeBodies.Row> all =
                random.nextInt(4) > 0 ? List.of() : bodies.list(null, null).rows();
        if (all.size() > 3) {
            SeeBodies.Row kept = all.get(random.nextInt(all.size()));
            SeeBodies.Row other = all.get(random.nextInt(all.size()));
            if (merging.merge(who, kept.id(), other.id()) instanceof Outcome.Done<UUID> _) {
                count("merge");
            }
            bodies.see(who, kept.id()).stream()
                    .flatMap(seen -> seen.merged().stream().filter(each -> each.undoneBy() == null))
                    .findFirst()
                    .filter(_ -> random.nextBoolean())
                    .ifPresent(merged -> {
                        if (merging.undo(who, merged.id()) instanceof Outcome.Done<UUID> _) {
                            count("part again");
                        }
                    });
        }
    }

    /** One of them that this person sees; if so wished, one that has a further stage. */
    private SeeMatters.Seen some(Actor who, Random random, boolean staged) {
        for (int tries = 0; tries < 15; tries++) {
            SeeMatters.Seen seen =
                    seeing.see(who, known.get(random.nextInt(known.size()))).orElse(null);
            if (seen != null
                    && (!staged
                            || (AdvanceMatter.may(who, seen.matter())
                                    && AdvanceMatter.next(seen.kind(), seen.matter()).stream()
                                            .anyMatch(stage -> AdvanceMatter.lacks(seen.kind(), seen.matter(), stage)
                                                    .isEmpty())))) {
                return seen;
            }
        }
        return null;
    }

    private Outcome<Matter> told(String act, Outcome<Matter> outcome) {
        if (outcome instanceof Outcome.Done<Matter>) {
            count(act);
        }
        return outcome;
    }

    private void count(String act) {
        Objects.requireNonNull(done.get(act)).incrementAndGet();
    }

    private Kind kind(Actor who, String code) {
        return catalogue.of(who.committee()).find(code).orElseThrow(() -> new AssertionError("no kind " + code));
    }

    /** Every figure over several spans, through the cells and by a plain recount of what stands. */
    private void agrees(Actor who) {
        List<Recount.Line> all = Objects.requireNonNull(transaction.execute(_ -> Recount.read(jdbc, true, "COUNTY")));
        FigureBook book = books.current();
        Recount recount = new Recount(all, book, factKinds.all());
        List<String> codes = book.all().stream().map(FigureDefinition::code).toList();
        for (Span span : List.of(
                Span.year(2024), Span.between(LocalDate.of(2023, 2, 7), LocalDate.of(2026, 5, 18)), Span.year(2025))) {
            for (Answer answer : figures.askAll(who, codes, Question.own(span))) {
                BigDecimal plain = recount.value(answer.definition(), span, _ -> "", "");
                BigDecimal asked = answer.value();
                assertThat(asked == null ? null : asked.stripTrailingZeros())
                        .as(answer.definition().code() + " " + span.zh())
                        .isEqualTo(plain == null ? null : plain.stripTrailingZeros());
            }
        }
    }

    /** The same of a few figures, out of the matters' own rows, without the ledger. */
    private void byHand(Actor who) {
        Acting.run(who, () -> {
            BigDecimal money = ofMatters("""
                    select coalesce(sum(("values" ->> 'amount')::numeric), 0) from matter.matter
                     where kind = 'donation' and state = 'STANDING' and held_on between '2024-01-01' and '2024-12-31'""");
            BigDecimal asked = ofMatters("""
                    select coalesce(sum(quantity), 0) from ledger.standing
                     where kind = 'donation.amount' and occurred_on between '2024-01-01' and '2024-12-31'""");
            assertThat(asked).isEqualByComparingTo(money).isPositive();
            assertThat(ofMatters("select count(*) from ledger.standing where kind = 'thematic-research.attended'"))
                    .isEqualByComparingTo(ofMatters("""
                            select count(*) from matter.part p join matter.matter m
                                on m.committee_id = p.committee_id and m.id = p.matter_id
                             where m.kind = 'thematic-research' and m.state = 'STANDING' and p.role = 'attendee'"""));
            assertThat(ofMatters("select count(*) from ledger.standing where kind = 'reception-room.opened'"))
                    .isEqualByComparingTo(ofMatters("""
                            select count(*) from matter.matter m where m.kind = 'reception-room' and m.state = 'STANDING'
                               and m.stage in ('opened', 'closed')"""));
            assertThat(ofMatters("""
                            select count(*) from ledger.standing s left join matter.matter m
                                on m.committee_id = s.committee_id and m.id = s.matter_id and m.state = 'STANDING'
                             where s.matter_kind = 'matter' and m.id is null""")).as("facts of matters that do not count").isZero();
            assertThat(ofMatters("""
                            select count(*) from matter.matter m where m.kind in ('donation', 'thematic-research', 'media-piece')
                               and m.state = 'STANDING' and not exists (select 1 from ledger.standing s
                                   where s.committee_id = m.committee_id and s.matter_id = m.id)""")).as("matters that count without a fact").isZero();
        });
    }

    private BigDecimal ofMatters(String sql) {
        return Objects.requireNonNull(
                transaction.execute(_ -> jdbc.sql(sql).query(BigDecimal.class).single()));
    }
}
