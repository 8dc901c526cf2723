package org.tongxin.proposal.clue;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.tongxin.common.Prose;
import org.tongxin.common.Typed;

/**
 * Which clues a list shows; what cannot be understood is left out.
 *
 * @param q words
 * @param state code of a state; members see offered ones only, whatever is asked
 * @param category code of a category
 * @param after identity of the last one of the page before
 */
public record ClueFilter(
        @Nullable String q,
        @Nullable String state,
        @Nullable String category,
        @Nullable String after) {

    private static final int WORDS_MOST = 60;

    public ClueFilter {
        q = clean(q);
        state = clean(state);
        category = clean(category);
        after = clean(after);
    }

    /** The state shown: what waits for a decision comes first at the desk that decides. */
    public Clue.State shown(boolean desk) {
        if (!desk) {
            return Clue.State.OFFERED;
        }
        Clue.State asked = state == null ? null : Typed.code(Clue.State.class, state);
        return asked == null ? Clue.State.RECEIVED : asked;
    }

    /** Whether anything but state and page is set. */
    public boolean isSet() {
        return q != null || category != null;
    }

    /** The address of another state, or of the next page of this one. */
    public String to(Clue.State other, @Nullable String cursor) {
        return "/clues?state=" + other + part("q", q) + part("category", category) + part("after", cursor);
    }

    private static String part(String name, @Nullable String value) {
        return value == null ? "" : "&" + name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private static @Nullable String clean(@Nullable String text) {
        String clean = text == null ? "" : Prose.cut(Prose.clean(text), WORDS_MOST);
        return clean.isEmpty() ? null : clean;
    }
}
