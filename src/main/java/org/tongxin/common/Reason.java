package org.tongxin.common;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why something is refused, as a message key with its arguments, so that it can be said in both languages.
 *
 * @param key key in the message bundles, for example {@code proposal.refused.notReviewed}
 * @param args arguments of the message; dates and counts are formatted by the bundle's reader
 * @param field the form field it concerns, where it concerns one
 */
public record Reason(
        String key, List<Object> args, @Nullable String field) {

    public Reason {
        args = List.copyOf(args);
    }

    /** A reason about the matter as a whole. */
    public static Reason of(String key, Object... args) {
        return new Reason(key, List.of(args), null);
    }

    /** A reason about one field of a form. */
    public static Reason at(String field, String key, Object... args) {
        return new Reason(key, List.of(args), field);
    }
}
