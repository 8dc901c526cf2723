package org.tongxin.proposal.events;

/** What sort of thing was done. */
public enum EventKind {
    /** 提案办理视察 (A23): members look at several proposals together. */
    INSPECTION,
    /** 现场督办 (A21): a visit on the spot to one proposal or a few. */
    ON_SITE,
    /** 提案工作座谈会 (A24). */
    FORUM,
    /** 列入重要议事日程 (A29): on the agenda of a leading body. */
    AGENDA,
    /** 办理推进会: units say before the committee how far they are. */
    PROMOTION,
    /** 提案办理协商: with a unit, about several proposals at once. */
    CONSULTATION,
    /** 领导批示: a leader wrote on it what is to be done. */
    INSTRUCTION,
    /** 业务培训: of members, liaison officers or units' people. */
    TRAINING,
    /** 办复评审会: replies are gone through together. */
    REVIEW;

    /** Whether it happens somewhere: an agenda item and a leader's instruction do not. */
    public boolean hasPlace() {
        return this != AGENDA && this != INSTRUCTION;
    }

    /** Whether each linked proposal counts as supervised on the spot; there is then at least one. */
    public boolean supervises() {
        return this == INSPECTION || this == ON_SITE;
    }
}
