package org.tongxin.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;
import org.tongxin.common.CommitteeId;
import org.tongxin.common.Ids;
import org.tongxin.common.MatterRef;
import org.tongxin.figures.FigureQuestion;
import org.tongxin.figures.Figures;
import org.tongxin.platform.Acting;
import org.tongxin.testing.OnPostgres;
import org.tongxin.testing.Owner;
import org.tongxin.testing.TestCommittee;

/** The ledger keeps what it was told, and says so when somebody has been at it. */
@OnPostgres
class LedgerTest {

    @Autowired
    TestCommittee committees;

    @Autowired
    Ledger ledger;

    @Autowired
    SealFacts sealing;

    @Autowired
    VerifyLedger verifying;

    @Autowired
    Figures figures;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Owner owner;

    @Test
    void a_fact_is_only_written_in_the_transaction_of_its_step() {
        CommitteeId committee = committees.found().id;
        assertThatThrownBy(() -> Acting.run(Acting.platform(committee), () -> ledger.record(List.of(fact()))))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void the_database_itself_refuses_to_change_or_remove_a_fact() {
        CommitteeId committee = committees.found().id;
        write(committee, 1);
        for (String sql : List.of(
                "update ledger.fact set quantity = 2", "delete from ledger.fact", "truncate ledger.fact cascade")) {
            assertThatThrownBy(() -> in(committee, () -> jdbc.sql(sql).update()))
                    .isInstanceOf(DataAccessException.class);
        }
    }

    @Test
    void a_committee_never_sees_another_committees_facts() {
        CommitteeId one = committees.found().id;
        CommitteeId other = committees.found().id;
        write(one, 3);
        assertThat(in(
                        other,
                        () -> jdbc.sql("select count(*) from ledger.fact")
                                .query(Long.class)
                                .single()))
                .isZero();
    }

    @Test
    void a_fact_is_taken_back_once_and_no_longer_counts() {
        CommitteeId committee = committees.found().id;
        UUID fact = in(committee, () -> ledger.record(List.of(fact(), fact())).getFirst());
        in(committee, () -> ledger.reverse(fact, "录入有误"));
        assertThat(in(committee, () -> figures.whole(FigureQuestion.ALL)).filed())
                .isEqualTo(1);
        assertThatThrownBy(() -> in(committee, () -> ledger.reverse(fact, "又一次")))
                .isInstanceOf(DuplicateKeyException.class);
    }

    @Test
    void facts_written_by_many_while_sealing_goes_on_are_each_sealed_once() throws Exception {
        CommitteeId committee = committees.found().id;
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            threads.invokeAll(IntStream.range(0, 64)
                    .<Callable<Integer>>mapToObj(n -> () -> {
                        write(committee, 2);
                        return n % 8 == 0 ? seal(committee) : 0;
                    })
                    .toList());
        }
        while (seal(committee) > 0) {
            assertThat(verify(committee).broken()).isNull();
        }
        VerifyLedger.Report report = verify(committee);
        assertThat(report.facts()).isEqualTo(128);
        assertThat(report.open()).isZero();
        assertThat(report.broken()).isNull();
    }

    @Test
    void the_first_block_that_somebody_has_been_at_is_named() {
        CommitteeId committee = committees.found().id;
        for (int i = 0; i < 3; i++) {
            write(committee, 2);
            assertThat(seal(committee)).isEqualTo(2);
        }
        owner.tamper(
                "ledger.fact",
                "update ledger.fact set quantity = 9 where committee_id = '%s' and id = (select f.id from ledger.fact f"
                        + " join ledger.block b using (committee_id) where b.height = 2 and f.tx >= b.from_tx"
                        + " and f.tx < b.until_tx and f.committee_id = '%s' limit 1)",
                committee);
        assertThat(verify(committee).broken()).isEqualTo(new VerifyLedger.Broken(2, "ROOT"));
        owner.tamper(
                "ledger.block",
                "update ledger.block set root = sha256('x') where committee_id = '%s' and height = 1",
                committee);
        assertThat(verify(committee).broken()).isEqualTo(new VerifyLedger.Broken(1, "HASH"));
    }

    private static Fact fact() {
        return new Fact(
                "proposal.filed",
                new MatterRef("proposal", Ids.next()),
                LocalDate.of(2026, 3, 1),
                BigDecimal.ONE,
                "件",
                new Fact.Dimensions(null, "S01", "SOCIETY"),
                Map.of("note", "=1+1 <b>"),
                List.of());
    }

    private void write(CommitteeId committee, int facts) {
        in(
                committee,
                () -> ledger.record(
                        IntStream.range(0, facts).mapToObj(_ -> fact()).toList()));
    }

    private int seal(CommitteeId committee) {
        return Acting.as(Acting.platform(committee), sealing::seal);
    }

    private VerifyLedger.Report verify(CommitteeId committee) {
        return Acting.as(Acting.platform(committee), verifying::verify);
    }

    private <T> T in(CommitteeId committee, java.util.function.Supplier<T> work) {
        return Acting.as(Acting.platform(committee), () -> transaction.execute(_ -> work.get()));
    }
}
