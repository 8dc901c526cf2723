package org.tongxin.identity;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tongxin.common.Desk;
import org.tongxin.common.MemberId;
import org.tongxin.common.UnitId;

/**
 * An account to be opened.
 *
 * @param login the name to sign in with: 2 to 64 letters, digits and {@code . _ - @}, unique in the installation
 * @param name the person's name
 * @param desks at least one; of the three administrators' desks at most one
 * @param member the member it belongs to, if any
 * @param unit the unit it works for, if any
 * @param password where the first password comes from
 */
public record NewAccount(
        String login,
        String name,
        Set<Desk> desks,
        @Nullable MemberId member,
        @Nullable UnitId unit,
        FirstPassword password) {

    public NewAccount {
        desks = Set.copyOf(desks);
    }

    /** An account with a one-time password, as administrators open it. */
    public static NewAccount of(String login, String name, Set<Desk> desks) {
        return new NewAccount(login, name, desks, null, null, new FirstPassword.OneTime());
    }

    /** The same for a member. */
    public NewAccount member(MemberId id) {
        return new NewAccount(login, name, desks, id, unit, password);
    }

    /** The same for somebody of a unit. */
    public NewAccount unit(UnitId id) {
        return new NewAccount(login, name, desks, member, id, password);
    }

    /** The same with another first password. */
    public NewAccount with(FirstPassword other) {
        return new NewAccount(login, name, desks, member, unit, other);
    }

    /** Where the first password comes from. */
    public sealed interface FirstPassword {

        /** A random one, shown once; it must be changed at the first sign-in. */
        record OneTime() implements FirstPassword {}

        /** A hash made by {@link Accounts#hash}, for many accounts that are opened at once; kept as it is. */
        record Hashed(String hash) implements FirstPassword {
            @Override
            public String toString() {
                return "Hashed";
            }
        }
    }
}
