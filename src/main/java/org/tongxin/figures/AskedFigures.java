package org.tongxin.figures;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tongxin.committee.Directory;
import org.tongxin.common.Actor;
import org.tongxin.common.Prose;
import org.tongxin.common.Typed;

/**
 * The question as an address says it; what cannot be understood is left out.
 *
 * @param session a session; said but empty: all of them
 * @param year a calendar year, by the day of receipt; goes before the session
 * @param by how it is broken down
 * @param show the topic of the table
 * @param after where a list goes on
 */
record AskedFigures(
        @Nullable String from,
        @Nullable String until,
        @Nullable String receivedFrom,
        @Nullable String receivedUntil,
        @Nullable String session,
        @Nullable String year,
        @Nullable String sector,
        @Nullable String category,
        @Nullable String unit,
        @Nullable String member,
        @Nullable String proposer,
        @Nullable String intake,
        @Nullable String by,
        @Nullable String show,
        @Nullable String after) {

    private static final int FIRST_YEAR = 1949;
    private static final int LAST_YEAR = 2200;

    /** Where no time is named, the present session is meant. */
    FigureQuestion question(Directory directory, LocalDate today) {
        Integer ofYear = calendarYear();
        if (ofYear != null) {
            FigureQuestion all = FigureQuestion.ofYear(ofYear);
            return question(all.receivedFrom(), all.receivedUntil(), null);
        }
        boolean plain =
                Stream.of(from, until, receivedFrom, receivedUntil, session).allMatch(Objects::isNull);
        UUID asked = plain
                ? directory.sessionOn(today).map(card -> card.id().value()).orElse(null)
                : uuid(session);
        return question(day(receivedFrom), day(receivedUntil), asked);
    }

    private FigureQuestion question(@Nullable LocalDate first, @Nullable LocalDate last, @Nullable UUID asked) {
        return new FigureQuestion(
                day(from),
                day(until),
                first,
                last,
                asked,
                text(sector),
                text(category),
                uuid(unit),
                uuid(member),
                text(proposer),
                text(intake));
    }

    private @Nullable Integer calendarYear() {
        Integer number = year == null ? null : Typed.number(year);
        return number == null || number < FIRST_YEAR || number > LAST_YEAR ? null : number;
    }

    /** How one figure is broken down. */
    Breakdown.By breakdown() {
        Breakdown.By asked = by == null ? null : Typed.code(Breakdown.By.class, by);
        return asked == null || asked == Breakdown.By.NOTHING ? Breakdown.By.UNIT : asked;
    }

    /** The rows of the table. */
    Breakdown.By table(Actor who, FigureQuestion question) {
        Breakdown.By asked = by == null ? null : Typed.code(Breakdown.By.class, by);
        return asked != null && Tables.bys(who, question).contains(asked) ? asked : Breakdown.By.CATEGORY;
    }

    /** The columns of the table. */
    Topic topic(Actor who, Breakdown.By rows) {
        return Topic.of(show)
                .filter(topic -> topic.isFor(who, rows))
                .orElse(Tables.topics(who, rows).getFirst());
    }

    @Nullable
    UUID afterId() {
        return uuid(after);
    }

    private static @Nullable UUID uuid(@Nullable String text) {
        return text == null ? null : Typed.id(text, id -> id);
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        return text == null ? null : Typed.day(text);
    }

    private static @Nullable String text(@Nullable String text) {
        return text == null || text.isBlank() ? null : Prose.clean(text);
    }
}
