package org.tongxin.proposal.model;

/** How a unit takes part in handling (办理方式). */
public enum UnitRole {
    /** 主办: answers the proposers. */
    LEAD,
    /** 会办: gives its opinion to the lead unit. */
    JOINT,
    /** 分办: one of several units of which each answers the proposers by itself. */
    SEPARATE;

    /** Whether a unit with this part answers the proposers. */
    public boolean answers() {
        return this != JOINT;
    }
}
