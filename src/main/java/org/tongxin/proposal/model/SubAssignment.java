package org.tongxin.proposal.model;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tongxin.common.UnitId;

/**
 * Whom a unit gave a proposal to within its own house (单位内部分办, A08). Its own business: only the unit and supervision read it. The last one
 * of a unit counts; those before stay.
 *
 * @param no counts from 1
 * @param unit the unit
 * @param department which of its departments
 * @param person who does it; only the name, no telephone
 * @param dueOn until when inside, if a day was set
 * @param words what is to be done
 * @param by who gave it
 * @param at when
 */
public record SubAssignment(
        int no,
        UnitId unit,
        String department,
        String person,
        @Nullable LocalDate dueOn,
        String words,
        String by,
        Instant at) {

    /** Longest name of a department or a person, in characters. */
    public static final int NAME_MAX = 40;

    /** Longest instruction, in characters. */
    public static final int WORDS_MAX = 500;
}
