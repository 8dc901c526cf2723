package org.tongxin.register.places;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tongxin.catalogue.Kind;
import org.tongxin.common.Actor;
import org.tongxin.common.Outcome;
import org.tongxin.common.Reason;
import org.tongxin.common.Typed;
import org.tongxin.common.UseCase;
import org.tongxin.matter.MatterId;

/** Who keeps a place says when it is open (开放时间); of an occasion only the time, its day is known. */
@UseCase
public class KeepHours {

    /** Most lines of hours. */
    public static final int LINES_MAX = 14;

    private final Places places;
    private final PlaceSteps steps;

    KeepHours(Places places, PlaceSteps steps) {
        this.places = places;
        this.steps = steps;
    }

    /**
     * A line as it was typed.
     *
     * @param weekday 1 to 7, Monday first; empty: this line says nothing
     * @param week 1 to 5; empty: every week
     */
    public record Line(String weekday, String week, String from, String until) {

        boolean isEmpty() {
            return weekday.isBlank() && from.isBlank() && until.isBlank();
        }
    }

    /** Keeps them instead of those before. */
    public Outcome<MatterId> keep(Actor who, MatterId id, List<Line> typed) {
        return steps.take(who, KeepHours.class, id, held -> {
            if (!PlaceKinds.keeps(who, held.matter())) {
                return Outcome.missing();
            }
            List<Reason> wrong = new ArrayList<>();
            List<Hours> hours = read(held.kind(), held.matter().content().on(), typed, wrong);
            if (!wrong.isEmpty()) {
                return Outcome.refused(wrong);
            }
            places.open(id, hours, held.by());
            return Outcome.done(hours.size());
        });
    }

    private static List<Hours> read(Kind kind, @Nullable LocalDate day, List<Line> typed, List<Reason> wrong) {
        List<Hours> hours = new ArrayList<>();
        if (typed.size() > LINES_MAX) {
            wrong.add(Reason.of("register.refused.manyHours", LINES_MAX));
            return hours;
        }
        for (int i = 0; i < typed.size(); i++) {
            Line line = typed.get(i);
            if (!line.isEmpty()) {
                read(kind, day, line).ifPresentOrElse(hours::add, nothing(i + 1, wrong));
            }
        }
        return hours;
    }

    private static Runnable nothing(int line, List<Reason> wrong) {
        return () -> wrong.add(Reason.at("from-" + (line - 1), "register.refused.hours", line));
    }

    private static Optional<Hours> read(Kind kind, @Nullable LocalDate day, Line line) {
        LocalTime from = time(line.from());
        LocalTime until = time(line.until());
        Integer weekday = Typed.number(line.weekday());
        Integer week = line.week().isBlank() ? null : Typed.number(line.week());
        boolean sound = from != null && until != null && from.isBefore(until);
        boolean weeks = line.week().isBlank() || (week != null && week >= 1 && week <= Hours.LAST);
        if (from == null || until == null || !sound || !weeks) {
            return Optional.empty();
        }
        if (PlaceKinds.isOccasion(kind)) {
            return Optional.ofNullable(day).map(on -> new Hours(null, null, on, from, until));
        }
        return weekday == null || weekday < 1 || weekday > DayOfWeek.values().length
                ? Optional.empty()
                : Optional.of(new Hours(DayOfWeek.of(weekday), week, null, from, until));
    }

    private static @Nullable LocalTime time(String text) {
        try {
            return LocalTime.parse(text.strip());
        } catch (DateTimeException _) {
            return null;
        }
    }
}
