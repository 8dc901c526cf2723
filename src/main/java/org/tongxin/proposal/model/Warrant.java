package org.tongxin.proposal.model;

import java.time.Instant;

/**
 * That a collective proposal's form was met (形式要件): the organisation's seal, the convener's or the head's signature. Without it a
 * collective proposal is not filed (regulation §3.1).
 *
 * @param words what was seen: the seal, whose signature, on which paper
 * @param by who saw it
 * @param at when
 */
public record Warrant(String words, String by, Instant at) {

    /** Longest account, in characters. */
    public static final int WORDS_MAX = 200;
}
