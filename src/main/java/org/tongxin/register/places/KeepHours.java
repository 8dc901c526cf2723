package org.tongxin.register.places;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;
import org.tongxin.catalogue.Catalogue;
import org.tongxin.catalogue.Kind;
import org.tongxin.common.Actor;
import org.tongxin.common.Outcome;
import org.tongxin.common.Reason;
import org.tongxin.common.Typed;
import org.tongxin.common.UseCase;
import org.tongxin.identity.Permissions;
import org.tongxin.matter.Matter;
import org.tongxin.matter.MatterId;
import org.tongxin.matter.MatterSight;
import org.tongxin.matter.Matters;
import org.tongxin.platform.Audit;

/** Who keeps a place says when it is open (开放时间); of an occasion only the time, its day is known. */
@UseCase
public class KeepHours {

    /** Most lines of hours. */
    public static final int LINES_MAX = 14;

    private final Places places;
    private final Matters matters;
    private final MatterSight sight;
    private final Catalogue catalogue;
    private final TransactionTemplate transaction;
    private final Audit audit;
    private final Clock clock;

    KeepHours(
            Places places,
            Matters matters,
            MatterSight sight,
            Catalogue catalogue,
            TransactionTemplate transaction,
            Audit audit,
            Clock clock) {
        this.places = places;
        this.matters = matters;
        this.sight = sight;
        this.catalogue = catalogue;
        this.transaction = transaction;
        this.audit = audit;
        this.clock = clock;
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
        if (!Permissions.allows(who, KeepHours.class)) {
            return Outcome.missing();
        }
        return Objects.requireNonNull(transaction.execute(status -> {
            Optional<Matter> held = matters.hold(id)
                    .filter(matter ->
                            sight.sees(who, matter) && PlaceKinds.keeps(who, matter) && hasHours(who, matter));
            if (held.isEmpty()) {
                return Outcome.<MatterId>missing();
            }
            Kind kind = kind(who, held.get());
            List<Reason> wrong = new ArrayList<>();
            List<Hours> hours = read(kind, held.get().content().on(), typed, wrong);
            if (!wrong.isEmpty()) {
                return Outcome.<MatterId>refused(wrong);
            }
            places.open(id, hours, new Places.By(who.name(), clock.instant().atOffset(ZoneOffset.UTC)));
            audit.record(
                    who,
                    KeepHours.class.getSimpleName(),
                    new Audit.Subject(
                            MatterId.KIND, id.value(), held.get().content().title()),
                    null,
                    hours.size());
            return Outcome.done(id);
        }));
    }

    private Kind kind(Actor who, Matter matter) {
        return catalogue
                .at(who.committee(), matter.kind(), matter.kindVersion())
                .orElseThrow();
    }

    private boolean hasHours(Actor who, Matter matter) {
        Kind kind = kind(who, matter);
        return PlaceKinds.isPlace(kind) || PlaceKinds.isOccasion(kind);
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
