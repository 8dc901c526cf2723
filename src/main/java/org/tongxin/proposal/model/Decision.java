package org.tongxin.proposal.model;

/** What a reviewer decides (审查意见). */
public enum Decision {
    /** 通过. */
    APPROVE,
    /** 退回修改. */
    RETURN,
    /** 不予立案. */
    REFUSE
}
