package org.tongxin.identity.admin;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongxin.common.AccountId;
import org.tongxin.common.Actor;
import org.tongxin.identity.model.Account;
import org.tongxin.identity.model.OneTimePassword;
import org.tongxin.identity.model.Passwords;
import org.tongxin.identity.model.Recognition;
import org.tongxin.identity.model.Sessions;
import org.tongxin.identity.model.TokenRows;
import org.tongxin.identity.passkey.Passkeys;
import org.tongxin.platform.Audit;

/** What opens an account: its password, sessions and tokens; and the record of who touched them. */
@Component
class AccountKeys {

    private final Passwords passwords;
    private final Sessions sessions;
    private final TokenRows tokens;
    private final Passkeys passkeys;
    private final Recognition recognition;
    private final Audit audit;

    AccountKeys(
            Passwords passwords,
            Sessions sessions,
            TokenRows tokens,
            Passkeys passkeys,
            Recognition recognition,
            Audit audit) {
        this.passkeys = passkeys;
        this.passwords = passwords;
        this.sessions = sessions;
        this.tokens = tokens;
        this.recognition = recognition;
        this.audit = audit;
    }

    /** A one-time password and what is kept of it. */
    record OneTime(String text, String hash) {
        @Override
        public String toString() {
            return "OneTime";
        }
    }

    OneTime oneTime() {
        String text = OneTimePassword.fresh();
        return new OneTime(text, passwords.hash(text));
    }

    /** Ends all sessions and tokens. */
    void takeAll(AccountId id) {
        sessions.endAll(id, null);
        tokens.endAll(id);
        forget(id);
    }

    /** Ends all sessions and tokens and takes all passkeys away. */
    void takeAllAndPasskeys(AccountId id) {
        passkeys.removeAll(id);
        takeAll(id);
    }

    /** What was remembered of the account holds no longer. */
    void forget(AccountId id) {
        recognition.forget(id);
    }

    void audit(Actor who, String act, Account account, @Nullable Object before, @Nullable Object after) {
        audit.record(who, act, new Audit.Subject("account", account.id().value(), account.login()), before, after);
    }
}
