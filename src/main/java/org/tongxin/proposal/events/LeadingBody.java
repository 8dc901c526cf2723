package org.tongxin.proposal.events;

/** A body on whose agenda proposal work stood (A29). */
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
    STANDING
}
