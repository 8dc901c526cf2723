package org.tongxin.common;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;
import java.util.UUID;

/** Identity of a sign-in account (账号): one person at one committee. */
public record AccountId(@JsonValue UUID value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public AccountId {
        Objects.requireNonNull(value);
    }

    /** Reads the text form; a malformed text is refused with an {@link IllegalArgumentException}. */
    public static AccountId of(String text) {
        return new AccountId(UUID.fromString(text));
    }

    /** A fresh identity, ordered by time (UUID version 7). */
    public static AccountId fresh() {
        return new AccountId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
