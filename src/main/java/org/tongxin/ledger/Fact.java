package org.tongxin.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tongxin.common.MatterRef;
import org.tongxin.common.MemberId;
import org.tongxin.common.SessionId;
import org.tongxin.common.UnitId;

/**
 * Something that happened and counts (事实). It is written once and never changed; a correction reverses it.
 *
 * @param kind what happened, for example {@code proposal.filed}
 * @param matter to which matter
 * @param on the day it counts for
 * @param quantity how much, mostly 1
 * @param unit what is counted: 件, 条, 天
 * @param dimensions under what it is counted
 * @param attributes what more belongs to it, plain values only
 * @param parties who had a part in it
 */
public record Fact(
        String kind,
        MatterRef matter,
        LocalDate on,
        BigDecimal quantity,
        String unit,
        Dimensions dimensions,
        Map<String, Object> attributes,
        List<Party> parties) {

    public Fact {
        attributes = Map.copyOf(attributes);
        parties = List.copyOf(parties);
    }

    /**
     * Under what a fact is counted.
     *
     * @param session the session whose year it belongs to
     * @param sector code of the first proposer's sector
     * @param category code of the matter's category
     */
    public record Dimensions(
            @Nullable SessionId session,
            @Nullable String sector,
            @Nullable String category) {}

    /**
     * Somebody with a part in it.
     *
     * @param role for example {@code proposer}, {@code cosigner}, {@code lead}, {@code joint}
     * @param share how much of the quantity is theirs, 0 to 1; shares of one role need not add up
     */
    public record Party(String role, Kind kind, UUID id, BigDecimal share) {

        /** What kind of party. */
        public enum Kind {
            MEMBER,
            UNIT,
            /** 企业、学校、团体等界外单位: an outside body of the committee's own list. */
            BODY
        }

        /** A member with a whole share. */
        public static Party of(String role, MemberId member) {
            return new Party(role, Kind.MEMBER, member.value(), BigDecimal.ONE);
        }

        /** A unit with a whole share. */
        public static Party of(String role, UnitId unit) {
            return new Party(role, Kind.UNIT, unit.value(), BigDecimal.ONE);
        }
    }
}
