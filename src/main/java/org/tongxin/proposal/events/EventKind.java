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
    AGENDA;

    /** Whether each linked proposal counts as supervised on the spot; there is then at least one. */
    public boolean supervises() {
        return this == INSPECTION || this == ON_SITE;
    }
}
