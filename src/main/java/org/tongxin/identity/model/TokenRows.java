package org.tongxin.identity.model;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tongxin.common.AccountId;
import org.tongxin.common.Ids;

/** The API tokens (接口令牌) of the acting committee's accounts; callers hold the transaction. */
@Repository
public class TokenRows {

    /** How a token begins. */
    public static final String BEGINNING = "tx_";

    private final JdbcClient jdbc;
    private final Clock clock;

    TokenRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A token as its owner sees it; its text is shown once and kept nowhere. */
    public record Listed(
            UUID id,
            String label,
            Instant createdAt,
            @Nullable Instant lastUsedAt,
            Instant expiresAt) {}

    /** Makes one. */
    public Secret add(AccountId account, String label, Duration life) {
        Secret secret = Secret.fresh(BEGINNING);
        Instant now = clock.instant();
        jdbc.sql("""
            insert into identity.token (committee_id, id, account_id, token_hash, label, created_at, expires_at)
            values (platform.acting_committee(), ?, ?, ?, ?, ?, ?)\
            """)
                .param(Ids.next())
                .param(account.value())
                .param(secret.digest())
                .param(label)
                .param(Columns.moment(now))
                .param(Columns.moment(now.plus(life)))
                .update();
        return secret;
    }

    /** Notes that it is in use. */
    public void used(UUID id, Instant now) {
        jdbc.sql("update identity.token set last_used_at = ? where id = ?")
                .param(Columns.moment(now))
                .param(id)
                .update();
    }

    /** Ends one token of an account; false where the account has no such token in force. */
    public boolean end(AccountId account, UUID id) {
        return jdbc.sql("update identity.token set revoked_at = ? where account_id = ? and id = ? and"
                                + " revoked_at is null")
                        .param(Columns.moment(clock.instant()))
                        .param(account.value())
                        .param(id)
                        .update()
                == 1;
    }

    /** Ends all tokens of an account. */
    public int endAll(AccountId account) {
        return jdbc.sql("update identity.token set revoked_at = ? where account_id = ? and revoked_at is null")
                .param(Columns.moment(clock.instant()))
                .param(account.value())
                .update();
    }

    /** The tokens of an account in force, the latest first. */
    public List<Listed> of(AccountId account) {
        return jdbc.sql("""
            select id, label, created_at, last_used_at, expires_at from identity.token
             where account_id = ? and revoked_at is null and expires_at > ?
             order by id desc limit 100\
            """)
                .param(account.value())
                .param(Columns.moment(clock.instant()))
                .query((row, n) -> new Listed(
                        Columns.id(row, "id"),
                        Columns.text(row, "label"),
                        Columns.moment(row, "created_at"),
                        Columns.momentOrNull(row, "last_used_at"),
                        Columns.moment(row, "expires_at")))
                .list();
    }
}
