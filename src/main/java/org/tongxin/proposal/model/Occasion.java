package org.tongxin.proposal.model;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.tongxin.common.AccountId;
import org.tongxin.common.Actor;
import org.tongxin.common.MemberId;
import org.tongxin.common.UnitId;

/**
 * By whom and when a step is taken.
 *
 * @param account the account that acts
 * @param name its person's name as shown
 * @param member the member it stands for, if any
 * @param unit the unit it works for, if any
 * @param at the moment
 * @param on the day in the committee's zone, from which deadlines run
 */
public record Occasion(
        AccountId account,
        String name,
        @Nullable MemberId member,
        @Nullable UnitId unit,
        Instant at,
        LocalDate on) {

    /** This person, now. */
    public static Occasion now(Actor who, Clock clock) {
        return new Occasion(who.account(), who.name(), who.member(), who.unit(), clock.instant(), LocalDate.now(clock));
    }

    /** This person entering what happened on an earlier day; it counts from noon of that day. */
    public static Occasion past(Actor who, LocalDate on, ZoneId zone) {
        Instant noon = on.atTime(12, 0).atZone(zone).toInstant();
        return new Occasion(who.account(), who.name(), who.member(), who.unit(), noon, on);
    }

    /** The same moment in the name of another member or unit, for entries made on somebody's behalf. */
    public Occasion onBehalfOf(@Nullable MemberId otherMember, @Nullable UnitId otherUnit) {
        return new Occasion(account, name, otherMember, otherUnit, at, on);
    }
}
