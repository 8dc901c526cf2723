package org.tongxin.proposal.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tongxin.common.UnitId;

/**
 * How somebody is urged (催办方式).
 *
 * @param kind by which way
 * @param words what is said; may be empty
 * @param until by when a letter asks for an answer; null: within the time of the rule
 * @param unit which of the units that answer; null: the one whose turn it is
 */
public record Urge(
        Kind kind,
        String words,
        @Nullable LocalDate until,
        @Nullable UnitId unit) {

    /** Longest words, in characters. */
    public static final int WORDS_MAX = 1_000;

    /** By which way. */
    public enum Kind {
        /** 电话催办. */
        CALL,
        /** 催办函: numbered within its year, to be printed and answered. */
        LETTER,
        /** 通报: reported to the leading body. */
        REPORT
    }

    /** By telephone, or whatever left no paper. */
    public static Urge call(String words) {
        return new Urge(Kind.CALL, words, null, null);
    }
}
