package org.tongxin.identity;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tongxin.common.AccountId;
import org.tongxin.common.Desk;
import org.tongxin.common.MemberId;
import org.tongxin.common.UnitId;

/**
 * Somebody with an account, as other modules may know them.
 *
 * @param open false: the account is disabled
 */
public record Person(
        AccountId id,
        String login,
        String name,
        Set<Desk> desks,
        @Nullable MemberId member,
        @Nullable UnitId unit,
        boolean open) {

    public Person {
        desks = Set.copyOf(desks);
    }
}
