package org.tongxin.proposal.model;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One entry about a promise after it was given (承诺进展, A12 A22). Never changed afterwards: a wrong one is answered by the next.
 *
 * @param no counts all entries of the proposal from 1
 * @param round the reply that gave the promise
 * @param promise its number in that reply
 * @param kind what is entered
 * @param percent how far it is by the unit's own account, 0 to 100; null where nothing is said of it
 * @param date the new day, for a change by consent
 * @param words what was done, seen or decided
 * @param by who entered it
 * @param on the day it was entered, in the committee's zone
 * @param at when
 */
public record Progress(
        int no,
        int round,
        int promise,
        Kind kind,
        @Nullable Integer percent,
        @Nullable LocalDate date,
        String words,
        String by,
        LocalDate on,
        Instant at) {

    /** Longest entry, in characters. */
    public static final int WORDS_MAX = 1_000;

    /** What can be said about a promise. */
    public enum Kind {
        /** 进展: the unit reports how far it is. */
        REPORT,
        /** 报办成: the unit says that it is done, with the proof; it is not kept before somebody else has looked. */
        CLAIM,
        /** 核实兑现: the committee looked and found it kept. */
        KEPT,
        /** 核实未兑现: the committee looked and found it not kept. */
        NOT_KEPT,
        /** 同意调整: the day is moved by consent, with the reason; the old one stays to be read. */
        MOVED
    }
}
