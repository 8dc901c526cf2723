package org.tongxin.proposal.model;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Something real that came of a proposal (成果转化, A28), with where it can be seen. Never changed afterwards.
 *
 * @param no counts from 1
 * @param kind what it is
 * @param on since when it is there
 * @param words what it is
 * @param evidence where it can be seen: a document's number, an address, a place
 * @param by who recorded it
 * @param at when it was recorded
 */
public record Gain(int no, Kind kind, LocalDate on, String words, String evidence, String by, Instant at) {

    /** Longest account or evidence, in characters. */
    public static final int WORDS_MAX = 500;

    /** What came of it. */
    public enum Kind {
        /** 出台政策. */
        POLICY,
        /** 立项实施. */
        PROJECT,
        /** 资金安排. */
        MONEY,
        /** 解决一件具体的事. */
        FIXED,
        /** 制度或做法. */
        PRACTICE
    }
}
