package org.tongxin.proposal.rounds;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tongxin.common.SessionId;
import org.tongxin.common.UnitId;
import org.tongxin.proposal.ProposalId;
import org.tongxin.proposal.model.Pledge;

/**
 * What is looked at again in a round: a promise, or a closed proposal as a whole.
 *
 * @param replyRound the reply that gave the promise; 0: the whole proposal
 * @param promise its number within the reply; 0: the whole proposal
 * @param text what was promised; null: the whole proposal
 * @param standing where the promise stands in its own list, which a verdict does not change
 * @param dueOn by when it is due
 * @param unit who answers for it
 * @param out that it was taken out again; null: it is looked at
 * @param verdict the last one; null: none yet
 * @param verdicts how many there were
 */
public record RoundItem(
        UUID round,
        int no,
        ProposalId proposal,
        String title,
        @Nullable SessionId session,
        @Nullable Integer serial,
        @Nullable Integer filing,
        int replyRound,
        int promise,
        @Nullable String text,
        Pledge.@Nullable Standing standing,
        @Nullable LocalDate dueOn,
        @Nullable UnitId unit,
        Ground ground,
        @Nullable Out out,
        @Nullable RoundVerdict verdict,
        int verdicts) {

    /** Taken out, with the reason. */
    public record Out(String by, Instant at, String why) {}

    /** What was said about it in the round: by its unit or its proposer. */
    public record Said(boolean ofUnit, String words, String proof, String by, Instant at) {}

    /** What was found. */
    public record Found(
            int no, RoundVerdict verdict, LocalDate on, String words, boolean relisted, String by, Instant at) {}

    /** It with everything said and found, in order. */
    public record Whole(RoundItem item, List<Said> said, List<Found> found) {}

    /** Whether it is a promise. */
    public boolean isPromise() {
        return promise > 0;
    }

    /** Whether it is still looked at. */
    public boolean isIn() {
        return out == null;
    }
}
