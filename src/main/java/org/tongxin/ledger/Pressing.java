package org.tongxin.ledger;

import java.util.List;
import org.tongxin.common.Actor;
import org.tongxin.common.page.Tone;
import org.tongxin.common.page.Words;

/** What of a kind of matter wants a leader's eye today; each kind that has such things says so itself. */
public interface Pressing {

    /** The lines, most pressing first; none where nothing presses. */
    List<Line> lines(Actor who, Words w);

    /**
     * One line.
     *
     * @param words how many of what, in one sentence
     * @param more the oldest of them, or where they are
     * @param tone how bad it is
     * @param href the list of them
     */
    record Line(String words, String more, Tone tone, String href) {}
}
