package org.tongxin.proposal.model;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Something a leader in charge did for a key proposal (督办记录, A19). Never changed afterwards.
 *
 * @param no counts from 1
 * @param kind what it was
 * @param on the day it happened
 * @param words what was seen, said or decided
 * @param by who recorded it
 * @param at when it was recorded
 */
public record Oversight(int no, Kind kind, LocalDate on, String words, String by, Instant at) {

    /** Longest record, in characters. */
    public static final int WORDS_MAX = 1_000;

    /** What a leader in charge does. */
    public enum Kind {
        /** 现场督办: on the spot. */
        VISIT,
        /** 督办会: a meeting. */
        MEETING,
        /** 批示: a written instruction. */
        INSTRUCTION,
        /** 听取汇报: a report heard. */
        REPORT
    }
}
