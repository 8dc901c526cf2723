package org.tongxin.proposal.model;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One side's appraisal (双向评议, A11): a unit of the proposal's quality, a proposer of its handling, the secretariat of both. Given once,
 * never changed; neither side reads the other's before giving its own.
 *
 * @param no counts from 1
 * @param about of what
 * @param side by whom
 * @param party the member or unit; null for the secretariat
 * @param scores points from 0 to 100 by criterion; criteria and weights are the rule's of that day
 * @param total the weighted mean, rounded
 * @param words what is said to it
 * @param by the person
 * @param at when
 */
public record Appraisal(
        int no,
        About about,
        Side side,
        @Nullable UUID party,
        Map<String, Integer> scores,
        int total,
        String words,
        String by,
        Instant at) {

    /** Longest remark, in characters. */
    public static final int WORDS_MAX = 500;

    /** Best score of a criterion. */
    public static final int BEST = 100;

    public Appraisal {
        scores = Map.copyOf(scores);
    }

    /** Of what. */
    public enum About {
        /** 提案质量. */
        PROPOSAL,
        /** 办理质量. */
        HANDLING
    }

    /** By whom. */
    public enum Side {
        /** 提案人. */
        PROPOSER,
        /** 承办单位. */
        UNIT,
        /** 秘书处. */
        SECRETARIAT
    }
}
