package org.tongxin.proposal.model;

/** Class of a reply (答复类别): what becomes of what was asked. */
public enum Grade {
    /** 已解决或基本解决. */
    A,
    /** 正在解决或列入计划; needs dated promises. */
    B,
    /** 因条件所限暂难解决. */
    C,
    /** 留作参考; only where the committee's rule lists it. */
    D
}
