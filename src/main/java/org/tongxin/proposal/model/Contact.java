package org.tongxin.proposal.model;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A meeting, visit or call about a proposal (联系记录、见面协商, A04 A15 A16 A18): who met whom, when, and what came of it. Never changed
 * afterwards.
 *
 * @param no counts from 1
 * @param stage when in the proposal's life
 * @param kind how
 * @param on the day
 * @param parties who took part
 * @param words what was said, agreed and left open
 * @param by who recorded it
 * @param at when it was recorded
 */
public record Contact(
        int no, Stage stage, Kind kind, LocalDate on, String parties, String words, String by, Instant at) {

    /** Longest account, in characters. */
    public static final int WORDS_MAX = 2_000;

    /** Longest list of who took part, in characters. */
    public static final int PARTIES_MAX = 200;

    /** When in the life of a proposal (办前、办中、办后见面, and before filing 立案前协商). */
    public enum Stage {
        /** 立案前. */
        BEFORE_FILING,
        /** 办前. */
        BEFORE,
        /** 办中. */
        DURING,
        /** 办后. */
        AFTER
    }

    /** How (联系方式). */
    public enum Kind {
        /** 走访. */
        VISIT,
        /** 座谈. */
        FORUM,
        /** 现场办案: both at the place itself. */
        ON_SITE,
        /** 面商协调: both sides under a leader, after handling it again did not satisfy. */
        COORDINATION,
        /** 电话. */
        PHONE,
        /** 其他. */
        OTHER
    }
}
