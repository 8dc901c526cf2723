package org.tongxin.proposal.model;

import org.tongxin.common.SessionId;

/** Gives numbers without gaps and without doubles; asked only when a step is certain to be taken. */
public interface Numbering {

    /** The next number in the receipt book of the session (流水号). */
    int nextSerial(SessionId session);

    /** The next number under which a proposal of the session is filed (案号). */
    int nextFilingNo(SessionId session);
}
