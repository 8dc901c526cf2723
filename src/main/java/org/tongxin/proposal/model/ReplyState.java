package org.tongxin.proposal.model;

/** Where a reply stands inside its unit. */
public enum ReplyState {
    /** 起草. */
    DRAFT,
    /** 送审. */
    CHECKING,
    /** 已签发. */
    ISSUED
}
