package org.tongxin.proposal.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tongxin.common.UnitId;

/**
 * One unit's part in handling a proposal (承办, A08).
 *
 * @param no counts the units that ever had it, from 1
 * @param unit the unit
 * @param role lead or joint
 * @param state where its part stands
 * @param assignedAt when it was handed over
 * @param signedAt when it was signed for
 * @param objection why the unit objects, if it did
 * @param objectedAt when
 * @param objections how often it objected
 * @param decision what was said to the objection
 * @param decidedAt when
 * @param opinion a joint unit's opinion for the lead unit
 * @param opinionAt when it was given
 */
public record Handling(
        int no,
        UnitId unit,
        UnitRole role,
        HandlingState state,
        Instant assignedAt,
        @Nullable Instant signedAt,
        @Nullable String objection,
        @Nullable Instant objectedAt,
        int objections,
        @Nullable String decision,
        @Nullable Instant decidedAt,
        @Nullable String opinion,
        @Nullable Instant opinionAt) {

    static Handling assigned(int no, UnitId unit, UnitRole role, Instant at) {
        return new Handling(
                no, unit, role, HandlingState.PENDING_SIGN, at, null, null, null, 0, null, null, null, null);
    }

    Handling signed(Instant at) {
        return new Handling(
                no,
                unit,
                role,
                HandlingState.SIGNED,
                assignedAt,
                at,
                objection,
                objectedAt,
                objections,
                decision,
                decidedAt,
                opinion,
                opinionAt);
    }

    Handling objected(String why, Instant at) {
        return new Handling(
                no,
                unit,
                role,
                HandlingState.OBJECTED,
                assignedAt,
                signedAt,
                why,
                at,
                objections + 1,
                null,
                null,
                opinion,
                opinionAt);
    }

    Handling decided(HandlingState next, String words, Instant at) {
        return new Handling(
                no,
                unit,
                role,
                next,
                assignedAt,
                signedAt,
                objection,
                objectedAt,
                objections,
                words,
                at,
                opinion,
                opinionAt);
    }

    Handling opined(String words, Instant at) {
        return new Handling(
                no,
                unit,
                role,
                state,
                assignedAt,
                signedAt,
                objection,
                objectedAt,
                objections,
                decision,
                decidedAt,
                words,
                at);
    }

    /** Whether the unit takes part and has not yet said what it has to say. */
    public boolean owesOpinion() {
        return role == UnitRole.JOINT && state.isCurrent() && opinion == null;
    }
}
