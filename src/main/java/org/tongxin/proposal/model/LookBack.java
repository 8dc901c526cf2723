package org.tongxin.proposal.model;

import java.time.Instant;
import java.time.LocalDate;

/**
 * What somebody found who looked again after a proposal was closed (回头看, A12): whether what it asked for is really there. It
 * stands beside the proposers' judgement and changes nothing in it.
 *
 * @param no counts from 1
 * @param verdict what was found
 * @param on the day of looking
 * @param words what was seen
 * @param by who looked
 * @param at when it was entered
 */
public record LookBack(int no, Verdict verdict, LocalDate on, String words, String by, Instant at) {

    /** Longest account, in characters. */
    public static final int WORDS_MAX = 1_000;

    /** What is found (办成了吗). */
    public enum Verdict {
        /** 办成了. */
        DONE,
        /** 办了一部分. */
        PARTLY,
        /** 没有办成. */
        NOT_DONE
    }
}
