package org.tongxin.proposal.events;

/** The body that led it, or on whose agenda proposal work stood (牵头, A29). */
public enum LeadingBody {
    /** 党委. */
    PARTY_COMMITTEE,
    /** 政府. */
    GOVERNMENT,
    /** 政协党组. */
    PARTY_GROUP,
    /** 主席会议. */
    CHAIRPERSONS,
    /** 常委会会议. */
    STANDING,
    /** 提案委员会. */
    COMMITTEE
}
