package org.tongxin.proposal.rounds;

import java.util.List;

/** Why something is to be looked at again (入选依据), the most pressing first. */
public enum Ground {
    /** 到期承诺: a promise not found kept that is due by the end of the round. */
    DUE,
    /** B 类答复: whatever a reply of class B promised and nobody found kept. */
    GRADE_B,
    /** 评价不满意: closed, although somebody was dissatisfied with work or result at any time. */
    DISSATISFIED,
    /** 已办结: any other closed proposal. */
    FINISHED,
    /** 人工加入. */
    BY_HAND;

    /** Those by which the platform gathers. */
    public static final List<Ground> GATHERED = List.of(DUE, GRADE_B, DISSATISFIED, FINISHED);
}
