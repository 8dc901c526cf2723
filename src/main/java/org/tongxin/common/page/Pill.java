package org.tongxin.common.page;

/**
 * A filter, saved view or tab with its count.
 *
 * @param label in words
 * @param icon name in {@code icons.svg}; empty for none
 * @param href address that applies it, or, for a removable pill, that takes it away
 * @param count how many records it has; negative: none is shown
 * @param current whether it is on
 * @param tone of its icon and word; HUI: plain
 */
public record Pill(String label, String icon, String href, long count, boolean current, Tone tone) {

    /** A plain pill with a count. */
    public static Pill of(String label, String href, long count, boolean current) {
        return new Pill(label, "", href, count, current, Tone.HUI);
    }
}
