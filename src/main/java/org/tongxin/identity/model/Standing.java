package org.tongxin.identity.model;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tongxin.common.AccountId;
import org.tongxin.common.Actor;
import org.tongxin.common.CommitteeId;
import org.tongxin.common.Desk;
import org.tongxin.common.MemberId;
import org.tongxin.common.Origin;
import org.tongxin.common.UnitId;

/**
 * Whom a session or a token stands for, as the database said a few seconds ago.
 *
 * @param credential identity of the session or token
 * @param lastUsedAt when it was last noted as used
 * @param expiresAt when it ends in any case
 * @param locale {@code zh-CN} or {@code en}, where the person chose one
 */
public record Standing(
        UUID credential,
        CommitteeId committee,
        AccountId account,
        String login,
        String name,
        Set<Desk> desks,
        @Nullable MemberId member,
        @Nullable UnitId unit,
        SecondFactor secondFactor,
        boolean mustChangePassword,
        @Nullable String locale,
        boolean bigType,
        Instant lastUsedAt,
        Instant expiresAt) {

    public Standing {
        desks = Set.copyOf(desks);
    }

    /** The person, acting from there. */
    public Actor actor(Origin origin) {
        return new Actor(account, committee, name, desks, member, unit, origin);
    }

    /** Whether the second factor is still to come. */
    public boolean half() {
        return secondFactor == SecondFactor.AWAITED;
    }
}
