package org.tongxin.identity.admin;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.common.AccountId;
import org.tongxin.common.Actor;
import org.tongxin.identity.model.Columns;

/** Reads accounts for their administrator. */
@Repository
@Transactional(readOnly = true)
class AccountViews {

    private static final int PAGE = 50;

    private static final String SELECT = """
        select a.id, a.login, a.name, a.locked_until, a.disabled_at, a.last_sign_in_at, a.must_change_password,
               a.totp_confirmed_at, a.version,
               array(select d.desk from identity.account_desk d
                      where d.committee_id = a.committee_id and d.account_id = a.id) as desks
          from identity.account a
        """;

    private static final String WHERE = """
        where (a.login ilike :q or a.name ilike :q)
          and (:desk::text is null or exists (select 1 from identity.account_desk x
                 where x.committee_id = a.committee_id and x.account_id = a.id and x.desk = :desk))
          and case :state
                when 'LOCKED' then a.locked_until > :now
                when 'DISABLED' then a.disabled_at is not null
                when 'NEVER' then a.last_sign_in_at is null
                else true end
        """;

    private static final String AFTER =
            " and (:place::text is null or lower(a.login) > :place) order by lower(a.login) limit :limit";
    private static final String BEFORE = " and lower(a.login) < :place order by lower(a.login) desc limit :limit";

    private final JdbcClient jdbc;
    private final Clock clock;

    AccountViews(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    AccountList list(Actor who, AccountFilter filter) {
        boolean backwards = filter.before() != null;
        List<AccountList.Line> read = page(who, filter, backwards);
        boolean more = read.size() > PAGE;
        List<AccountList.Line> lines = more ? read.subList(0, PAGE) : read;
        lines = backwards ? lines.reversed() : lines;
        boolean hasNext = backwards || more;
        boolean hasPrevious = backwards ? more : filter.after() != null;
        return new AccountList(
                List.copyOf(lines),
                count(filter),
                hasNext && !lines.isEmpty()
                        ? filter.href("after", lines.getLast().login())
                        : null,
                hasPrevious && !lines.isEmpty()
                        ? filter.href("before", lines.getFirst().login())
                        : null);
    }

    Optional<AccountList.Line> find(Actor who, AccountId id) {
        return jdbc.sql(SELECT + "where a.id = ?")
                .param(id.value())
                .query((row, n) -> line(who, row))
                .optional();
    }

    /** Who changed the account last, and when: for telling a second administrator. */
    Optional<LastChange> lastChange(AccountId id) {
        return jdbc.sql("select actor_name, at from platform.audit where subject_kind = 'account' and subject_id = ?"
                        + " order by id desc limit 1")
                .param(id.value())
                .query((row, n) -> new LastChange(Columns.text(row, "actor_name"), Columns.moment(row, "at")))
                .optional();
    }

    record LastChange(String byName, Instant at) {}

    private List<AccountList.Line> page(Actor who, AccountFilter filter, boolean backwards) {
        String place = backwards ? filter.before() : filter.after();
        return bound(SELECT + WHERE + (backwards ? BEFORE : AFTER), filter)
                .param("place", place)
                .param("limit", PAGE + 1)
                .query((row, n) -> line(who, row))
                .list();
    }

    private int count(AccountFilter filter) {
        return bound("select count(*) from (select 1 from identity.account a " + WHERE + " limit :cap) x", filter)
                .param("cap", AccountList.CAP)
                .query(Integer.class)
                .single();
    }

    private JdbcClient.StatementSpec bound(String sql, AccountFilter filter) {
        return jdbc.sql(sql)
                .param("q", filter.pattern())
                .param("desk", filter.desk() == null ? null : filter.desk().name())
                .param("state", filter.state() == null ? "" : filter.state().name())
                .param("now", Columns.moment(clock.instant()));
    }

    private AccountList.Line line(Actor who, ResultSet row) throws SQLException {
        AccountId id = new AccountId(Columns.id(row, "id"));
        return new AccountList.Line(
                id,
                Columns.text(row, "login"),
                Columns.text(row, "name"),
                Columns.desks(row, "desks"),
                stillLocked(Columns.momentOrNull(row, "locked_until")),
                Columns.momentOrNull(row, "disabled_at"),
                Columns.momentOrNull(row, "last_sign_in_at"),
                row.getBoolean("must_change_password"),
                Columns.momentOrNull(row, "totp_confirmed_at") != null,
                row.getInt("version"),
                id.equals(who.account()));
    }

    private @Nullable Instant stillLocked(@Nullable Instant until) {
        return until != null && until.isAfter(clock.instant()) ? until : null;
    }
}
