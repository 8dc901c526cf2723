package org.tongxin.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.tongxin.common.CommitteeId;
import org.tongxin.common.Desk;
import org.tongxin.platform.Acting;
import org.tongxin.testing.OnPostgres;

/** What the application's role can reach with SQL of any kind. */
@OnPostgres
class RowLevelTest {

    @Autowired
    private SomePeople people;

    @Autowired
    private People directory;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @ParameterizedTest
    @ValueSource(strings = {"account", "account_desk", "recovery_code", "session", "token", "passkey"})
    void rows_of_another_committee_are_not_there(String table) {
        SomePeople.Someone own = people.at(Desk.MEMBER);
        people.at(Desk.MEMBER);
        List<UUID> committees = as(
                own.committee(),
                sql -> sql.sql("select distinct committee_id from identity." + table)
                        .query(UUID.class)
                        .list());
        assertThat(committees).isSubsetOf(List.of(own.committee().value())).hasSizeLessThanOrEqualTo(1);
        Integer withoutActor = jdbc.sql("select count(*) from identity." + table)
                .query(Integer.class)
                .single();
        assertThat(withoutActor).isZero();
    }

    @Test
    void another_committees_account_is_neither_changed_removed_nor_slipped_in() {
        SomePeople.Someone victim = people.at(Desk.MEMBER);
        CommitteeId attacker = CommitteeId.fresh();
        int renamed = as(
                attacker,
                sql -> sql.sql("update identity.account set name = 'x'").update());
        int removed = as(
                attacker,
                sql -> sql.sql("delete from identity.account where id = ?")
                        .param(victim.account().id().value())
                        .update());
        assertThat(renamed + removed).isZero();
        assertThatThrownBy(() -> as(
                        attacker,
                        sql -> sql.sql("insert into identity.account_desk values (?, ?, 'REVIEWER')")
                                .param(victim.committee().value())
                                .param(victim.account().id().value())
                                .update()))
                .isInstanceOf(DataAccessException.class)
                .rootCause()
                .hasMessageContaining("row-level security");
        assertThat(Acting.as(
                        Acting.platform(attacker),
                        () -> directory.find(victim.account().id())))
                .isEmpty();
    }

    @Test
    void a_login_is_found_without_committee_as_one_row_of_two_ids() {
        SomePeople.Someone person = people.at(Desk.MEMBER);
        List<Map<String, Object>> rows = jdbc.sql("select * from identity.find_login(?)")
                .param(" " + person.login().toUpperCase() + " ")
                .query()
                .listOfRows();
        assertThat(rows)
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .containsOnlyKeys("committee_id", "account_id")
                        .containsEntry("account_id", person.account().id().value()));
        assertThat(jdbc.sql("select * from identity.find_login('%')").query().listOfRows())
                .isEmpty();
        assertThat(jdbc.sql("select * from identity.find_login(null)").query().listOfRows())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "delete from identity.sign_in_attempt",
                "update identity.sign_in_attempt set address = ''",
                "truncate identity.sign_in_attempt",
                "delete from platform.audit",
                "update platform.audit set act = ''",
                "alter table identity.account disable row level security",
                "set role tongxin_owner",
                "drop table identity.account",
                "create policy p on identity.account using (true)",
                "alter function identity.find_login(text) security invoker"
            })
    void the_trail_and_the_protection_itself_cannot_be_touched(String hostile) {
        assertThatThrownBy(() -> as(CommitteeId.fresh(), sql -> sql.sql(hostile).update()))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void the_database_itself_refuses_one_person_two_administrators_desks() {
        SomePeople.Someone admin = people.at(Desk.SYSTEM_ADMIN);
        assertThatThrownBy(() -> as(
                        admin.committee(),
                        sql -> sql.sql("insert into identity.account_desk values (platform.acting_committee(), ?,"
                                        + " 'AUDIT_ADMIN')")
                                .param(admin.account().id().value())
                                .update()))
                .isInstanceOf(DuplicateKeyException.class);
    }

    @Test
    void people_are_found_by_desk_and_account_in_their_own_committee_only() {
        CommitteeId committee = CommitteeId.fresh();
        SomePeople.Someone reviewer = people.at(committee, Desk.REVIEWER, Desk.MEMBER);
        people.at(committee, Desk.MEMBER);
        people.at(Desk.REVIEWER);
        assertThat(Acting.as(Acting.platform(committee), () -> directory.at(Desk.REVIEWER)))
                .singleElement()
                .satisfies(person -> {
                    assertThat(person.id()).isEqualTo(reviewer.account().id());
                    assertThat(person.desks()).isEqualTo(Set.of(Desk.REVIEWER, Desk.MEMBER));
                });
    }

    private <T> T as(CommitteeId committee, Function<JdbcClient, T> work) {
        return Acting.as(Acting.platform(committee), () -> transaction.execute(_ -> work.apply(jdbc)));
    }
}
