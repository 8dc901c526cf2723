package org.tongxin.proposal.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tongxin.common.Prose;

/**
 * One dated commitment of a reply (承诺).
 *
 * @param no counts within its reply from 1; where several units answer separately, from {@link #AFTER} times the number of the unit's
 *     part on, so that no two promises of a round share a number
 * @param text what is promised
 * @param dueOn by when; null only in a draft
 */
public record Promise(int no, String text, @Nullable LocalDate dueOn) {

    public Promise {
        text = Prose.clean(text);
    }

    /** Begins the numbers of a separately answering unit's promises. */
    static final int AFTER = 100;

    /** The number people read: within its reply. */
    public int shown() {
        return no % AFTER;
    }

    Promise within(Handling part) {
        int first = part.role() == UnitRole.SEPARATE ? part.no() * AFTER : 0;
        return new Promise(first + shown(), text, dueOn);
    }

    /** Longest promise, in characters. */
    public static final int TEXT_MAX = 500;
    /** Most promises of one reply. */
    public static final int MOST = 20;
}
