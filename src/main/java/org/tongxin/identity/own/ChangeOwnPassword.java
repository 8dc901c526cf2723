package org.tongxin.identity.own;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.transaction.support.TransactionTemplate;
import org.tongxin.common.Actor;
import org.tongxin.common.Outcome;
import org.tongxin.common.Reason;
import org.tongxin.common.UseCase;
import org.tongxin.identity.model.Account;
import org.tongxin.identity.model.AccountRows;
import org.tongxin.identity.model.PasswordRules;
import org.tongxin.identity.model.Passwords;
import org.tongxin.identity.model.Secret;
import org.tongxin.identity.signin.DoorLog;
import org.tongxin.platform.Audit;

/** Changes one's password; every other session of the account ends, and this one goes on under another secret. */
@UseCase
public class ChangeOwnPassword {

    private final AccountRows accounts;
    private final Passwords passwords;
    private final OwnSessions own;
    private final DoorLog log;
    private final Audit audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ChangeOwnPassword(
            AccountRows accounts,
            Passwords passwords,
            OwnSessions own,
            DoorLog log,
            Audit audit,
            TransactionTemplate transaction,
            Clock clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.own = own;
        this.log = log;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** What the form says. */
    public record Change(String current, String fresh, String again) {
        @Override
        public String toString() {
            return "Change";
        }
    }

    /** Changes it and gives the session's other secret. A wrong current password counts towards the lock of sign-in. */
    public Outcome<Secret> change(Actor who, UUID session, Change change) {
        Account before = Objects.requireNonNull(
                transaction.execute(_ -> accounts.read(who.account()).orElseThrow()));
        List<Reason> wrong = check(change, before);
        if (!wrong.isEmpty()) {
            return Outcome.refused(wrong);
        }
        boolean right = passwords.matches(change.current(), before.passwordHash());
        String hash = right ? passwords.hash(change.fresh()) : "";
        return Objects.requireNonNull(transaction.execute(_ -> {
            Account account = accounts.hold(who.account()).orElseThrow();
            return right && account.passwordHash().equals(before.passwordHash())
                    ? keep(who, account, session, hash)
                    : refuse(account);
        }));
    }

    private static List<Reason> check(Change change, Account account) {
        if (!change.fresh().equals(change.again())) {
            return List.of(Reason.at("again", "identity.password.differ"));
        }
        if (change.fresh().equals(change.current())) {
            return List.of(Reason.at("fresh", "identity.password.same"));
        }
        return PasswordRules.check("fresh", change.fresh(), account.login());
    }

    private Outcome<Secret> keep(Actor who, Account account, UUID session, String hash) {
        Instant now = clock.instant();
        if (account.failures().locked(now)) {
            return refuse(account);
        }
        accounts.keepPassword(account.id(), hash, false, now);
        audit.record(
                who,
                "ChangeOwnPassword",
                new Audit.Subject("account", account.id().value(), account.login()),
                null,
                Map.of());
        return own.goOnAlone(who.account(), session);
    }

    private Outcome<Secret> refuse(Account account) {
        Instant now = clock.instant();
        if (account.failures().locked(now)) {
            return log.refusedByLock(account);
        }
        return log.failed(account, "password", Reason.at("current", "identity.password.current"), now);
    }
}
