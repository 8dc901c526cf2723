package org.tongxin.proposal.model;

/** Where a reply stands inside its unit. */
public enum ReplyState {
    /** 起草. */
    DRAFT,
    /** 送审: with the unit's leader. */
    CHECKING,
    /** 送督查: passed by the unit's leader, with the committee's supervision. */
    SUPERVISING,
    /** 督查已核: may be issued. */
    CLEARED,
    /** 已签发. */
    ISSUED;

    /** Whether its writer has let go of it and it is not issued yet. */
    public boolean isUnderCheck() {
        return this == CHECKING || this == SUPERVISING || this == CLEARED;
    }
}
