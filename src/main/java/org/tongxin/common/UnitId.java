package org.tongxin.common;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;
import java.util.UUID;

/** Identity of an undertaking unit (承办单位). */
public record UnitId(@JsonValue UUID value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public UnitId {
        Objects.requireNonNull(value);
    }

    /** Reads the text form; a malformed text is refused with an {@link IllegalArgumentException}. */
    public static UnitId of(String text) {
        return new UnitId(UUID.fromString(text));
    }

    /** A fresh identity, ordered by time (UUID version 7). */
    public static UnitId fresh() {
        return new UnitId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
