package org.tongxin.identity.own;

import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.common.Actor;
import org.tongxin.common.UseCase;
import org.tongxin.identity.model.AccountRows;
import org.tongxin.identity.model.Recognition;

/** Chooses the language and large type (大字); open to everybody, and kept with the account of whoever is signed in. */
@UseCase
public class ChooseView {

    private final AccountRows accounts;
    private final Recognition recognition;

    ChooseView(AccountRows accounts, Recognition recognition) {
        this.accounts = accounts;
        this.recognition = recognition;
    }

    /** Keeps what was chosen; null leaves it as it was. */
    @Transactional
    public void keep(Actor who, @Nullable String locale, @Nullable Boolean bigType) {
        accounts.keepView(who.account(), locale, bigType);
        recognition.forget(who.account());
    }
}
