package org.tongxin.proposal.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tongxin.common.AccountId;

/**
 * One reviewer's recorded opinion (审查意见, A02). No proposal is filed without.
 *
 * @param no counts all opinions on the proposal from 1
 * @param round how often it had been submitted
 * @param level 1 first, 2 second, 3 final review
 * @param reviewer whose opinion
 * @param reviewerName the name as shown
 * @param decision what was decided
 * @param reasonCode code of the reason for not filing, for example NF10
 * @param comment what is said to the author
 * @param quality how good the reviewer found it; null: not said, or not approved
 * @param at when
 */
public record Review(
        int no,
        int round,
        int level,
        AccountId reviewer,
        String reviewerName,
        Decision decision,
        @Nullable String reasonCode,
        String comment,
        @Nullable Quality quality,
        Instant at) {

    /** The same without the mark, which only reviewers and the secretariat read. */
    public Review withoutQuality() {
        return new Review(no, round, level, reviewer, reviewerName, decision, reasonCode, comment, null, at);
    }
}
