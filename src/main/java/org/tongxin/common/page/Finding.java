package org.tongxin.common.page;

import org.jspecify.annotations.Nullable;

/**
 * One line of a refusal or of a check: what is missing or right, with rule and source, and the way to mend it.
 *
 * @param title what is missing or right
 * @param detail the rule and its source
 * @param tone ZHU missing, SONG right, ZHE a hint
 * @param mend the act that mends it
 */
public record Finding(
        String title, String detail, Tone tone, @Nullable ActView mend) {

    /** The icon that goes with the tone. */
    public String icon() {
        return switch (tone) {
            case SONG -> "circle-check";
            case ZHE -> "bulb";
            default -> "circle-x";
        };
    }
}
