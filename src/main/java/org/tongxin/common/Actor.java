package org.tongxin.common;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who acts: an account of one committee with its desks, and the member or unit it stands for.
 *
 * @param account the account, for the audit trail
 * @param committee the committee whose rows it may touch; row-level security follows it
 * @param name the person's name as shown beside an act
 * @param desks the desks the person sits at
 * @param member the member this account belongs to, if any
 * @param unit the undertaking unit this account works for, if any
 * @param origin from where the act comes
 */
public record Actor(
        AccountId account,
        CommitteeId committee,
        String name,
        Set<Desk> desks,
        @Nullable MemberId member,
        @Nullable UnitId unit,
        Origin origin) {

    public Actor {
        desks = Set.copyOf(desks);
    }

    /** Whether the person sits at this desk. */
    public boolean at(Desk desk) {
        return desks.contains(desk);
    }

    /** Whether the person sits at any of these desks. */
    public boolean atAny(Desk... any) {
        for (Desk desk : any) {
            if (desks.contains(desk)) {
                return true;
            }
        }
        return false;
    }

    /** The same person acting through another channel. */
    public Actor from(Origin other) {
        return new Actor(account, committee, name, desks, member, unit, other);
    }
}
