package org.tongxin.common;

import java.util.UUID;

/** Identity of an undertaking unit (承办单位). */
public record UnitId(UUID value) {

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
