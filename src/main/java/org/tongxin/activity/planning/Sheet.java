package org.tongxin.activity.planning;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tongxin.activity.Plan;
import org.tongxin.common.Reason;
import org.tongxin.common.Typed;

/** What a person typed of a plan: its times, until when one may sign up, how many may. */
public record Sheet(String starts, String ends, String openUntil, String capacity, boolean important) {

    private static final int MOST = 100_000;

    /** Read, with every reason why some of it cannot be understood. */
    Plan.Times read(@Nullable LocalDate on, @Nullable LocalDate until, List<Reason> wrong) {
        LocalTime from = time("starts", starts, wrong);
        LocalTime to = time("ends", ends, wrong);
        boolean oneDay = until == null || until.equals(on);
        if (from != null && to != null && oneDay && !to.isAfter(from)) {
            wrong.add(Reason.at("ends", "activity.refused.ends"));
        }
        LocalDate last = openUntil.isBlank() ? null : Typed.day(openUntil);
        if (!openUntil.isBlank() && (last == null || (on != null && last.isAfter(on)))) {
            wrong.add(Reason.at("openUntil", "activity.refused.openUntil"));
        }
        Integer most = capacity.isBlank() ? null : Typed.number(capacity);
        if (!capacity.isBlank() && (most == null || most < 1 || most > MOST)) {
            wrong.add(Reason.at("capacity", "activity.refused.capacity"));
            most = null;
        }
        return new Plan.Times(from, to, last, most, important);
    }

    private static @Nullable LocalTime time(String field, String text, List<Reason> wrong) {
        if (text.isBlank()) {
            return null;
        }
        try {
            String clean = text.strip().replace('：', ':');
            return LocalTime.parse(clean.length() == 4 ? "0" + clean : clean)
                    .withSecond(0)
                    .withNano(0);
        } catch (DateTimeException _) {
            wrong.add(Reason.at(field, "activity.refused.time"));
            return null;
        }
    }
}
