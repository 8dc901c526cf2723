package org.tongxin.identity;

import org.jspecify.annotations.Nullable;
import org.tongxin.common.AccountId;

/**
 * An account that was just opened.
 *
 * @param oneTimePassword to be handed over and then forgotten; null where the password was given
 */
public record OpenedAccount(
        AccountId id, String login, @Nullable String oneTimePassword) {

    @Override
    public String toString() {
        return login;
    }
}
