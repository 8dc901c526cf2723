package org.tongxin.identity.signin;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.stereotype.Component;
import org.tongxin.common.Outcome;
import org.tongxin.common.Reason;
import org.tongxin.identity.model.Account;
import org.tongxin.identity.model.Sealed;
import org.tongxin.identity.model.SecondFactorRows;
import org.tongxin.identity.model.TimeCodes;
import org.tongxin.identity.model.Vault;

/** Checks the codes of second factors; each is good once. */
@Component
public class Codes {

    private final SecondFactorRows rows;
    private final Vault vault;
    private final DoorLog log;

    Codes(SecondFactorRows rows, Vault vault, DoorLog log) {
        this.rows = rows;
        this.vault = vault;
        this.log = log;
    }

    /**
     * Asks for a code again before something weighty is done; a wrong one counts towards the lock. The account is held.
     */
    public Outcome<String> prove(Account account, String code, Instant now) {
        if (account.failures().locked(now)) {
            return log.refusedByLock(account);
        }
        Optional<String> how = spend(account, plain(code), now);
        return how.map(Outcome::done)
                .orElseGet(
                        () -> log.failed(account, "code", Reason.at("code", "identity.secondFactor.wrongCode"), now));
    }

    /** A code without the spaces and hyphens that make it readable. */
    static String plain(String code) {
        return code.replaceAll("[\\s-]", "");
    }

    /**
     * Spends a code and says what it was, {@code code} or {@code recovery}; empty where it is none. The account is
     * held.
     */
    Optional<String> spend(Account account, String code, Instant now) {
        Sealed sealed = account.totpSecret();
        if (sealed == null) {
            return Optional.empty();
        }
        if (code.length() != TimeCodes.DIGITS) {
            return rows.spendCode(account.id(), mark(account, code), now) ? Optional.of("recovery") : Optional.empty();
        }
        byte[] secret = vault.open(sealed, account.id().toString());
        OptionalLong step = TimeCodes.acceptedStep(secret, code, now, account.totpStep());
        step.ifPresent(spent -> rows.spend(account.id(), spent));
        return step.isPresent() ? Optional.of("code") : Optional.empty();
    }

    /** What is kept of a recovery code. */
    public byte[] mark(Account account, String code) {
        return vault.mark(account.id() + ":" + plain(code).toLowerCase(Locale.ROOT));
    }
}
