package org.tongxin.figures.asking;

import org.jspecify.annotations.Nullable;
import org.tongxin.common.Prose;

/**
 * A question about figures as an address says it.
 *
 * @param span {@code 2026}, {@code s-} and a session, {@code t-} and a term, or two days with {@code _} between them
 * @param from with {@code until}: two days; they go before the span
 * @param scope OWN, BELOW, ALL, or a level
 * @param by how the figure is taken apart
 * @param part one part of it; {@value #UNKNOWN}: what nothing is known of
 * @param of of a figure made of others: whose records are listed
 * @param after where a list goes on
 * @param group the opened group
 * @param q words or a code of the mechanism table
 * @param printed a number as a review prints it
 * @param word its rounding word
 */
public record AskedNumber(
        @Nullable String span,
        @Nullable String from,
        @Nullable String until,
        @Nullable String scope,
        @Nullable String by,
        @Nullable String part,
        @Nullable String of,
        @Nullable String after,
        @Nullable String group,
        @Nullable String q,
        @Nullable String printed,
        @Nullable String word) {

    /** A part's key where none is known. */
    static final String UNKNOWN = "~";

    private static final int LONGEST = 200;

    static @Nullable String given(@Nullable String text) {
        String clean = text == null ? "" : Prose.clean(text).strip();
        return clean.isEmpty() || clean.length() > LONGEST ? null : clean;
    }
}
