package org.tongxin.figures;

import org.jspecify.annotations.Nullable;

/**
 * By what a figure is broken down.
 *
 * @param key the part: identity or code; null: no such thing is known of it
 * @param measures what is counted in that part
 */
public record Breakdown(@Nullable String key, Measures measures) {

    /** What may be broken down by. */
    public enum By {
        /** Everything in one. */
        NOTHING,
        SESSION,
        SECTOR,
        CATEGORY,
        UNIT,
        MEMBER,
        /** 提案者类别. */
        PROPOSER,
        /** 大会提案、平时提案. */
        INTAKE,
        /** 收到的月份. */
        MONTH,
        /** 收到的年份. */
        YEAR
    }
}
