package org.tongxin.notice;

import java.util.ArrayList;
import java.util.List;
import org.tongxin.common.AccountId;
import org.tongxin.common.Actor;
import org.tongxin.common.Desk;
import org.tongxin.common.MemberId;
import org.tongxin.common.UnitId;

/**
 * Who is told (收件方): one person, the persons of one unit's desk, or all persons at a desk of the committee. Whoever comes to a
 * desk later reads what was told to it before.
 *
 * @param code how it is kept: {@code MEMBER:…}, {@code UNIT_OFFICER:…}, {@code SUPERVISOR}
 */
public record Audience(String code) {

    private static final String MEMBER = "MEMBER:";
    private static final String ACCOUNT = "ACCOUNT:";

    /** The member, whichever account they use. */
    public static Audience of(MemberId member) {
        return new Audience(MEMBER + member);
    }

    /** The person of that account. */
    public static Audience of(AccountId account) {
        return new Audience(ACCOUNT + account);
    }

    /** The persons at that desk of a unit. */
    public static Audience of(UnitId unit, Desk desk) {
        return new Audience(desk.name() + ":" + unit);
    }

    /** All persons at that desk of the committee. */
    public static Audience of(Desk desk) {
        return new Audience(desk.name());
    }

    /** Every party this person belongs to. */
    public static List<Audience> all(Actor who) {
        List<Audience> all = new ArrayList<>(List.of(of(who.account())));
        if (who.member() != null) {
            all.add(of(who.member()));
        }
        for (Desk desk : who.desks()) {
            all.add(of(desk));
            if (who.unit() != null) {
                all.add(of(who.unit(), desk));
            }
        }
        return all;
    }

    /** Whether this is one person alone, and that person is the one. */
    public boolean isJust(Actor who) {
        return equals(of(who.account())) || (who.member() != null && equals(of(who.member())));
    }
}
