package org.tongxin.catalogue;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which fact a matter of a kind writes, and when.
 *
 * @param event what happened; the fact's kind is {@code <kind>.<event>}
 * @param at {@value #STANDING}: as long as the matter counts; or the stage from which on it is true
 * @param until the stage at which it ceases to be true, if there is one
 * @param on {@value #DATE}: the matter's day; {@value #STAGE}: the day the stage was reached; or a field of a day
 * @param quantity {@code 1}, or the field that says how much
 * @param unit what is counted
 * @param each the role of which every participant present writes a fact of their own, if there is one
 * @param when only where these fields have one of these values
 */
public record FactRule(
        String event,
        String at,
        @Nullable String until,
        String on,
        String quantity,
        String unit,
        @Nullable String each,
        Map<String, List<String>> when) {

    /** As long as the matter counts. */
    public static final String STANDING = "standing";

    /** The matter's own day. */
    public static final String DATE = "date";

    /** The day on which the stage was reached. */
    public static final String STAGE = "stage";

    public FactRule {
        when = Map.copyOf(when);
    }
}
