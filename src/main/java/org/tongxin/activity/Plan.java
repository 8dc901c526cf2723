package org.tongxin.activity;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * What planning adds to a matter that people attend (活动安排). Its days, its place and its people are the matter's own.
 *
 * @param starts when it begins on its first day; null: not said
 * @param ends when it ends on its last day; null: not said
 * @param openUntil the last day to sign up; null: until it begins
 * @param capacity how many may sign up; null: any number
 * @param important whether it may be announced only once the Party committee has replied to the request linked to it (O03)
 * @param announcedAt when those invited were told; null: not yet
 * @param lateWhy why they were told later than the rule asks; empty where they were told in time
 * @param secret what its check-in codes are made of
 */
public record Plan(
        @Nullable LocalTime starts,
        @Nullable LocalTime ends,
        @Nullable LocalDate openUntil,
        @Nullable Integer capacity,
        boolean important,
        @Nullable Instant announcedAt,
        String announcedBy,
        String lateWhy,
        String secret) {

    /** Whether those invited were told. */
    public boolean announced() {
        return announcedAt != null;
    }

    /** The same with other times and places. */
    public Plan with(Times times) {
        return new Plan(
                times.starts(),
                times.ends(),
                times.openUntil(),
                times.capacity(),
                times.important(),
                announcedAt,
                announcedBy,
                lateWhy,
                secret);
    }

    /** The same, announced. */
    public Plan announced(Instant at, String by, String late) {
        return new Plan(starts, ends, openUntil, capacity, important, at, by, late, secret);
    }

    /** What a person plans of it. */
    public record Times(
            @Nullable LocalTime starts,
            @Nullable LocalTime ends,
            @Nullable LocalDate openUntil,
            @Nullable Integer capacity,
            boolean important) {}

    @Override
    public String toString() {
        return "Plan";
    }
}
