package org.tongxin.proposal.model;

import org.tongxin.common.SessionId;

/** Numbers the letters of urging of a session (催办函编号), without gaps and without doubles; asked only when one is certain to go out. */
@FunctionalInterface
public interface LetterBook {

    /** The next number of the session. */
    int next(SessionId session);
}
