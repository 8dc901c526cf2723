package org.tongxin.committee.keeping;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tongxin.common.Prose;
import org.tongxin.common.Reason;

/** What the register's forms have in common: missing fields are empty ones, days are days, lengths have an end. */
final class Sheets {

    private static final int EARLIEST = 1900;
    private static final int LATEST = 2200;

    private Sheets() {}

    static String clean(@Nullable String typed) {
        return typed == null ? "" : Prose.clean(typed);
    }

    /** The day that was typed; nothing where it is none. */
    static Optional<LocalDate> day(String typed) {
        try {
            return typed.isEmpty()
                    ? Optional.empty()
                    : Optional.of(LocalDate.parse(typed))
                            .filter(day -> day.getYear() > EARLIEST && day.getYear() < LATEST);
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }

    static void required(List<Reason> wrong, String field, String value, int most) {
        if (value.isEmpty()) {
            wrong.add(Reason.at(field, "committee.refused.needed"));
        }
        limit(wrong, field, value, most);
    }

    static void limit(List<Reason> wrong, String field, String value, int most) {
        if (Prose.length(value) > most) {
            wrong.add(Reason.at(field, "committee.refused.long", most));
        }
    }
}
