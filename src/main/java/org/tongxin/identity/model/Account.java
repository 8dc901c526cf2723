package org.tongxin.identity.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tongxin.common.AccountId;

/**
 * An account (账号) as sign-in needs it.
 *
 * @param login the name it signs in with, unique in the installation without regard to case
 * @param name the person's name
 * @param passwordHash Argon2id
 * @param mustChangePassword the password was given by somebody else; nothing may be done before it is changed
 * @param failures failures in a row and the lock that follows
 * @param disabledAt since when it is shut, if it is
 * @param totpSecret sealed secret of the second factor, if one was begun
 * @param totpConfirmedAt since when the second factor is asked for; null while it is not
 * @param totpStep last step whose code was used
 * @param locale {@code zh-CN} or {@code en}, where the person chose one
 * @param bigType large type (大字) is on
 */
public record Account(
        AccountId id,
        String login,
        String name,
        String passwordHash,
        boolean mustChangePassword,
        Failures failures,
        @Nullable Instant disabledAt,
        @Nullable Sealed totpSecret,
        @Nullable Instant totpConfirmedAt,
        long totpStep,
        @Nullable String locale,
        boolean bigType,
        int version) {

    /** Whether a second factor is asked for. */
    public boolean hasSecondFactor() {
        return totpConfirmedAt != null;
    }

    /** Whether it may be used at all. */
    public boolean open() {
        return disabledAt == null;
    }
}
