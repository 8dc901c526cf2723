package org.tongxin.identity.signin;

import java.time.Instant;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.tongxin.common.Actor;
import org.tongxin.common.Outcome;
import org.tongxin.common.Reason;
import org.tongxin.identity.model.Account;
import org.tongxin.identity.model.AccountRows;
import org.tongxin.identity.model.Failures;
import org.tongxin.identity.model.SignInSettings;
import org.tongxin.platform.Acting;
import org.tongxin.platform.Audit;

/** Counts failures and records every attempt on an account; in the transaction of the attempt. */
@Component
public class DoorLog {

    private final AccountRows accounts;
    private final Audit audit;
    private final SignInSettings settings;

    DoorLog(AccountRows accounts, Audit audit, SignInSettings settings) {
        this.accounts = accounts;
        this.audit = audit;
        this.settings = settings;
    }

    /**
     * It was a wrong password or code: counted, and locked where it was one too many; refused with these words or the
     * lock's.
     */
    public <T> Outcome<T> failed(Account account, String why, Reason said, Instant now) {
        Failures failures = account.failures().failed(now, settings.failures(), settings.lock());
        accounts.keep(account.id(), failures);
        record(account, "SignInRefused", why);
        if (!failures.locked(now)) {
            return Outcome.refused(said);
        }
        record(account, "LockAccount", "failures");
        return SignIn.locked(failures.lockedUntil());
    }

    /** It did not hold, but there was nothing to guess; not counted. */
    public <T> Outcome<T> refused(Account account, String why, Reason said) {
        record(account, "SignInRefused", why);
        return Outcome.refused(said);
    }

    /** The account is locked; not counted. */
    public <T> Outcome<T> refusedByLock(Account account) {
        record(account, "SignInRefused", "locked");
        return SignIn.locked(account.failures().lockedUntil());
    }

    /** Came in whole. */
    public void entered(Account account, String how, Instant now) {
        accounts.enter(account.id(), now);
        record(account, "SignIn", how);
    }

    private void record(Account account, String act, String how) {
        Actor who = Acting.required();
        Actor named = new Actor(
                account.id(), who.committee(), account.name(), who.desks(), who.member(), who.unit(), who.origin());
        Audit.Subject subject = new Audit.Subject("account", account.id().value(), account.login());
        audit.record(named, act, subject, null, Map.of("how", how));
    }
}
