package org.tongxin.register.booking;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;
import java.util.UUID;
import org.tongxin.common.Ids;
import org.tongxin.common.MatterRef;

/** Identity of a booking (预约). */
public record BookingId(@JsonValue UUID value) {

    /** What bookings are called in notices and the audit trail. */
    public static final String KIND = "booking";

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public BookingId {
        Objects.requireNonNull(value);
    }

    /** A fresh one. */
    public static BookingId fresh() {
        return new BookingId(Ids.next());
    }

    /** Points to it from elsewhere. */
    public MatterRef ref() {
        return new MatterRef(KIND, value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
