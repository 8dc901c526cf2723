package org.tongxin.common.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A promise (承诺) as a row: number, what, who, how far, evidence, clock.
 *
 * @param number its place in the reply, from 1
 * @param what what was promised
 * @param who who answers for it, and further facts in words
 * @param progress percent done, with words in {@code who}; null when not counted
 * @param formerDate the date it had before, kept struck through with the reason; null when unchanged
 * @param evidence what proves it
 */
public record PromiseView(
        int number,
        String what,
        String who,
        @Nullable Integer progress,
        @Nullable FormerDate formerDate,
        List<Link> evidence,
        ClockView clock) {

    public PromiseView {
        evidence = List.copyOf(evidence);
    }

    /** A date that was changed by consent, and why. */
    public record FormerDate(String date, String reason) {}

    /** A piece of evidence. */
    public record Link(String label, String href) {}
}
