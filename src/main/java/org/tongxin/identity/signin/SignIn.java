package org.tongxin.identity.signin;

import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;
import org.tongxin.common.Actor;
import org.tongxin.common.Outcome;
import org.tongxin.common.Reason;
import org.tongxin.common.UseCase;
import org.tongxin.identity.model.Account;
import org.tongxin.identity.model.AccountRows;
import org.tongxin.identity.model.Passwords;
import org.tongxin.identity.model.SecondFactor;
import org.tongxin.identity.model.Secret;
import org.tongxin.identity.model.Sessions;
import org.tongxin.identity.model.Visitor;
import org.tongxin.platform.Acting;

/**
 * Comes in with login and password. A wrong login, a wrong password and a disabled account are answered alike, in the
 * same
 * time, and locked alike after the same number of failures, so that nobody learns which logins exist.
 */
@UseCase
public class SignIn {

    /** What is said, whatever was wrong. */
    static final Reason WRONG = Reason.of("identity.signIn.wrong");

    private final AccountRows accounts;
    private final Sessions sessions;
    private final Passwords passwords;
    private final DoorLog log;
    private final UnknownLogins unknown;
    private final TransactionTemplate transaction;
    private final Clock clock;

    SignIn(
            AccountRows accounts,
            Sessions sessions,
            Passwords passwords,
            DoorLog log,
            UnknownLogins unknown,
            TransactionTemplate transaction,
            Clock clock) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.passwords = passwords;
        this.log = log;
        this.unknown = unknown;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * A session that has begun.
     *
     * @param secret what the cookie holds
     * @param account the account as it was
     * @param half whether the second factor is still to come
     */
    public record Entered(Secret secret, Account account, boolean half) {}

    /** Tries; refused with one and the same reason whatever was wrong, or with the end of the lock. */
    public Outcome<Entered> enter(String login, String password, Visitor visitor) {
        return accounts.find(login)
                .map(place -> Acting.as(nameless(place, visitor), () -> known(place, password, visitor)))
                .orElseGet(() -> {
                    passwords.matchNobody(password);
                    return unknown.refuse(login, visitor);
                });
    }

    private Outcome<Entered> known(AccountRows.Place place, String password, Visitor visitor) {
        // hashing is slow on purpose and must not hold a connection or a row
        String hash = read(place).passwordHash();
        boolean right = passwords.matches(password, hash);
        return Objects.requireNonNull(transaction.execute(_ -> {
            Account account = accounts.hold(place.account()).orElseThrow();
            return decide(account, right && hash.equals(account.passwordHash()), visitor);
        }));
    }

    private Account read(AccountRows.Place place) {
        return Objects.requireNonNull(
                transaction.execute(_ -> accounts.read(place.account()).orElseThrow()));
    }

    private Outcome<Entered> decide(Account account, boolean right, Visitor visitor) {
        Instant now = clock.instant();
        if (account.failures().locked(now)) {
            return log.refusedByLock(account);
        }
        if (!right || !account.open()) {
            return log.failed(account, right ? "disabled" : "password", WRONG, now);
        }
        SecondFactor factor = account.hasSecondFactor() ? SecondFactor.AWAITED : SecondFactor.NOT_ASKED;
        if (factor == SecondFactor.NOT_ASKED) {
            log.entered(account, "password", now);
        }
        Secret secret = sessions.open(account.id(), factor, visitor.origin().address(), visitor.agent());
        return Outcome.done(new Entered(secret, account, factor == SecondFactor.AWAITED));
    }

    private static Actor nameless(AccountRows.Place place, Visitor visitor) {
        return new Actor(place.account(), place.committee(), "", Set.of(), null, null, visitor.origin());
    }

    /** What is said while nobody may come in. */
    static <T> Outcome<T> locked(@Nullable Instant until) {
        return Outcome.refused(Reason.of("identity.signIn.locked", Objects.requireNonNull(until)));
    }
}
