package org.tongxin.proposal.model;

import java.time.LocalDate;

/** When in the year of a session it was received (大会提案、平时提案). */
public enum Intake {
    /** 大会提案: from some months before the plenary opens to its close. */
    PLENARY,
    /** 平时提案: between plenaries. */
    REGULAR;

    /** By the day it was received. */
    public static Intake on(LocalDate day, LocalDate opens, LocalDate closes, Regulation regulation) {
        boolean open = !day.isBefore(opens.minusMonths(regulation.windowMonths())) && !day.isAfter(closes);
        return open ? PLENARY : REGULAR;
    }
}
