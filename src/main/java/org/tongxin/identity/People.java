package org.tongxin.identity;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.common.AccountId;
import org.tongxin.common.Desk;
import org.tongxin.common.MemberId;
import org.tongxin.common.UnitId;
import org.tongxin.identity.model.Columns;

/**
 * Who has an account at the acting committee: by account, member, unit or desk. Always many at a time, never one by
 * one.
 */
@Service
@Transactional(readOnly = true)
public class People {

    private static final String SELECT = """
        select a.id, a.login, a.name, a.member_id, a.unit_id, a.disabled_at,
               array(select d.desk from identity.account_desk d
                      where d.committee_id = a.committee_id and d.account_id = a.id) as desks
          from identity.account a
        """;

    private final JdbcClient jdbc;

    People(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The person of that account. */
    public Optional<Person> find(AccountId id) {
        return query("where a.id = any(?)", array(List.of(id.value()))).stream().findFirst();
    }

    /** The persons of these accounts. */
    public Map<AccountId, Person> find(Collection<AccountId> ids) {
        return query(
                        "where a.id = any(?)",
                        array(ids.stream().map(AccountId::value).toList()))
                .stream()
                .collect(Collectors.toMap(Person::id, person -> person));
    }

    /** The persons of these members who have an account in force. */
    public List<Person> ofMembers(Collection<MemberId> members) {
        return query(
                "where a.member_id = any(?) and a.disabled_at is null",
                array(members.stream().map(MemberId::value).toList()));
    }

    /** The persons who work for these units and have an account in force. */
    public List<Person> ofUnits(Collection<UnitId> units) {
        return query(
                "where a.unit_id = any(?) and a.disabled_at is null",
                array(units.stream().map(UnitId::value).toList()));
    }

    /** The members for whom an account is in force. */
    public Set<MemberId> membersWithAccount() {
        return jdbc.sql("select member_id from identity.account where committee_id = platform.acting_committee()"
                        + " and member_id is not null and disabled_at is null")
                .query((row, _) -> new MemberId(Columns.id(row, "member_id")))
                .set();
    }

    /** The units for which somebody has an account in force. */
    public Set<UnitId> unitsWithAccount() {
        return jdbc.sql("select distinct unit_id from identity.account where committee_id = platform.acting_committee()"
                        + " and unit_id is not null and disabled_at is null")
                .query((row, _) -> new UnitId(Columns.id(row, "unit_id")))
                .set();
    }

    /** The persons at a desk with an account in force, by name; a thousand at most. */
    public List<Person> at(Desk desk) {
        return query(
                "where a.disabled_at is null and exists (select 1 from identity.account_desk x"
                        + " where x.committee_id = a.committee_id and x.account_id = a.id and x.desk = ?)",
                desk.name());
    }

    private static UUID[] array(Collection<UUID> ids) {
        return ids.toArray(UUID[]::new);
    }

    private List<Person> query(String where, Object parameter) {
        return jdbc.sql(SELECT + where + " order by a.name, a.id limit 1000")
                .param(parameter)
                .query((row, n) -> new Person(
                        new AccountId(Columns.id(row, "id")),
                        Columns.text(row, "login"),
                        Columns.text(row, "name"),
                        Columns.desks(row, "desks"),
                        Columns.member(row),
                        Columns.unit(row),
                        Columns.momentOrNull(row, "disabled_at") == null))
                .list();
    }
}
