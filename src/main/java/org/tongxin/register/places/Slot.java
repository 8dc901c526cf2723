package org.tongxin.register.places;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/** A stretch of time within the hours of a place that somebody may book (预约时段). */
public record Slot(LocalDate day, LocalTime from, LocalTime until) {

    /**
     * The slots within these hours from now on; a stretch that is left over at the end is none, hours shorter than a slot are one.
     *
     * @param last the last day that may be booked
     * @param shut days on which nothing is open although the hours say so
     */
    public static List<Slot> of(
            List<Hours> hours, LocalDateTime now, LocalDate last, int minutes, Predicate<LocalDate> shut) {
        List<Slot> slots = new ArrayList<>();
        for (Hours each : hours) {
            if (each.day() != null) {
                slots.addAll(within(each, each.day(), minutes));
                continue;
            }
            for (LocalDate day = now.toLocalDate(); !day.isAfter(last); day = day.plusDays(1)) {
                if (each.on(day) && !shut.test(day)) {
                    slots.addAll(within(each, day, minutes));
                }
            }
        }
        return slots.stream()
                .filter(slot -> slot.day().atTime(slot.from()).isAfter(now))
                .distinct()
                .sorted(Comparator.comparing(Slot::day).thenComparing(Slot::from))
                .toList();
    }

    private static List<Slot> within(Hours hours, LocalDate day, int minutes) {
        long whole = Duration.between(hours.from(), hours.until()).toMinutes();
        if (whole < minutes) {
            return List.of(new Slot(day, hours.from(), hours.until()));
        }
        List<Slot> slots = new ArrayList<>();
        for (long at = 0; at + minutes <= whole; at += minutes) {
            slots.add(new Slot(day, hours.from().plusMinutes(at), hours.from().plusMinutes(at + minutes)));
        }
        return slots;
    }
}
