package org.tongxin.identity.model;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tongxin.common.AccountId;
import org.tongxin.common.Ids;

/** The sessions (会话) of the acting committee's accounts; callers hold the transaction. */
@Repository
public class Sessions {

    private final JdbcClient jdbc;
    private final SignInSettings settings;
    private final Clock clock;

    Sessions(JdbcClient jdbc, SignInSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.clock = clock;
    }

    /** A session as its owner sees it. */
    public record Listed(UUID id, Instant startedAt, Instant lastSeenAt, String address, String agent) {}

    /** Begins a session and gives the one secret that opens it. */
    public Secret open(AccountId account, SecondFactor secondFactor, String address, String agent) {
        Secret secret = Secret.fresh();
        Instant now = clock.instant();
        jdbc.sql("""
            insert into identity.session (committee_id, id, account_id, token_hash, started_at, last_seen_at, expires_at,
                                          address, agent, second_factor)
            values (platform.acting_committee(), :id, :account, :hash, :now, :now, :end, :address, :agent, :factor)\
            """)
                .param("id", Ids.next())
                .param("account", account.value())
                .param("hash", secret.digest())
                .param("now", Columns.moment(now))
                .param("end", Columns.moment(now.plus(settings.absolute())))
                .param("address", address)
                .param("agent", Agents.shortened(agent))
                .param("factor", secondFactor.name())
                .update();
        return secret;
    }

    /** Gives a session another secret and lifts it; the old secret opens nothing any more. Empty where it has ended. */
    public Optional<Secret> renew(UUID id, SecondFactor secondFactor) {
        Secret secret = Secret.fresh();
        int renewed = jdbc.sql(
                        "update identity.session set token_hash = ?, second_factor = ? where id = ? and revoked_at is"
                                + " null")
                .param(secret.digest())
                .param(secondFactor.name())
                .param(id)
                .update();
        return renewed == 1 ? Optional.of(secret) : Optional.empty();
    }

    /** Notes that it is in use. */
    public void seen(UUID id, Instant now) {
        jdbc.sql("update identity.session set last_seen_at = ? where id = ?")
                .param(Columns.moment(now))
                .param(id)
                .update();
    }

    /** Ends one session of an account; false where the account has no such open session. */
    public boolean end(AccountId account, UUID id) {
        return jdbc.sql("update identity.session set revoked_at = ? where account_id = ? and id = ? and"
                                + " revoked_at is null")
                        .param(Columns.moment(clock.instant()))
                        .param(account.value())
                        .param(id)
                        .update()
                == 1;
    }

    /** Ends all sessions of an account, but for one, where one is to stay; gives how many. */
    public int endAll(AccountId account, @Nullable UUID butFor) {
        return jdbc.sql("update identity.session set revoked_at = ? where account_id = ? and revoked_at is null"
                        + " and id is distinct from ?::uuid")
                .param(Columns.moment(clock.instant()))
                .param(account.value())
                .param(butFor)
                .update();
    }

    /** The open sessions of an account, the latest first. */
    public List<Listed> of(AccountId account) {
        Instant now = clock.instant();
        return jdbc.sql("""
            select id, started_at, last_seen_at, address, agent from identity.session
             where account_id = ? and revoked_at is null and expires_at > ? and last_seen_at > ?
               and second_factor <> 'AWAITED'
             order by id desc limit 100\
            """)
                .param(account.value())
                .param(Columns.moment(now))
                .param(Columns.moment(now.minus(settings.idle())))
                .query((row, n) -> new Listed(
                        Columns.id(row, "id"),
                        Columns.moment(row, "started_at"),
                        Columns.moment(row, "last_seen_at"),
                        Columns.text(row, "address"),
                        Columns.text(row, "agent")))
                .list();
    }
}
