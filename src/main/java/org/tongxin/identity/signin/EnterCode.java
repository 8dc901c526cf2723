package org.tongxin.identity.signin;

import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.springframework.transaction.support.TransactionTemplate;
import org.tongxin.common.Outcome;
import org.tongxin.common.Reason;
import org.tongxin.common.UseCase;
import org.tongxin.identity.model.Account;
import org.tongxin.identity.model.AccountRows;
import org.tongxin.identity.model.Recognition;
import org.tongxin.identity.model.SecondFactor;
import org.tongxin.identity.model.Secret;
import org.tongxin.identity.model.Sessions;
import org.tongxin.identity.model.Standing;
import org.tongxin.identity.model.Visitor;
import org.tongxin.platform.Acting;

/**
 * The second step of coming in: a code of the authenticator app or a recovery code (恢复码). Wrong codes count towards the
 * same lock
 * as wrong passwords; a right one gives the session another secret.
 */
@UseCase
public class EnterCode {

    private final AccountRows accounts;
    private final Sessions sessions;
    private final Codes codes;
    private final DoorLog log;
    private final Recognition recognition;
    private final TransactionTemplate transaction;
    private final Clock clock;

    EnterCode(
            AccountRows accounts,
            Sessions sessions,
            Codes codes,
            DoorLog log,
            Recognition recognition,
            TransactionTemplate transaction,
            Clock clock) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.codes = codes;
        this.log = log;
        this.recognition = recognition;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Tries a code for a session that waits for one. */
    public Outcome<Secret> enter(Standing half, String code, Visitor visitor) {
        return Acting.as(
                half.actor(visitor.origin()),
                () -> Objects.requireNonNull(transaction.execute(_ -> {
                    Account account = accounts.hold(half.account()).orElseThrow();
                    recognition.forget(account.id());
                    return decide(half, account, Codes.plain(code));
                })));
    }

    private Outcome<Secret> decide(Standing half, Account account, String code) {
        Instant now = clock.instant();
        if (account.failures().locked(now)) {
            sessions.end(account.id(), half.credential());
            return log.refusedByLock(account);
        }
        Optional<String> how = codes.spend(account, code, now);
        if (how.isEmpty()) {
            return log.failed(account, "code", Reason.at("code", "identity.secondFactor.wrongCode"), now);
        }
        log.entered(account, how.get(), now);
        return sessions.renew(half.credential(), SecondFactor.PASSED)
                .map(Outcome::done)
                .orElseGet(Outcome::missing);
    }
}
