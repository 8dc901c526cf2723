package org.tongxin.register.booking;

import java.util.Map;
import java.util.Objects;
import org.tongxin.common.page.Chip;
import org.tongxin.common.page.Tone;
import org.tongxin.common.page.Words;
import org.tongxin.register.places.Slot;

/** How bookings are said on a page. */
public record BookingWords(Words w) {

    private static final Map<Booking.State, Chip> LOOKS = Map.of(
            Booking.State.ASKED, new Chip("", "hourglass", Tone.ZHE),
            Booking.State.CONFIRMED, new Chip("", "calendar-event", Tone.DAI),
            Booking.State.DECLINED, new Chip("", "circle-x", Tone.HUI),
            Booking.State.CANCELLED, new Chip("", "ban", Tone.HUI),
            Booking.State.CAME, new Chip("", "circle-check", Tone.SONG),
            Booking.State.ABSENT, new Chip("", "minus", Tone.HUI));

    /** The chip of a state. */
    public Chip chip(Booking.State state) {
        Chip look = Objects.requireNonNull(LOOKS.get(state));
        return new Chip(w.t("register.booking.state." + state), look.icon(), look.tone());
    }

    /** The day with its weekday, and the hour. */
    public String when(Slot slot) {
        return w.t("register.slot", w.weekday(slot.day()), slot.from(), slot.until());
    }
}
