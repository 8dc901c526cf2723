package org.tongxin.figures.defined;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.tongxin.committee.Founding;
import org.tongxin.common.Actor;
import org.tongxin.common.Outcome;
import org.tongxin.ledger.CheckCells;
import org.tongxin.ledger.FoldCells;
import org.tongxin.ledger.Ledger;
import org.tongxin.platform.Acting;
import org.tongxin.testing.CountedStatements;
import org.tongxin.testing.OnPostgres;

/** Whatever is asked, over whatever span and of whichever committees: the answer is what a plain recount of the facts gives. */
@OnPostgres
@Import(ThreeLevels.Kinds.class)
class CountingTest {

    @Autowired
    Founding founding;

    @Autowired
    Ledger ledger;

    @Autowired
    FoldCells folding;

    @Autowired
    CheckCells checking;

    @Autowired
    DefinedFigures figures;

    @Autowired
    OpenFigure opening;

    @Autowired
    Tally tally;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    DefineFigure defining;

    @Autowired
    CountedStatements statements;

    private static final FigureBook EXAMPLES = ShippedFigures.load("classpath*:figures/examples/*.yaml");

    @Test
    void every_figure_is_what_a_recount_of_the_facts_gives_folded_or_not() {
        ThreeLevels tree = new ThreeLevels(founding, 20_261);
        for (int round = 0; round < 4; round++) {
            for (ThreeLevels.One one : tree.committees) {
                tree.write(one, ledger, transaction, 60, tree.random());
                if (round != 1 && tree.random().nextInt(4) > 0) {
                    fold(one);
                }
                // what comes after the fold is read from the facts
                tree.write(one, ledger, transaction, round == 3 ? 0 : 4, tree.random());
            }
            agrees(tree, 40);
        }
        tree.committees.forEach(this::fold);
        agrees(tree, 60);
    }

    @Test
    void figures_stay_exact_while_many_write_and_the_job_folds() throws Exception {
        ThreeLevels tree = new ThreeLevels(founding, 7);
        ThreeLevels.One top = tree.committees.getFirst();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Boolean>> work = new ArrayList<>();
            for (ThreeLevels.One one : tree.committees) {
                work.add(() -> {
                    for (int i = 0; i < 12; i++) {
                        tree.write(one, ledger, transaction, 12, new Random(i));
                    }
                    return true;
                });
                work.add(() -> {
                    for (int i = 0; i < 12; i++) {
                        Acting.as(Acting.platform(one.id()), folding::fold);
                    }
                    return true;
                });
            }
            work.add(() -> {
                boolean same = true;
                for (int i = 0; i < 15; i++) {
                    same &= asOfOneMoment(top);
                }
                return same;
            });
            for (Future<Boolean> each : threads.invokeAll(work)) {
                assertThat(each.get()).isTrue();
            }
        }
        agrees(tree, 30);
        tree.committees.forEach(this::fold);
        agrees(tree, 30);
    }

    /** In one snapshot: what the cells and the newer facts give together is what all facts give. */
    private boolean asOfOneMoment(ThreeLevels.One one) {
        TransactionTemplate moment = new TransactionTemplate(transaction.getTransactionManager());
        moment.setIsolationLevel(org.springframework.transaction.TransactionDefinition.ISOLATION_REPEATABLE_READ);
        return Acting.as(
                actor(one),
                () -> moment.execute(_ -> {
                    Question question = Question.of(
                            Span.between(LocalDate.of(2021, 12, 9), LocalDate.of(2024, 2, 20)), Question.Scope.ALL);
                    List<Tally.Results> both = new ArrayList<>();
                    for (boolean raw : List.of(false, true)) {
                        List<Term> terms = new ArrayList<>();
                        for (FigureDefinition each :
                                List.of(EXAMPLES.required("t.held"), EXAMPLES.required("t.persons"))) {
                            Source source = ResolveKinds.sources(each).getFirst();
                            Term term = Term.of(
                                    terms.size(),
                                    new ResolveKinds.Resolved(
                                            source.of(), List.of(), List.of("t-meeting.attended"), null),
                                    source,
                                    question.span(),
                                    Breakdown.NONE,
                                    each instanceof FigureDefinition.Parties ? "MEMBER" : null,
                                    null);
                            terms.add(new Term(
                                    term.no(),
                                    term.kinds(),
                                    term.own(),
                                    term.each(),
                                    term.first(),
                                    term.last(),
                                    term.session(),
                                    term.by(),
                                    term.what(),
                                    term.role(),
                                    term.greatest(),
                                    term.event(),
                                    raw,
                                    term.matching()));
                        }
                        both.add(tally.ask(terms, question));
                    }
                    return both.getFirst().of(0, null).equals(both.getLast().of(0, null))
                            && both.getFirst().of(1, null).equals(both.getLast().of(1, null));
                }));
    }

    @Test
    void cells_folded_twice_or_checked_anew_do_not_differ_from_the_facts() {
        ThreeLevels tree = new ThreeLevels(founding, 3);
        ThreeLevels.One one = tree.committees.getLast();
        for (int i = 0; i < 5; i++) {
            tree.write(one, ledger, transaction, 50, tree.random());
            fold(one);
        }
        tree.write(one, ledger, transaction, 20, tree.random());
        assertThat(wrong(one)).isZero();
        fold(one);
        assertThat(wrong(one)).isZero();
        in(
                one,
                () -> jdbc.sql("update ledger.cell set facts = facts + 1 where grain = 'Y' and dimension = ''")
                        .update());
        assertThat(wrong(one)).isPositive();
        in(one, () -> jdbc.sql("delete from ledger.cell_mark").update());
        fold(one);
        assertThat(wrong(one)).isZero();
    }

    @Test
    void a_committee_beside_or_above_sees_nothing_of_another() {
        ThreeLevels tree = new ThreeLevels(founding, 5);
        ThreeLevels.One east = tree.committees.get(1);
        ThreeLevels.One west = tree.committees.get(2);
        define(west);
        tree.write(east, ledger, transaction, 80, tree.random());
        tree.write(tree.committees.getFirst(), ledger, transaction, 80, tree.random());
        fold(east);
        Span span = Span.between(LocalDate.of(2020, 1, 1), LocalDate.of(2026, 1, 1));
        for (Question.Scope scope : List.of(Question.Scope.OWN, Question.Scope.BELOW, Question.Scope.ALL)) {
            assertThat(ask(west, "t.held", Question.of(span, scope)).value()).isZero();
            assertThat(ask(west, "t.persons", Question.of(span, scope)).value()).isZero();
        }
        assertThat(in(
                        west,
                        () -> jdbc.sql("select count(*) from ledger.cell")
                                .query(Long.class)
                                .single()))
                .isZero();
    }

    @Test
    void a_dashboard_takes_as_few_statements_as_one_figure() {
        ThreeLevels tree = new ThreeLevels(founding, 9);
        ThreeLevels.One top = tree.committees.getFirst();
        define(top);
        tree.write(top, ledger, transaction, 40, tree.random());
        Question question = Question.of(Span.year(2022), Question.Scope.ALL);
        List<String> codes = EXAMPLES.all().stream().map(FigureDefinition::code).toList();
        long before = statements.count();
        Acting.as(actor(top), () -> figures.askAll(actor(top), codes, question));
        assertThat(statements.count() - before).isEqualTo(3);
        // the catalogue is read anew twice a minute, which is not the question's doing
        Acting.as(actor(top), () -> opening.behind(actor(top), "t.held", question, null, null));
        before = statements.count();
        Acting.as(actor(top), () -> opening.behind(actor(top), "t.held", question, null, null));
        assertThat(statements.count() - before).isLessThanOrEqualTo(6);
    }

    private void agrees(ThreeLevels tree, int questions) {
        Map<ThreeLevels.One, List<Recount.Line>> facts = new HashMap<>();
        for (ThreeLevels.One one : tree.committees) {
            facts.put(one, in(one, () -> Recount.read(jdbc, false, one.level())));
            assertThat(wrong(one)).isZero();
        }
        for (int i = 0; i < questions; i++) {
            ThreeLevels.One asker = ThreeLevels.pick(tree.committees, tree.random());
            define(asker);
            Question question = question(asker, tree.random());
            List<Recount.Line> lines = new ArrayList<>();
            tree.within(asker, question)
                    .forEach(one -> lines.addAll(
                            one == asker ? in(one, () -> Recount.read(jdbc, true, one.level())) : facts.get(one)));
            agrees(asker, question, new Recount(lines, EXAMPLES, ThreeLevels.catalogue()), tree.random());
        }
    }

    private void agrees(ThreeLevels.One asker, Question question, Recount recount, Random random) {
        List<String> codes = EXAMPLES.all().stream().map(FigureDefinition::code).toList();
        List<Answer> answers = Acting.as(actor(asker), () -> figures.askAll(actor(asker), codes, question));
        assertThat(answers).hasSize(codes.size());
        for (Answer answer : answers) {
            String what = answer.zh() + " / " + answer.en() + " / " + question;
            same(
                    answer.value(),
                    recount.value(answer.definition(), question.span(), Recount.part(Breakdown.NONE), ""),
                    what);
            if (answer.made() instanceof Answer.Periods periods) {
                for (Answer.Period period : periods.periods()) {
                    Span span = Span.between(period.from(), period.until());
                    FigureDefinition.Rate rate = (FigureDefinition.Rate) answer.definition();
                    same(period.value(), recount.number(rate.part(), span, Recount.part(Breakdown.NONE), ""), what);
                }
            }
        }
        FigureDefinition one = ThreeLevels.pick(new ArrayList<>(EXAMPLES.all()), random);
        Breakdown by = ThreeLevels.pick(
                List.of(
                        Breakdown.SECTOR,
                        Breakdown.CATEGORY,
                        Breakdown.PLACE,
                        Breakdown.SPECIAL,
                        Breakdown.SESSION,
                        Breakdown.MONTH,
                        Breakdown.YEAR,
                        Breakdown.COMMITTEE,
                        Breakdown.LEVEL,
                        Breakdown.facet("form")),
                random);
        if (Acting.as(actor(asker), () -> figures.by(actor(asker), one.code(), question, by))
                instanceof Outcome.Done<List<Answer.Part>>(List<Answer.Part> parts)) {
            Map<Object, BigDecimal> expected = recount.parts(one, question.span(), by);
            assertThat(parts).as(one.code() + by + question).hasSize(expected.size());
            parts.forEach(part -> same(part.value(), expected.get(part.key()), one.code() + " " + part + question));
        }
        if (question.scope() == Question.Scope.OWN) {
            opensTo(asker, one, question);
        }
    }

    /** The amounts of all pages behind a figure add up to it. */
    private void opensTo(ThreeLevels.One asker, FigureDefinition one, Question question) {
        BigDecimal whole = ask(asker, one.code(), question).value();
        BigDecimal sum = BigDecimal.ZERO;
        Behind.Cursor after = null;
        do {
            Behind.Cursor from = after;
            Outcome<Behind> page =
                    Acting.as(actor(asker), () -> opening.behind(actor(asker), one.code(), question, null, from));
            if (!(page instanceof Outcome.Done<Behind>(Behind.Matters matters))) {
                assertThat(one.madeOf()).isNotEmpty();
                return;
            }
            assertThat(matters.seen().size() + matters.hidden()).isBetween(0, 20);
            sum = sum.add(matters.hiddenAmount());
            after = matters.next() == null
                    ? null
                    : Behind.Cursor.of(matters.next().toString()).orElseThrow();
        } while (after != null);
        boolean ordinal =
                one instanceof FigureDefinition.Counted counted && counted.what() == FigureDefinition.Counting.ORDINAL;
        if (!ordinal) {
            same(sum, whole, "behind " + one.code() + question);
        }
    }

    private Question question(ThreeLevels.One asker, Random random) {
        LocalDate from = ThreeLevels.FIRST.plusDays(random.nextInt(ThreeLevels.DAYS) - 30);
        Span span = switch (random.nextInt(4)) {
            case 0 -> Span.year(2021 + random.nextInt(4));
            case 1 -> Span.between(from, from.plusDays(random.nextInt(20)));
            default -> Span.between(from, from.plusDays(random.nextInt(900)));
        };
        if (random.nextInt(6) == 0) {
            return Question.own(new Span(
                    span.from(),
                    span.until(),
                    "某次",
                    "a session",
                    asker.sessions().get(random.nextInt(4))));
        }
        return switch (random.nextInt(4)) {
            case 0 -> Question.own(span);
            case 1 -> Question.of(span, Question.Scope.BELOW);
            case 2 -> Question.of(span, Question.Scope.ALL);
            default -> Question.of(span, ThreeLevels.pick(List.of(Founding.Level.values()), random));
        };
    }

    private static void same(@Nullable BigDecimal found, @Nullable BigDecimal expected, String what) {
        if (expected == null || found == null) {
            assertThat(found).as(what).isEqualTo(expected);
        } else {
            assertThat(found).as(what).isEqualByComparingTo(expected);
        }
    }

    private Answer ask(ThreeLevels.One asker, String code, Question question) {
        return Acting.as(actor(asker), () -> figures.ask(actor(asker), code, question))
                        instanceof Outcome.Done<Answer>(Answer answer)
                ? answer
                : org.assertj.core.api.Assertions.fail(code);
    }

    /** Gives the committee the examples as figures of its own, once. */
    private void define(ThreeLevels.One one) {
        Actor who = actor(one);
        if (Acting.as(who, () -> figures.ask(who, "t.held", Question.own(Span.year(2022))))
                instanceof Outcome.Missing<Answer>) {
            Examples.bodies()
                    .forEach(body -> assertThat(Acting.as(who, () -> defining.define(who, body, 0)))
                            .isInstanceOf(Outcome.Done.class));
        }
    }

    private long wrong(ThreeLevels.One one) {
        return Acting.as(actor(one), checking::wrong);
    }

    private void fold(ThreeLevels.One one) {
        Acting.run(actor(one), folding::foldAll);
    }

    private static Actor actor(ThreeLevels.One one) {
        return Acting.platform(one.id());
    }

    private <T> T in(ThreeLevels.One one, Supplier<T> work) {
        return Acting.as(actor(one), () -> transaction.execute(_ -> work.get()));
    }
}
