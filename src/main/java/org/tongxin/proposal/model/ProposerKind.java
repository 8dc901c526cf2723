package org.tongxin.proposal.model;

/** Who hands a proposal in (提案者类别); the rules of form differ (regulation §3.1). */
public enum ProposerKind {
    /** 委员个人. */
    MEMBER,
    /** 委员联名: decided at submission by the signatures given. */
    JOINT,
    /** 党派. */
    PARTY,
    /** 人民团体. */
    ORGANISATION,
    /** 专门委员会. */
    SPECIAL_COMMITTEE,
    /** 界别. */
    SECTOR,
    /** 委员小组. */
    GROUP,
    /** 联组. */
    JOINT_GROUP;

    /** Whether it is made at plenaries only: sectors and groups exist while one is held. */
    public boolean isOfPlenary() {
        return this == SECTOR || this == GROUP || this == JOINT_GROUP;
    }

    /** Whether a body and not persons stands behind it. */
    public boolean isCollective() {
        return this != MEMBER && this != JOINT;
    }
}
