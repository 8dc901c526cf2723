package org.tongxin.identity.model;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tongxin.common.AccountId;
import org.tongxin.common.CommitteeId;
import org.tongxin.common.Desk;
import org.tongxin.common.MemberId;
import org.tongxin.common.UnitId;

/** The accounts of the acting committee; callers hold the transaction. */
@Repository
public class AccountRows {

    private static final String COLUMNS = """
        select id, login, name, password_hash, must_change_password, failures, locked_until, disabled_at, totp_secret,
               totp_confirmed_at, totp_step, locale, big_type, version
          from identity.account where id = :id\
        """;

    private final JdbcClient jdbc;

    AccountRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Where a login belongs. */
    public record Place(CommitteeId committee, AccountId account) {}

    /** Whose login it is, in whatever committee; needs nobody to act. */
    public Optional<Place> find(String login) {
        return jdbc.sql("select committee_id, account_id from identity.find_login(?)")
                .param(login)
                .query((row, n) -> new Place(
                        new CommitteeId(Columns.id(row, "committee_id")), new AccountId(Columns.id(row, "account_id"))))
                .optional();
    }

    /** The account as it is. */
    public Optional<Account> read(AccountId id) {
        return jdbc.sql(COLUMNS)
                .param("id", id.value())
                .query(AccountRows::account)
                .optional();
    }

    /** The account, held until the transaction ends: two attempts at once are counted one after the other. */
    public Optional<Account> hold(AccountId id) {
        return jdbc.sql(COLUMNS + " for update")
                .param("id", id.value())
                .query(AccountRows::account)
                .optional();
    }

    /** The desks of an account. */
    public Set<Desk> desks(AccountId id) {
        return jdbc.sql("select array_agg(desk order by desk) filter (where desk is not null) as desks"
                        + " from (select desk from identity.account_desk where account_id = ? union all select null) d")
                .param(id.value())
                .query((row, n) -> row.getArray("desks") == null ? Set.<Desk>of() : Columns.desks(row, "desks"))
                .single();
    }

    /** A new account, without desks yet. */
    public void add(Account account, @Nullable MemberId member, @Nullable UnitId unit, Instant now) {
        jdbc.sql("""
            insert into identity.account (committee_id, id, login, name, password_hash, password_changed_at,
                                          must_change_password, member_id, unit_id, opened_at)
            values (platform.acting_committee(), :id, :login, :name, :hash, :now, :change, :member, :unit, :now)\
            """)
                .param("id", account.id().value())
                .param("login", account.login())
                .param("name", account.name())
                .param("hash", account.passwordHash())
                .param("now", Columns.moment(now))
                .param("change", account.mustChangePassword())
                .param("member", member == null ? null : member.value())
                .param("unit", unit == null ? null : unit.value())
                .update();
    }

    /** These desks and no others. */
    public void seat(AccountId id, Collection<Desk> desks) {
        jdbc.sql("delete from identity.account_desk where account_id = ?")
                .param(id.value())
                .update();
        jdbc.sql("insert into identity.account_desk select platform.acting_committee(), ?, unnest(?::text[])")
                .param(id.value())
                .param(desks.stream().map(Desk::name).sorted().toArray(String[]::new))
                .update();
    }

    /** Keeps failures and lock. */
    public void keep(AccountId id, Failures failures) {
        jdbc.sql("update identity.account set failures = ?, locked_until = ? where id = ?")
                .param(failures.count())
                .param(Columns.momentOrNull(failures.lockedUntil()))
                .param(id.value())
                .update();
    }

    /** Notes a whole sign-in: failures are forgotten. */
    public void enter(AccountId id, Instant now) {
        jdbc.sql("update identity.account set failures = 0, locked_until = null, last_sign_in_at = ? where id = ?")
                .param(Columns.moment(now))
                .param(id.value())
                .update();
    }

    /** Another password. */
    public void keepPassword(AccountId id, String hash, boolean mustChange, Instant now) {
        jdbc.sql("update identity.account set password_hash = ?, must_change_password = ?, password_changed_at = ?,"
                        + " version = version + 1 where id = ?")
                .param(hash)
                .param(mustChange)
                .param(Columns.moment(now))
                .param(id.value())
                .update();
    }

    /** Language and type size; null leaves a value as it is. */
    public void keepView(AccountId id, @Nullable String locale, @Nullable Boolean bigType) {
        jdbc.sql("update identity.account set locale = coalesce(?, locale), big_type = coalesce(?, big_type)"
                        + " where id = ?")
                .param(locale)
                .param(bigType)
                .param(id.value())
                .update();
    }

    /** Something else about it was changed: pages read before are out of date. */
    public void changed(AccountId id) {
        jdbc.sql("update identity.account set version = version + 1 where id = ?")
                .param(id.value())
                .update();
    }

    /** Shut since then, or open (null). */
    public void keepDisabled(AccountId id, @Nullable Instant at) {
        jdbc.sql("update identity.account set disabled_at = ?, version = version + 1 where id = ?")
                .param(Columns.momentOrNull(at))
                .param(id.value())
                .update();
    }

    private static Account account(ResultSet row, int number) throws SQLException {
        return new Account(
                new AccountId(Columns.id(row, "id")),
                Columns.text(row, "login"),
                Columns.text(row, "name"),
                Columns.text(row, "password_hash"),
                row.getBoolean("must_change_password"),
                new Failures(row.getInt("failures"), Columns.momentOrNull(row, "locked_until")),
                Columns.momentOrNull(row, "disabled_at"),
                row.getBytes("totp_secret") == null ? null : new Sealed(row.getBytes("totp_secret")),
                Columns.momentOrNull(row, "totp_confirmed_at"),
                row.getLong("totp_step"),
                row.getString("locale"),
                row.getBoolean("big_type"),
                row.getInt("version"));
    }
}
