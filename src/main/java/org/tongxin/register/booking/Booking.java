package org.tongxin.register.booking;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tongxin.matter.MatterId;
import org.tongxin.register.places.Slot;

/**
 * An hour that somebody of the public booked (一次预约). Who they are is kept apart and erased; what became of it stays.
 *
 * @param place the place, or the occasion, as a matter
 * @param persons how many people want to come
 * @param wish what they want to talk about, in their words
 * @param answer what was answered to them
 * @param ledTo the record of the reception that came of it
 * @param version counts its changes
 */
public record Booking(
        BookingId id,
        MatterId place,
        Slot slot,
        int persons,
        String wish,
        State state,
        String answer,
        @Nullable MatterId ledTo,
        Instant asked,
        @Nullable Answered answered,
        int version) {

    /** Where a booking stands. */
    public enum State {
        /** 待答复. */
        ASKED,
        /** 已约定. */
        CONFIRMED,
        /** 未能安排. */
        DECLINED,
        /** 已取消, by who booked. */
        CANCELLED,
        /** 已到访. */
        CAME,
        /** 未到访. */
        ABSENT;

        /** Whether it takes a place in its hour. */
        public boolean takes() {
            return this != DECLINED && this != CANCELLED;
        }

        /** Whether it is still to be. */
        public boolean isOpen() {
            return this == ASKED || this == CONFIRMED;
        }
    }

    /** Who answered last, and when. */
    public record Answered(String by, Instant at) {}

    /** Whether its day has come. */
    public boolean due(LocalDate today) {
        return !slot.day().isAfter(today);
    }

    Booking now(State other, String said, @Nullable MatterId led, Answered by) {
        return new Booking(id, place, slot, persons, wish, other, said, led, asked, by, version + 1);
    }
}
