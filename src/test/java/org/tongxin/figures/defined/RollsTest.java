package org.tongxin.figures.defined;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.tongxin.committee.Founding;
import org.tongxin.common.Actor;
import org.tongxin.common.Ids;
import org.tongxin.common.MatterRef;
import org.tongxin.common.Outcome;
import org.tongxin.ledger.CheckCells;
import org.tongxin.ledger.Fact;
import org.tongxin.ledger.FoldCells;
import org.tongxin.ledger.Ledger;
import org.tongxin.platform.Acting;
import org.tongxin.testing.OnPostgres;

/** What committees above know of those below without looking into each of them. */
@OnPostgres
@Import(ThreeLevels.Kinds.class)
class RollsTest {

    private static final LocalDate DAY = LocalDate.of(2023, 5, 8);
    private static final Question ALL = Question.of(Span.year(2023), Question.Scope.ALL);

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
    DefineFigure defining;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void what_is_below_is_counted_the_same_before_and_after_it_is_folded_and_when_it_is_taken_back() {
        ThreeLevels tree = tree();
        ThreeLevels.One county = tree.committees.getLast();
        List<UUID> facts = write(county, "t-meeting.held", Ids.next(), 3);
        assertThat(asked(tree, "t.held")).isEqualByComparingTo("3");
        fold(county);
        assertThat(asked(tree, "t.held")).isEqualByComparingTo("3");
        reverse(county, facts.getFirst());
        assertThat(asked(tree, "t.held")).isEqualByComparingTo("2");
        fold(county);
        assertThat(asked(tree, "t.held")).isEqualByComparingTo("2");
        facts.subList(1, 3).forEach(each -> reverse(county, each));
        fold(county);
        assertThat(asked(tree, "t.held")).isZero();
        assertThat(wrong(tree.committees.getFirst())).isZero();
    }

    @Test
    void a_matter_that_happened_twice_is_one_matter_also_in_the_whole() {
        ThreeLevels tree = tree();
        ThreeLevels.One county = tree.committees.getLast();
        UUID twice = Ids.next();
        write(county, "t-meeting.held", Ids.next(), 1);
        fold(county);
        assertThat(asked(tree, "t.all_matters")).isEqualByComparingTo("1");
        List<UUID> both = write(county, "t-meeting.held", twice, 2);
        assertThat(asked(tree, "t.all_matters")).isEqualByComparingTo("2");
        fold(county);
        assertThat(asked(tree, "t.all_matters")).isEqualByComparingTo("2");
        assertThat(asked(tree, "t.all_held")).isEqualByComparingTo("3");
        reverse(county, both.getLast());
        fold(county);
        assertThat(asked(tree, "t.all_matters")).isEqualByComparingTo("2");
    }

    @Test
    void a_kind_that_only_the_county_knows_is_not_among_all_kinds_of_the_province() {
        ThreeLevels tree = tree();
        ThreeLevels.One county = tree.committees.getLast();
        write(county, "t-meeting.held", Ids.next(), 2);
        fold(county);
        assertThat(asked(tree, "t.all_held")).isEqualByComparingTo("2");
        write(county, "x-local.held", Ids.next(), 4);
        assertThat(asked(tree, "t.all_held")).isEqualByComparingTo("2");
        fold(county);
        assertThat(asked(tree, "t.all_held")).isEqualByComparingTo("2");
        assertThat(asked(tree, "t.all_sectors")).isEqualByComparingTo("1");
        assertThat(wrong(county)).isZero();
    }

    @Test
    void a_committee_founded_later_is_counted_from_its_first_fact() {
        ThreeLevels tree = tree();
        ThreeLevels.One top = tree.committees.getFirst();
        tree.committees.forEach(this::fold);
        ThreeLevels.One late = tree.found(founding, top, Founding.Level.MUNICIPAL);
        write(late, "t-meeting.held", Ids.next(), 2);
        assertThat(asked(tree, "t.held")).isEqualByComparingTo("2");
        fold(late);
        assertThat(asked(tree, "t.held")).isEqualByComparingTo("2");
        assertThat(wrong(top)).isZero();
    }

    @Test
    void rolls_are_read_by_the_functions_that_count_and_by_nothing_else() {
        ThreeLevels tree = tree();
        Actor top = actor(tree.committees.getFirst());
        for (String table : List.of("roll", "joint")) {
            assertThatThrownBy(() -> Acting.as(
                            top,
                            () -> transaction.execute(_ -> jdbc.sql("select count(*) from ledger." + table)
                                    .query()
                                    .listOfRows())))
                    .isInstanceOf(DataAccessException.class)
                    .rootCause()
                    .hasMessageContaining("permission denied");
        }
    }

    private ThreeLevels tree() {
        ThreeLevels tree = new ThreeLevels(founding, Ids.next().getLeastSignificantBits());
        Actor top = actor(tree.committees.getFirst());
        Examples.bodies()
                .forEach(body -> assertThat(Acting.as(top, () -> defining.define(top, body, 0)))
                        .isInstanceOf(Outcome.Done.class));
        return tree;
    }

    private List<UUID> write(ThreeLevels.One one, String kind, UUID matter, int times) {
        Fact fact = new Fact(
                kind,
                new MatterRef("matter", matter),
                DAY,
                BigDecimal.ONE,
                "次",
                new Fact.Dimensions(null, "S01", null),
                Map.of("facets", Map.of("form", "open")),
                List.of());
        return Acting.as(
                actor(one), () -> transaction.execute(_ -> ledger.record(java.util.Collections.nCopies(times, fact))));
    }

    private void reverse(ThreeLevels.One one, UUID fact) {
        Acting.as(
                actor(one),
                () -> transaction.execute(_ -> {
                    ledger.reverse(fact, "试验");
                    return 0;
                }));
    }

    private BigDecimal asked(ThreeLevels tree, String code) {
        Actor top = actor(tree.committees.getFirst());
        Outcome<Answer> answer = Acting.as(top, () -> figures.ask(top, code, ALL));
        assertThat(answer).isInstanceOf(Outcome.Done.class);
        BigDecimal value = ((Outcome.Done<Answer>) answer).value().value();
        return value == null ? BigDecimal.ZERO : value;
    }

    private void fold(ThreeLevels.One one) {
        Acting.run(actor(one), folding::foldAll);
    }

    private long wrong(ThreeLevels.One one) {
        return Acting.as(actor(one), checking::wrong);
    }

    private static Actor actor(ThreeLevels.One one) {
        return Acting.platform(one.id());
    }
}
