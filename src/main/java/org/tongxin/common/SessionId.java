package org.tongxin.common;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;
import java.util.UUID;

/** Identity of a session (次) of a term, for example the fifth session of the fifth term (五届五次). */
public record SessionId(@JsonValue UUID value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public SessionId {
        Objects.requireNonNull(value);
    }

    /** Reads the text form; a malformed text is refused with an {@link IllegalArgumentException}. */
    public static SessionId of(String text) {
        return new SessionId(UUID.fromString(text));
    }

    /** A fresh identity, ordered by time (UUID version 7). */
    public static SessionId fresh() {
        return new SessionId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
