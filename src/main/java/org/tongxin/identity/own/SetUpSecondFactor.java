package org.tongxin.identity.own;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.common.AccountId;
import org.tongxin.common.Actor;
import org.tongxin.common.Outcome;
import org.tongxin.common.Reason;
import org.tongxin.common.UseCase;
import org.tongxin.identity.model.Account;
import org.tongxin.identity.model.AccountRows;
import org.tongxin.identity.model.OneTimePassword;
import org.tongxin.identity.model.SecondFactorRows;
import org.tongxin.identity.model.Secret;
import org.tongxin.identity.model.TimeCodes;
import org.tongxin.identity.model.Vault;
import org.tongxin.identity.signin.Codes;
import org.tongxin.platform.Audit;

/**
 * Sets up a second factor (双因素): an authenticator app that shows time-based codes, and ten recovery codes for the day
 * the phone is
 * lost. To take it away or to make new recovery codes a code is asked for again.
 */
@UseCase
public class SetUpSecondFactor {

    private static final int CODES = 10;
    private static final int CODE_GROUPS = 2;

    private final AccountRows accounts;
    private final SecondFactorRows rows;
    private final Codes codes;
    private final Vault vault;
    private final OwnSessions own;
    private final Audit audit;
    private final Clock clock;

    SetUpSecondFactor(
            AccountRows accounts,
            SecondFactorRows rows,
            Codes codes,
            Vault vault,
            OwnSessions own,
            Audit audit,
            Clock clock) {
        this.accounts = accounts;
        this.rows = rows;
        this.codes = codes;
        this.vault = vault;
        this.own = own;
        this.audit = audit;
        this.clock = clock;
    }

    /** Where one stands. */
    public sealed interface State {

        /** None. */
        record Off() implements State {}

        /** Begun: the app has to be told the secret and to give a code. */
        record Begun(Enrolment enrolment) implements State {}

        /** Asked for at every sign-in; so many recovery codes are left. */
        record On(int codesLeft) implements State {}
    }

    /** Confirmed: recovery codes to be shown once, and the session's other secret. */
    public record Confirmed(List<String> recoveryCodes, Secret session) {}

    /** How it is with the person's second factor. */
    @Transactional(readOnly = true)
    public State state(Actor who) {
        Account account = accounts.read(who.account()).orElseThrow();
        if (account.hasSecondFactor()) {
            return new State.On(rows.codesLeft(account.id()));
        }
        return account.totpSecret() == null
                ? new State.Off()
                : new State.Begun(Enrolment.of(account.login(), open(account)));
    }

    /** Begins, with a fresh secret; refused where one is already in force. */
    @Transactional
    public Outcome<Enrolment> begin(Actor who) {
        Account account = accounts.hold(who.account()).orElseThrow();
        if (account.hasSecondFactor()) {
            return Outcome.refused(Reason.of("identity.secondFactor.inForce"));
        }
        byte[] secret = TimeCodes.freshSecret();
        rows.begin(account.id(), vault.seal(secret, account.id().toString()));
        return Outcome.done(Enrolment.of(account.login(), secret));
    }

    /** Confirms with a code of the app: from now on it is asked for at every sign-in, and other sessions end. */
    @Transactional
    public Outcome<Confirmed> confirm(Actor who, UUID session, String code) {
        Account account = accounts.hold(who.account()).orElseThrow();
        if (account.totpSecret() == null || account.hasSecondFactor()) {
            return Outcome.missing();
        }
        OptionalLong step =
                TimeCodes.acceptedStep(open(account), code.replaceAll("\\s", ""), clock.instant(), account.totpStep());
        if (step.isEmpty()) {
            return Outcome.refused(Reason.at("code", "identity.secondFactor.wrongCode"));
        }
        rows.confirm(account.id(), step.getAsLong(), clock.instant());
        record(who, account, "SetUpSecondFactor");
        return own.goOnAlone(account.id(), session).map(secret -> new Confirmed(freshCodes(account), secret));
    }

    /** New recovery codes instead of the old ones. */
    @Transactional
    public Outcome<List<String>> renewCodes(Actor who, String code) {
        Account account = accounts.hold(who.account()).orElseThrow();
        return proved(account, code).map(_ -> {
            record(who, account, "RenewRecoveryCodes");
            return freshCodes(account);
        });
    }

    /** No second factor any more. */
    @Transactional
    public Outcome<AccountId> remove(Actor who, String code) {
        Account account = accounts.hold(who.account()).orElseThrow();
        return proved(account, code).map(_ -> {
            rows.remove(account.id());
            record(who, account, "RemoveSecondFactor");
            return account.id();
        });
    }

    private Outcome<String> proved(Account account, String code) {
        return codes.prove(account, code, clock.instant());
    }

    private List<String> freshCodes(Account account) {
        List<String> fresh = Stream.generate(() -> OneTimePassword.fresh(CODE_GROUPS))
                .limit(CODES)
                .toList();
        rows.replaceCodes(
                account.id(),
                fresh.stream().map(code -> codes.mark(account, code)).toList());
        return fresh;
    }

    private byte[] open(Account account) {
        return vault.open(
                Objects.requireNonNull(account.totpSecret()), account.id().toString());
    }

    private void record(Actor who, Account account, String act) {
        audit.record(who, act, new Audit.Subject("account", account.id().value(), account.login()), null, Map.of());
    }
}
