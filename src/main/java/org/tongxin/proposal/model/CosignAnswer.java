package org.tongxin.proposal.model;

/** What an invited member answered (联名答复). */
public enum CosignAnswer {
    /** 等答复. */
    PENDING,
    /** 已同意. */
    AGREED,
    /** 已谢绝. */
    DECLINED,
    /** 过期未答复; not a consent. */
    LAPSED
}
