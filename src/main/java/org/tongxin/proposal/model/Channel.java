package org.tongxin.proposal.model;

/** How a proposal came in (收件渠道). */
public enum Channel {
    /** 网上. */
    ONLINE,
    /** 纸质代录. */
    PAPER,
    /** 电话代录. */
    PHONE,
    /** 往年导入: a past case, entered with the dates on which things happened. */
    IMPORT
}
