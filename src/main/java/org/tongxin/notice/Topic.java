package org.tongxin.notice;

/**
 * What a notice is about, as far as its reader may switch it off. What asks something of them, or warns that a day is near, is a
 * duty and always comes.
 */
public enum Topic {
    /** 要您办的事. */
    DUTY(true),
    /** 到期提醒和催办. */
    REMINDER(true),
    /** 联名答复. */
    COSIGN(false),
    /** 审查、办理进展和结果. */
    OUTCOME(false),
    /** 重点提案和督办. */
    SUPERVISION(false),
    /** 公开决定. */
    PUBLICATION(false);

    private final boolean duty;

    Topic(boolean duty) {
        this.duty = duty;
    }

    /** Whether it always comes. */
    public boolean isDuty() {
        return duty;
    }
}
