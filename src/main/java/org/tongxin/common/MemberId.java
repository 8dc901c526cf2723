package org.tongxin.common;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;
import java.util.UUID;

/** Identity of a CPPCC member (政协委员) of a committee. */
public record MemberId(@JsonValue UUID value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public MemberId {
        Objects.requireNonNull(value);
    }

    /** Reads the text form; a malformed text is refused with an {@link IllegalArgumentException}. */
    public static MemberId of(String text) {
        return new MemberId(UUID.fromString(text));
    }

    /** A fresh identity, ordered by time (UUID version 7). */
    public static MemberId fresh() {
        return new MemberId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
