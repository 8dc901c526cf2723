package org.tongxin.proposal.model;

/** What a proposal waits for from one of its parties: the queue of a member or of a unit. */
public enum Waiting {
    /** 写完提交. */
    WRITE,
    /** 修改后再交. */
    REVISE,
    /** 等联名人答复，可以提交. */
    COLLECT,
    /** 答复是否同意转办. */
    CONSENT,
    /** 答复联名邀请. */
    COSIGN,
    /** 评价答复. */
    RATE,
    /** 签收或申退. */
    SIGN,
    /** 提会办意见. */
    OPINION,
    /** 写答复. */
    REPLY,
    /** 审核签发答复. */
    CHECK,
    /** 眼下没有什么要做. */
    NOTHING
}
