package org.tongxin.identity.passkey;

import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.tongxin.common.Actor;
import org.tongxin.common.Outcome;
import org.tongxin.identity.model.Account;
import org.tongxin.identity.model.AccountRows;
import org.tongxin.identity.model.AccountRows.Place;
import org.tongxin.identity.model.SecondFactor;
import org.tongxin.identity.model.Sessions;
import org.tongxin.identity.model.Visitor;
import org.tongxin.identity.signin.DoorLog;
import org.tongxin.identity.signin.SignIn;
import org.tongxin.platform.Acting;

/**
 * Opens a session for whoever proves to hold an account's passkey, in one transaction with the proof and the record of
 * it.
 */
@Component
class Door {

    private final AccountRows accounts;
    private final Sessions sessions;
    private final DoorLog log;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Door(AccountRows accounts, Sessions sessions, DoorLog log, TransactionTemplate transaction, Clock clock) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.log = log;
        this.transaction = transaction;
        this.clock = clock;
    }

    Outcome<SignIn.Entered> pass(Place place, Visitor visitor, Predicate<Instant> proof) {
        Actor nameless = new Actor(place.account(), place.committee(), "", Set.of(), null, null, visitor.origin());
        return Acting.as(
                nameless,
                () -> Objects.requireNonNull(transaction.execute(_ -> {
                    Account account = accounts.hold(place.account()).orElseThrow();
                    return decide(account, visitor, proof);
                })));
    }

    private Outcome<SignIn.Entered> decide(Account account, Visitor visitor, Predicate<Instant> proof) {
        Instant now = clock.instant();
        if (account.failures().locked(now)) {
            return log.refusedByLock(account);
        }
        if (!proof.test(now) || !account.open()) {
            return log.refused(account, "passkey", SignInWithPasskey.WRONG);
        }
        log.entered(account, "passkey", now);
        var secret = sessions.open(
                account.id(), SecondFactor.PASSED, visitor.origin().address(), visitor.agent());
        return Outcome.done(new SignIn.Entered(secret, account, false));
    }
}
