package org.tongxin.proposal.model;

import java.time.Instant;
import java.util.UUID;

/**
 * A promise of an earlier proposal that this one raises again because it was not kept (关联未兑现的承诺): the unit has to answer for
 * both.
 *
 * @param to the earlier proposal
 * @param round its reply
 * @param promise the promise's number
 * @param words the promise as it stood
 * @param by who tied it
 * @param at when
 */
public record Tie(UUID to, int round, int promise, String words, String by, Instant at) {

    /** Most promises one proposal may raise again. */
    public static final int MOST = 10;
}
