package org.tongxin.common;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;
import java.util.UUID;

/** Identity of a consultative committee (政协委员会), the owner of every row it has. */
public record CommitteeId(@JsonValue UUID value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public CommitteeId {
        Objects.requireNonNull(value);
    }

    /** Reads the text form; a malformed text is refused with an {@link IllegalArgumentException}. */
    public static CommitteeId of(String text) {
        return new CommitteeId(UUID.fromString(text));
    }

    /** A fresh identity, ordered by time (UUID version 7). */
    public static CommitteeId fresh() {
        return new CommitteeId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
