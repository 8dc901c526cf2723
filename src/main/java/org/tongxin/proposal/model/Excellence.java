package org.tongxin.proposal.model;

import java.time.Instant;

/**
 * That a proposal was selected as one of the year's good proposals (年度好提案).
 *
 * @param reason why: topic, research, suggestions, effect
 * @param by the leader who decided
 * @param at when
 */
public record Excellence(String reason, String by, Instant at) {

    /** Longest reason, in characters. */
    public static final int REASON_MAX = 500;
}
