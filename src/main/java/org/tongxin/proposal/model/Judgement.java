package org.tongxin.proposal.model;

/** What a proposer says of the work or of the result (评价). Silence is its own value and never counts as satisfied. */
public enum Judgement {
    /** 满意. */
    SATISFIED,
    /** 基本满意. */
    BASICALLY,
    /** 不满意. */
    DISSATISFIED,
    /** 未表态: recorded at the end of the time, never chosen. */
    NOT_STATED
}
