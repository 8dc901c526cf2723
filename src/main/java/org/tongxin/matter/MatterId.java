package org.tongxin.matter;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;
import java.util.UUID;
import org.tongxin.common.Ids;
import org.tongxin.common.MatterRef;

/** Identity of a matter of the catalogue (履职事项). */
public record MatterId(@JsonValue UUID value) {

    /** What matters of the catalogue are called in facts, links and the audit trail. */
    public static final String KIND = "matter";

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public MatterId {
        Objects.requireNonNull(value);
    }

    /** Reads the text form; a malformed text is refused with an {@link IllegalArgumentException}. */
    public static MatterId of(String text) {
        return new MatterId(UUID.fromString(text));
    }

    /** A fresh identity, ordered by time (UUID version 7). */
    public static MatterId fresh() {
        return new MatterId(Ids.next());
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
