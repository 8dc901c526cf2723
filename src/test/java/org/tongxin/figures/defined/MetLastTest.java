package org.tongxin.figures.defined;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.tongxin.committee.Founding;
import org.tongxin.ledger.FoldCells;
import org.tongxin.ledger.Ledger;
import org.tongxin.platform.Acting;
import org.tongxin.testing.OnPostgres;

/** Pages behind different people, bodies and values: found by the cells or by reading everything, they are the same. */
@OnPostgres
@Import(ThreeLevels.Kinds.class)
class MetLastTest {

    private static final int ALL_ARE_FEW = 1_000_000;
    private static final String PARTIES = """
        select * from ledger.met_last(:kinds, :first, :last, cast(:session as uuid), array(select jsonb_array_elements(:matching::jsonb)),
            :by, cast(:part as text), :what, cast(:role as text), :day, :matter, :most, :few)""";
    private static final String VALUES = """
        select * from ledger.valued_last(:kinds, :first, :last, cast(:session as uuid), array(select jsonb_array_elements(:matching::jsonb)),
            :by, cast(:part as text), :of, :day, :matter, :most, :few)""";

    @Autowired
    Founding founding;

    @Autowired
    Ledger ledger;

    @Autowired
    FoldCells folding;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private final Random random = new Random(11);

    @Test
    void a_page_found_by_the_cells_is_the_page_that_reading_every_fact_gives() {
        ThreeLevels tree = new ThreeLevels(founding, 99);
        ThreeLevels.One one = tree.committees.getFirst();
        int lines = 0;
        for (int round = 0; round < 3; round++) {
            tree.write(one, ledger, transaction, 250, random);
            if (round != 1) {
                Acting.run(Acting.platform(one.id()), folding::foldAll);
            }
            tree.write(one, ledger, transaction, round == 2 ? 12 : 0, random);
            for (int i = 0; i < 60; i++) {
                lines += same(one, PARTIES) + same(one, VALUES);
            }
        }
        assertThat(lines).isPositive();
    }

    private int same(ThreeLevels.One one, String sql) {
        Map<String, @Nullable Object> wanted = wanted(one);
        List<Map<String, Object>> every = page(one, sql, wanted, ALL_ARE_FEW);
        assertThat(page(one, sql, wanted, 0)).as(wanted.toString()).isEqualTo(every);
        assertThat(page(one, sql, wanted, 60)).as(wanted.toString()).isEqualTo(every);
        return every.size();
    }

    private List<Map<String, Object>> page(
            ThreeLevels.One one, String sql, Map<String, @Nullable Object> wanted, int few) {
        return Acting.as(
                Acting.platform(one.id()),
                () -> transaction.execute(_ ->
                        jdbc.sql(sql).params(wanted).param("few", few).query().listOfRows()));
    }

    private Map<String, @Nullable Object> wanted(ThreeLevels.One one) {
        Map<String, @Nullable Object> wanted = new HashMap<>();
        boolean members = random.nextBoolean();
        LocalDate first = ThreeLevels.FIRST.plusDays(random.nextInt(ThreeLevels.DAYS) - 60);
        boolean narrowed = random.nextInt(5) == 0;
        wanted.put("kinds", kinds(members));
        wanted.put("first", first);
        wanted.put("last", first.plusDays(random.nextInt(1_000)));
        wanted.put("session", random.nextInt(5) == 0 ? one.sessions().getFirst().value() : null);
        wanted.put(
                "matching",
                List.of(
                                "[]",
                                "[]",
                                "[{\"form\":\"open\"},{\"form\":\"hybrid\"}]",
                                "[{\"as\":\"member\"},{\"as\":\"leader\"}]")
                        .get(random.nextInt(4)));
        wanted.put("by", narrowed ? "PLACE" : "");
        wanted.put("part", narrowed ? "东山" : null);
        wanted.put("what", members ? "MEMBER" : "BODY");
        wanted.put("role", random.nextBoolean() ? null : members ? "attendee" : "lead");
        wanted.put(
                "of",
                List.of("PLACE", "SECTOR", "facet:form", "MONTH", "SESSION").get(random.nextInt(5)));
        wanted.put("day", random.nextBoolean() ? LocalDate.of(9999, 12, 31) : first.plusDays(random.nextInt(900)));
        wanted.put("matter", random.nextBoolean() ? new UUID(-1, -1) : new UUID(0, 0));
        wanted.put("most", 3 + random.nextInt(18));
        return wanted;
    }

    private String[] kinds(boolean members) {
        return members
                ? random.nextBoolean()
                        ? new String[] {"t-meeting.attended"}
                        : new String[] {"t-meeting.attended", "t-meeting.held"}
                : new String[] {"t-gift.amount", "proposal.replied", "t-meeting.held"};
    }
}
