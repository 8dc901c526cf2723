package org.tongxin.figures;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a figure is asked of. Received days, session and the rest choose matters, whatever happened to them and whenever: only so does
 * what was received add up to what became of it. Plain days choose what happened in them.
 *
 * @param from first day, by the day on which things count
 * @param until last day
 * @param receivedFrom only matters received on that day or later
 * @param receivedUntil only matters received on that day or earlier
 * @param session only matters of this session
 * @param sector only matters whose first proposer is of this sector
 * @param category only matters of this category
 * @param unit only facts in which this unit has a part
 * @param member only matters whose first proposer is this member
 * @param proposer only matters of this kind of proposer
 * @param intake only matters handed in at the plenary, or only between plenaries
 */
public record FigureQuestion(
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        @Nullable LocalDate receivedFrom,
        @Nullable LocalDate receivedUntil,
        @Nullable UUID session,
        @Nullable String sector,
        @Nullable String category,
        @Nullable UUID unit,
        @Nullable UUID member,
        @Nullable String proposer,
        @Nullable String intake) {

    /** Everything there is. */
    public static final FigureQuestion ALL =
            new FigureQuestion(null, null, null, null, null, null, null, null, null, null, null);

    /** Everything of a session. */
    public static FigureQuestion ofSession(@Nullable UUID session) {
        return new FigureQuestion(null, null, null, null, session, null, null, null, null, null, null);
    }

    /** Everything received between two days, whatever happened to it afterwards. */
    public static FigureQuestion received(@Nullable LocalDate from, @Nullable LocalDate until) {
        return new FigureQuestion(null, null, from, until, null, null, null, null, null, null, null);
    }

    /** Everything received in a calendar year. */
    public static FigureQuestion ofYear(int year) {
        return received(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    /** The calendar year in which all of it was received, if it is one. */
    public @Nullable Integer year() {
        LocalDate first = receivedFrom;
        return first != null && first.getDayOfYear() == 1 && LocalDate.of(first.getYear(), 12, 31).equals(receivedUntil)
                ? Integer.valueOf(first.getYear())
                : null;
    }

    /** The same of one unit. */
    public FigureQuestion of(@Nullable UUID only) {
        return new FigureQuestion(
                from, until, receivedFrom, receivedUntil, session, sector, category, only, member, proposer, intake);
    }

    /** The same of one member. */
    public FigureQuestion by(@Nullable UUID only) {
        return new FigureQuestion(
                from, until, receivedFrom, receivedUntil, session, sector, category, unit, only, proposer, intake);
    }
}
