package org.tongxin.proposal.model;

/** Where one unit's part of the handling stands. */
public enum HandlingState {
    /** 待签收. */
    PENDING_SIGN,
    /** 申退待裁定. */
    OBJECTED,
    /** 已签收. */
    SIGNED,
    /** 已改办: taken from this unit by decision; kept for the record. */
    REASSIGNED;

    /** Whether the unit still has a part in it. */
    public boolean isCurrent() {
        return this != REASSIGNED;
    }
}
