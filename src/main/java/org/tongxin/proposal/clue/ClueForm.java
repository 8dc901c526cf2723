package org.tongxin.proposal.clue;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tongxin.common.Reason;

/** What the forms of a clue say; each sends some of it. */
public record ClueForm(
        @Nullable Long version,
        @Nullable String title,
        @Nullable String matter,
        @Nullable String category,
        @Nullable String place,
        @Nullable String ground,
        @Nullable String answer,
        @Nullable String anyway) {

    static final ClueForm EMPTY = new ClueForm(null, null, null, null, null, null, null, null);

    /** The text as typed. */
    public ClueText text() {
        return new ClueText(or(title), or(matter), or(category), or(place));
    }

    long seen() {
        return version == null ? ModerateClue.ANY : version;
    }

    static String or(@Nullable String field) {
        return field == null ? "" : field;
    }

    /**
     * What a form is shown again with.
     *
     * @param form what was typed; null: nothing yet
     * @param staleBy who changed it in between, and when
     */
    public record Again(
            List<Reason> reasons,
            @Nullable ClueForm form,
            @Nullable String staleBy,
            @Nullable Instant staleAt) {

        static final Again FIRST = new Again(List.of(), null, null, null);
    }
}
