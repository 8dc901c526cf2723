package org.tongxin.proposal.model;

import java.time.Instant;
import org.tongxin.common.AccountId;

/**
 * A reviewer who stands aside because of an interest in the matter (回避).
 *
 * @param reviewer whose account
 * @param name the name as shown
 * @param words which interest
 * @param at when
 */
public record Recusal(AccountId reviewer, String name, String words, Instant at) {}
