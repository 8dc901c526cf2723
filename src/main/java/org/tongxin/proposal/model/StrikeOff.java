package org.tongxin.proposal.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tongxin.common.AccountId;

/**
 * That a proposal may leave the clear list (清名单销号, A13): asked with what was found, decided by somebody else.
 *
 * @param no counts from 1
 * @param words why it may be struck off: what is done, seen where
 * @param askedBy who asked
 * @param asker their account, which may not decide
 * @param askedAt when
 * @param granted whether it was struck off; null while undecided
 * @param answer what was said to it
 * @param decidedBy who decided
 * @param decidedAt when
 */
public record StrikeOff(
        int no,
        String words,
        String askedBy,
        AccountId asker,
        Instant askedAt,
        @Nullable Boolean granted,
        @Nullable String answer,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt) {

    /** Longest account, in characters. */
    public static final int WORDS_MAX = 500;

    /** Whether it waits for a decision. */
    public boolean isPending() {
        return granted == null;
    }

    /** Whether it was struck off. */
    public boolean struck() {
        return Boolean.TRUE.equals(granted);
    }

    StrikeOff decided(boolean yes, String said, Occasion by) {
        return new StrikeOff(no, words, askedBy, asker, askedAt, yes, said, by.name(), by.at());
    }
}
