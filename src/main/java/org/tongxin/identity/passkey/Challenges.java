package org.tongxin.identity.passkey;

import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tongxin.common.AccountId;
import org.tongxin.identity.model.Columns;
import org.tongxin.identity.model.Secret;

/** Challenges that devices sign: random, good once, for five minutes. */
@Repository
class Challenges {

    static final Duration LIFE = Duration.ofMinutes(5);

    private final JdbcClient jdbc;
    private final Clock clock;

    Challenges(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Gives one out: for adding a passkey to that account, or for signing in (null). */
    Secret give(@Nullable AccountId account) {
        Secret challenge = Secret.fresh();
        jdbc.sql("insert into identity.challenge (digest, account_id, expires_at) values (?, ?, ?)")
                .param(challenge.digest())
                .param(account == null ? null : account.value())
                .param(Columns.moment(clock.instant().plus(LIFE)))
                .update();
        return challenge;
    }

    /** Takes one back; false where it was never given for this purpose, is spent or too old. */
    boolean spend(Secret challenge, @Nullable AccountId account) {
        return jdbc.sql("delete from identity.challenge where digest = ? and expires_at > ? and account_id is"
                                + " not distinct from ?::uuid")
                        .param(challenge.digest())
                        .param(Columns.moment(clock.instant()))
                        .param(account == null ? null : account.value())
                        .update()
                == 1;
    }
}
