package org.tongxin.proposal.model;

/** The deadlines that run on a proposal (时限), each from a rule of its own. */
public enum ClockKind {
    /** 联名答复. */
    COSIGN("proposal.cosign.deadlineDays"),
    /** 审查. */
    REVIEW("review.workingDays"),
    /** 同意转办. */
    CONSENT("convert.consentWorkingDays"),
    /** 交办: from filing to transfer. */
    TRANSFER("assign.withinDays"),
    /** 签收或申退: runs for each unit. */
    SIGN("assign.objection.workingDays"),
    /** 申退裁定. */
    DECIDE("assign.objection.decisionWorkingDays"),
    /** 会办意见: runs for each joint unit. */
    OPINION("handle.jointOpinionMonths"),
    /** 答复. */
    REPLY("handle.replyMonths"),
    /** 再次答复. */
    REPLY_AGAIN("rehandle.months"),
    /** 面商协调: from the last dissatisfied word to the meeting under a leader. */
    COORDINATE("coordinate.workingDays"),
    /** 公开: from the reply to the decision what the public may read. */
    PUBLISH("publish.workingDays"),
    /** 评价. */
    RATE("feedback.workingDays");

    private final String rule;

    ClockKind(String rule) {
        this.rule = rule;
    }

    /** Key of the rule its length comes from. */
    public String rule() {
        return rule;
    }
}
