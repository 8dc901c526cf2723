package org.tongxin.common;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What somebody typed or a browser sent, read leniently: what makes no sense is nothing, and the rules then say what is missing. */
public final class Typed {

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2200;

    private Typed() {}

    /** A day as browsers send it, 2026-05-18; days that no register can hold are none. */
    public static @Nullable LocalDate day(String text) {
        try {
            LocalDate day = LocalDate.parse(text.strip());
            return day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR ? null : day;
        } catch (DateTimeException _) {
            return null;
        }
    }

    /** A whole number. */
    public static @Nullable Integer number(String text) {
        try {
            return Integer.valueOf(text.strip());
        } catch (NumberFormatException _) {
            return null;
        }
    }

    /** One of an enumeration's codes. */
    public static <E extends Enum<E>> @Nullable E code(Class<E> type, String text) {
        for (E each : type.getEnumConstants()) {
            if (each.name().equals(text)) {
                return each;
            }
        }
        return null;
    }

    /** An identity. */
    public static <T> @Nullable T id(String text, Function<UUID, T> type) {
        try {
            return text.isBlank() ? null : type.apply(UUID.fromString(text.strip()));
        } catch (IllegalArgumentException _) {
            return null;
        }
    }
}
