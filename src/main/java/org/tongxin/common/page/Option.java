package org.tongxin.common.page;

/**
 * One choice of a select or of radio buttons.
 *
 * @param value what the form sends
 * @param label in words
 * @param hint beside the label; empty for none
 */
public record Option(String value, String label, String hint) {

    /** A choice without a hint. */
    public static Option of(String value, String label) {
        return new Option(value, label, "");
    }
}
