package org.tongxin.identity.admin;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.common.AccountId;
import org.tongxin.common.Actor;
import org.tongxin.common.Desk;
import org.tongxin.common.Outcome;
import org.tongxin.common.Reason;
import org.tongxin.common.UseCase;
import org.tongxin.identity.Accounts;
import org.tongxin.identity.NewAccount;
import org.tongxin.identity.OpenedAccount;
import org.tongxin.identity.model.Account;
import org.tongxin.identity.model.AccountRows;
import org.tongxin.identity.model.AccountRules;
import org.tongxin.identity.model.Failures;
import org.tongxin.identity.model.SecondFactorRows;

/**
 * The security administrator (安全管理员) opens accounts, gives them desks, disables, unlocks and resets them. Their own
 * account they
 * cannot change here: nobody gives themselves a desk. Ending sessions and the audit trail go with each act.
 */
@UseCase
public class ManageAccounts {

    private final Accounts accounts;
    private final AccountRows rows;
    private final SecondFactorRows secondFactors;
    private final AccountViews views;
    private final AccountKeys keys;
    private final Clock clock;

    ManageAccounts(
            Accounts accounts,
            AccountRows rows,
            SecondFactorRows secondFactors,
            AccountViews views,
            AccountKeys keys,
            Clock clock) {
        this.accounts = accounts;
        this.rows = rows;
        this.secondFactors = secondFactors;
        this.views = views;
        this.keys = keys;
        this.clock = clock;
    }

    /** A page of the committee's accounts. */
    public AccountList list(Actor who, AccountFilter filter) {
        return views.list(who, filter);
    }

    /** One account. */
    public Outcome<AccountList.Line> see(Actor who, AccountId id) {
        return views.find(who, id).map(Outcome::done).orElseGet(Outcome::missing);
    }

    /** Opens an account with a one-time password. */
    public Outcome<OpenedAccount> open(String login, String name, Set<Desk> desks) {
        return accounts.open(NewAccount.of(login, name, desks));
    }

    /** Gives it these desks and no others; whoever changed it since the page was read is named. */
    @Transactional
    public Outcome<AccountId> seat(Actor who, AccountId id, Set<Desk> desks, int version) {
        List<Reason> wrong = AccountRules.check(desks);
        if (!wrong.isEmpty()) {
            return Outcome.refused(wrong);
        }
        return others(who, id, account -> {
            if (account.version() != version) {
                return stale(id);
            }
            Set<Desk> before = rows.desks(id);
            rows.seat(id, desks);
            rows.changed(id);
            keys.audit(
                    who,
                    "ChangeDesks",
                    account,
                    Map.of("desks", new TreeSet<>(before)),
                    Map.of("desks", new TreeSet<>(desks)));
            keys.forget(id);
            return Outcome.done(id);
        });
    }

    /** Shuts it: nobody comes in, sessions and tokens end. */
    @Transactional
    public Outcome<AccountId> disable(Actor who, AccountId id) {
        return others(who, id, account -> {
            rows.keepDisabled(id, clock.instant());
            keys.takeAll(id);
            keys.audit(who, "DisableAccount", account, Map.of("open", account.open()), Map.of("open", false));
            return Outcome.done(id);
        });
    }

    /** Opens it again. */
    @Transactional
    public Outcome<AccountId> enable(Actor who, AccountId id) {
        return others(who, id, account -> {
            rows.keepDisabled(id, null);
            keys.audit(who, "EnableAccount", account, Map.of("open", account.open()), Map.of("open", true));
            return Outcome.done(id);
        });
    }

    /** Ends its lock. */
    @Transactional
    public Outcome<AccountId> unlock(Actor who, AccountId id) {
        return others(who, id, account -> {
            rows.keep(id, Failures.NONE);
            keys.audit(who, "UnlockAccount", account, null, null);
            return Outcome.done(id);
        });
    }

    /** Gives it a one-time password to hand over; its sessions, tokens and passkeys end, its lock too. */
    @Transactional
    public Outcome<OpenedAccount> resetPassword(Actor who, AccountId id) {
        AccountKeys.OneTime fresh = keys.oneTime();
        return others(who, id, account -> {
            Instant now = clock.instant();
            rows.keepPassword(id, fresh.hash(), true, now);
            rows.keep(id, Failures.NONE);
            keys.takeAllAndPasskeys(id);
            keys.audit(who, "ResetPassword", account, null, null);
            return Outcome.done(new OpenedAccount(id, account.login(), fresh.text()));
        });
    }

    /** Takes the second factor away from somebody who has lost phone and recovery codes; its sessions end. */
    @Transactional
    public Outcome<AccountId> removeSecondFactor(Actor who, AccountId id) {
        return others(who, id, account -> {
            secondFactors.remove(id);
            keys.takeAll(id);
            keys.audit(who, "RemoveSecondFactor", account, null, null);
            return Outcome.done(id);
        });
    }

    private <T> Outcome<T> others(Actor who, AccountId id, Function<Account, Outcome<T>> act) {
        if (id.equals(who.account())) {
            return Outcome.refused(Reason.of("identity.account.notOwn"));
        }
        return rows.hold(id).map(act).orElseGet(Outcome::missing);
    }

    private Outcome<AccountId> stale(AccountId id) {
        return views.lastChange(id)
                .<Outcome<AccountId>>map(change -> new Outcome.Stale<>(change.byName(), change.at()))
                .orElseGet(Outcome::missing);
    }
}
