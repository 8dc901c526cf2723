package org.tongxin.identity.signin;

import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.tongxin.common.Ids;
import org.tongxin.common.Outcome;
import org.tongxin.identity.model.Agents;
import org.tongxin.identity.model.Columns;
import org.tongxin.identity.model.Failures;
import org.tongxin.identity.model.SignInSettings;
import org.tongxin.identity.model.Vault;
import org.tongxin.identity.model.Visitor;

/**
 * Attempts under logins that do not exist: recorded with a masked login (people type passwords into the wrong field),
 * counted and
 * locked as a real account would be.
 */
@Component
class UnknownLogins {

    private static final int SHOWN = 2;

    private final JdbcClient jdbc;
    private final Vault vault;
    private final SignInSettings settings;
    private final TransactionTemplate transaction;
    private final Clock clock;

    UnknownLogins(JdbcClient jdbc, Vault vault, SignInSettings settings, TransactionTemplate transaction, Clock clock) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.settings = settings;
        this.transaction = transaction;
        this.clock = clock;
    }

    <T> Outcome<T> refuse(String login, Visitor visitor) {
        return Objects.requireNonNull(transaction.execute(_ -> {
            Instant now = clock.instant();
            String typed = login.strip().toLowerCase(Locale.ROOT);
            record(typed, visitor, now);
            byte[] mark = vault.mark(typed);
            Failures failures = hold(mark, now).failed(now, settings.failures(), settings.lock());
            keep(mark, failures, now);
            return failures.locked(now) ? SignIn.<T>locked(failures.lockedUntil()) : Outcome.<T>refused(SignIn.WRONG);
        }));
    }

    private void record(String typed, Visitor visitor, Instant now) {
        jdbc.sql("insert into identity.sign_in_attempt (id, at, login_mask, address, agent) values (?, ?, ?, ?, ?)")
                .param(Ids.next())
                .param(Columns.moment(now))
                .param(mask(typed))
                .param(visitor.origin().address())
                .param(Agents.shortened(visitor.agent()))
                .update();
    }

    private Failures hold(byte[] mark, Instant now) {
        jdbc.sql("insert into identity.unknown_login (digest, failures, failed_at) values (?, 0, ?) on conflict"
                        + " do nothing")
                .param(mark)
                .param(Columns.moment(now))
                .update();
        return jdbc.sql("select failures, locked_until from identity.unknown_login where digest = ? for update")
                .param(mark)
                .query((row, n) -> new Failures(row.getInt("failures"), Columns.momentOrNull(row, "locked_until")))
                .single();
    }

    private void keep(byte[] mark, Failures failures, Instant now) {
        jdbc.sql("update identity.unknown_login set failures = ?, locked_until = ?, failed_at = ? where digest = ?")
                .param(failures.count())
                .param(Columns.momentOrNull(failures.lockedUntil()))
                .param(Columns.moment(now))
                .param(mark)
                .update();
    }

    /** {@code zh… (8)}: enough to see a pattern, too little to be a password. */
    static String mask(String typed) {
        int length = typed.codePointCount(0, typed.length());
        int shown = typed.offsetByCodePoints(0, Math.min(SHOWN, length));
        return typed.substring(0, shown).replaceAll("\\p{C}", "?") + "… (" + length + ")";
    }
}
