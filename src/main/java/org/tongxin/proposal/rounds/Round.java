package org.tongxin.proposal.rounds;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tongxin.common.MatterRef;

/**
 * A round of looking back (回头看, A12).
 *
 * @param version counts its changes of state
 * @param words what it is for
 * @param opened when units and proposers were asked; null: not yet
 * @param closed when it ended; null: not yet
 * @param why why it was closed although something was not looked at; null: everything was
 * @param changed by whom and when its state was last changed
 */
public record Round(
        UUID id,
        int version,
        String name,
        String words,
        State state,
        LocalDate from,
        LocalDate until,
        Selection selection,
        Done planned,
        @Nullable Done opened,
        @Nullable Done closed,
        @Nullable String why,
        Done changed) {

    /** The kind under which it stands in the ledger. */
    public static final String KIND = "look_back_round";

    /** Who did something, and when. */
    public record Done(String by, Instant at) {}

    /** Where it stands. */
    public enum State {
        /** 计划中: gathered by the committee, nobody else sees it. */
        PLANNED,
        /** 进行中: units and proposers say how it stands, verdicts are given. */
        OPEN,
        /** 已结束: nothing changes any more. */
        CLOSED
    }

    /** As a reference. */
    public MatterRef ref() {
        return new MatterRef(KIND, id);
    }
}
