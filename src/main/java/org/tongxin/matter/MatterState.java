package org.tongxin.matter;

/** Where a matter stands. Only a standing one writes facts. */
public enum MatterState {
    /** 草稿. */
    DRAFT,
    /** 待审核. */
    SUBMITTED,
    /** 退回补充. */
    RETURNED,
    /** 已安排: an activity that is announced and has not been. */
    PLANNED,
    /** 已入账: it counts. */
    STANDING,
    /** 作废. */
    VOID;

    /** Whether it may still be rewritten freely: nothing counts yet. */
    public boolean isOpen() {
        return this == DRAFT || this == RETURNED || this == SUBMITTED || this == PLANNED;
    }
}
