package org.tongxin.identity;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import org.tongxin.common.AccountId;
import org.tongxin.common.Outcome;
import org.tongxin.common.Reason;
import org.tongxin.identity.NewAccount.FirstPassword;
import org.tongxin.identity.model.Account;
import org.tongxin.identity.model.AccountRows;
import org.tongxin.identity.model.AccountRules;
import org.tongxin.identity.model.Failures;
import org.tongxin.identity.model.OneTimePassword;
import org.tongxin.identity.model.Passwords;
import org.tongxin.platform.Acting;
import org.tongxin.platform.Audit;

/** Opens accounts of the acting committee. Finding people is {@link People}'s. */
@Service
public class Accounts {

    private final AccountRows rows;
    private final Passwords passwords;
    private final Audit audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Accounts(AccountRows rows, Passwords passwords, Audit audit, TransactionTemplate transaction, Clock clock) {
        this.rows = rows;
        this.passwords = passwords;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Opens an account and records it in the audit trail. Refused where the login is malformed or taken, no desk is
     * given, or
     * one person would sit at two of the three administrators' desks.
     */
    public Outcome<OpenedAccount> open(NewAccount wanted) {
        String login = wanted.login().strip().toLowerCase(Locale.ROOT);
        List<Reason> wrong = AccountRules.check(login, wanted.name().strip(), wanted.desks());
        if (!wrong.isEmpty()) {
            return Outcome.refused(wrong);
        }
        String oneTime = wanted.password() instanceof FirstPassword.OneTime ? OneTimePassword.fresh() : null;
        String hash = wanted.password() instanceof FirstPassword.Hashed(String given)
                ? given
                : passwords.hash(Objects.requireNonNull(oneTime));
        Account account = new Account(
                AccountId.fresh(),
                login,
                wanted.name().strip(),
                hash,
                oneTime != null,
                Failures.NONE,
                null,
                null,
                null,
                0,
                null,
                false,
                0);
        try {
            transaction.executeWithoutResult(_ -> add(account, wanted));
        } catch (DuplicateKeyException _) {
            return Outcome.refused(Reason.at("login", "identity.account.loginTaken", login));
        }
        return Outcome.done(new OpenedAccount(account.id(), login, oneTime));
    }

    /** Hashes a password once, for accounts that are opened in numbers. */
    public FirstPassword.Hashed hash(String password) {
        return new FirstPassword.Hashed(passwords.hash(password));
    }

    private void add(Account account, NewAccount wanted) {
        rows.add(account, wanted.member(), wanted.unit(), clock.instant());
        rows.seat(account.id(), wanted.desks());
        audit.record(
                Acting.required(),
                "OpenAccount",
                new Audit.Subject("account", account.id().value(), account.login()),
                null,
                Map.of("login", account.login(), "name", account.name(), "desks", new TreeSet<>(wanted.desks())));
    }
}
