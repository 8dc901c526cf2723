package org.tongxin.proposal.model;

/** How good a reviewer finds a proposal that passes review (审查质量评分, A05 “提案不在多而在精”); for the committee's own use. */
public enum Quality {
    /** 优. */
    EXCELLENT,
    /** 良. */
    GOOD,
    /** 中. */
    FAIR,
    /** 待改进. */
    WEAK
}
