package org.tongxin.proposal.model;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tongxin.common.AccountId;
import org.tongxin.common.UnitId;

/**
 * An urging that was recorded, as its step on the timeline tells it.
 *
 * @param id identity of the step
 * @param kind by which way
 * @param unit the unit that was urged; null: whoever else had it
 * @param by the account of who urged
 * @param no number of the letter within its year; null: no letter
 * @param year the year in the letter's number
 * @param until by when an answer was asked for
 * @param dueOn when what was urged for had been due; null: nothing was due by a day
 * @param late working days it was late then; 0: not yet late
 * @param answered whether the unit has answered it
 */
public record Urged(
        UUID id,
        Urge.Kind kind,
        @Nullable UnitId unit,
        AccountId by,
        @Nullable Integer no,
        @Nullable Integer year,
        @Nullable LocalDate until,
        @Nullable LocalDate dueOn,
        int late,
        boolean answered) {}
