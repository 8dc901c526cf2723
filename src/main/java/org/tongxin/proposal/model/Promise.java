package org.tongxin.proposal.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tongxin.common.Prose;

/**
 * One dated commitment of a reply (承诺).
 *
 * @param no counts within its reply from 1
 * @param text what is promised
 * @param dueOn by when; null only in a draft
 */
public record Promise(int no, String text, @Nullable LocalDate dueOn) {

    public Promise {
        text = Prose.clean(text);
    }

    /** Longest promise, in characters. */
    public static final int TEXT_MAX = 500;
    /** Most promises of one reply. */
    public static final int MOST = 20;
}
