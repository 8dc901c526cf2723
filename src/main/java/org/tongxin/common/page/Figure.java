package org.tongxin.common.page;

import org.jspecify.annotations.Nullable;

/**
 * A number that opens to its records.
 *
 * @param value as shown: 75.8% or 241
 * @param unit the counted word: 件, 条, 人次; empty behind a percentage
 * @param label what it counts
 * @param href its records
 * @param part upper half of a ratio in words; a percentage never stands without its two numbers
 * @param whole lower half of a ratio in words
 */
public record Figure(
        String value,
        String unit,
        String label,
        String href,
        @Nullable String part,
        @Nullable String whole) {

    /** A plain count. */
    public static Figure count(String value, String unit, String label, String href) {
        return new Figure(value, unit, label, href, null, null);
    }
}
