package org.tongxin.proposal.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An offer to handle a proposal otherwise than as a proposal (转办): made by a reviewer, decided by its author.
 *
 * @param no counts the offers from 1
 * @param kind as what
 * @param words why, said to the author
 * @param by who offered it
 * @param at when
 * @param accepted whether the author consented; null: not yet said, or taken back
 * @param answer what the author said to it
 * @param answeredAt when it was answered or taken back
 */
public record Conversion(
        int no,
        Kind kind,
        String words,
        String by,
        Instant at,
        @Nullable Boolean accepted,
        @Nullable String answer,
        @Nullable Instant answeredAt) {

    /** As what it is handled. */
    public enum Kind {
        /** 意见和建议. */
        COMMENTS,
        /** 社情民意信息. */
        OPINION,
        /** 来信. */
        LETTER
    }

    /** Whether it waits for the author. */
    public boolean isPending() {
        return answeredAt == null;
    }

    Conversion answered(@Nullable Boolean yes, String said, Instant when) {
        return new Conversion(no, kind, words, by, at, yes, said, when);
    }
}
