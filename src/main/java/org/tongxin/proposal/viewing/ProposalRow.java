package org.tongxin.proposal.viewing;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tongxin.common.MemberId;
import org.tongxin.common.SessionId;
import org.tongxin.common.UnitId;
import org.tongxin.proposal.ProposalId;
import org.tongxin.proposal.model.Channel;
import org.tongxin.proposal.model.ClockKind;
import org.tongxin.proposal.model.Grade;
import org.tongxin.proposal.model.State;
import org.tongxin.proposal.model.Waiting;

/**
 * A proposal in a list.
 *
 * @param clock the clock by which the next step is awaited; null: nothing is awaited by a day
 * @param separate how many units answer it, each by itself; 0: one lead unit does
 * @param waiting what it waits for from the reader's own side, in the reader's own queue; null in other lists
 */
public record ProposalRow(
        ProposalId id,
        long version,
        State state,
        String title,
        @Nullable SessionId session,
        @Nullable Integer serial,
        @Nullable Integer filing,
        MemberId proposer,
        @Nullable UnitId lead,
        @Nullable String category,
        @Nullable Grade grade,
        Channel channel,
        int round,
        @Nullable Instant submittedAt,
        @Nullable ClockKind clock,
        @Nullable LocalDate clockStarted,
        boolean clockStopped,
        @Nullable LocalDate dueOn,
        int separate,
        @Nullable Waiting waiting) {}
