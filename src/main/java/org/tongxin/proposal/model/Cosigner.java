package org.tongxin.proposal.model;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tongxin.common.MemberId;

/**
 * A member asked to sign (联名人).
 *
 * @param member who was asked
 * @param askedAt when
 * @param dueOn last day to answer; later counts as no answer
 * @param answer what was answered
 * @param answeredAt when
 */
public record Cosigner(
        MemberId member,
        Instant askedAt,
        LocalDate dueOn,
        CosignAnswer answer,
        @Nullable Instant answeredAt) {

    Cosigner answered(CosignAnswer given, Instant at) {
        return new Cosigner(member, askedAt, dueOn, given, at);
    }
}
