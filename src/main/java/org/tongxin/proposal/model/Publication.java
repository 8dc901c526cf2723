package org.tongxin.proposal.model;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A decision about what of a proposal the public may read (公开决定, A14). The last one counts; all stay on record. What is published may cover
 * words and never change them.
 *
 * @param no counts the decisions from 1
 * @param extent all, part or none
 * @param ground why not all; empty for all
 * @param text what of the proposal is shown
 * @param reply what of the latest reply is shown; empty: none
 * @param by who decided
 * @param on the day of the decision
 * @param at when
 */
public record Publication(
        int no, Extent extent, String ground, Text text, String reply, String by, LocalDate on, Instant at) {

    /** Longest ground, in characters. */
    public static final int GROUND_MAX = 300;

    /** How much is shown. */
    public enum Extent {
        /** 全文公开. */
        ALL,
        /** 部分公开. */
        PART,
        /** 不公开. */
        NONE
    }

    /** Whether anything is shown. */
    public boolean isOpen() {
        return extent != Extent.NONE;
    }
}
