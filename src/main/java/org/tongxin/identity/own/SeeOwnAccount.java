package org.tongxin.identity.own;

import java.util.List;
import java.util.UUID;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.common.Actor;
import org.tongxin.common.UseCase;
import org.tongxin.identity.model.Account;
import org.tongxin.identity.model.AccountRows;
import org.tongxin.identity.model.Sessions;
import org.tongxin.identity.model.TokenRows;

/** One's own account on one page: who one is, where one is signed in, which tokens are out. */
@UseCase
public class SeeOwnAccount {

    private final AccountRows accounts;
    private final Sessions sessions;
    private final TokenRows tokens;

    SeeOwnAccount(AccountRows accounts, Sessions sessions, TokenRows tokens) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.tokens = tokens;
    }

    /**
     * What the page shows.
     *
     * @param here the session of this request, so that it can be marked
     */
    public record OwnAccount(
            Account account, Actor person, List<Sessions.Listed> sessions, List<TokenRows.Listed> tokens, UUID here) {}

    /** All of it. */
    @Transactional(readOnly = true)
    public OwnAccount see(Actor who, UUID session) {
        return new OwnAccount(
                accounts.read(who.account()).orElseThrow(),
                who,
                sessions.of(who.account()),
                tokens.of(who.account()),
                session);
    }
}
