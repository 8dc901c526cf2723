package org.tongxin.figures;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
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
        return first != null
                        && first.getDayOfYear() == 1
                        && LocalDate.of(first.getYear(), 12, 31).equals(receivedUntil)
                ? Integer.valueOf(first.getYear())
                : null;
    }

    /** Stands for "not known" in place of a code. */
    public static final String UNKNOWN = "-";

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

    private FigureQuestion of(@Nullable String ofSector, @Nullable String ofCategory) {
        return new FigureQuestion(
                from,
                until,
                receivedFrom,
                receivedUntil,
                session,
                ofSector,
                ofCategory,
                unit,
                member,
                proposer,
                intake);
    }

    private FigureQuestion from(@Nullable String kind, @Nullable String at) {
        return new FigureQuestion(
                from, until, receivedFrom, receivedUntil, session, sector, category, unit, member, kind, at);
    }

    private FigureQuestion in(@Nullable LocalDate first, @Nullable LocalDate last, @Nullable UUID only) {
        return new FigureQuestion(from, until, first, last, only, sector, category, unit, member, proposer, intake);
    }

    /** The same of one part of a breakdown. */
    public FigureQuestion part(Breakdown.By by, @Nullable String key) {
        String code = key == null ? UNKNOWN : key;
        return switch (by) {
            case NOTHING -> this;
            case SECTOR -> of(code, category);
            case CATEGORY -> of(sector, code);
            case PROPOSER -> from(code, intake);
            case INTAKE -> from(proposer, code);
            case UNIT -> key == null ? this : of(UUID.fromString(key));
            case MEMBER -> key == null ? this : by(UUID.fromString(key));
            case SESSION -> key == null ? this : in(receivedFrom, receivedUntil, UUID.fromString(key));
            case YEAR -> key == null ? this : within(LocalDate.parse(key + "-01-01"), LocalDate.parse(key + "-12-31"));
            case MONTH -> {
                LocalDate first = key == null ? null : LocalDate.parse(key + "-01");
                yield first == null ? this : within(first, first.plusMonths(1).minusDays(1));
            }
        };
    }

    private FigureQuestion within(LocalDate first, LocalDate last) {
        LocalDate earliest = receivedFrom != null && receivedFrom.isAfter(first) ? receivedFrom : first;
        LocalDate latest = receivedUntil != null && receivedUntil.isBefore(last) ? receivedUntil : last;
        return in(earliest, latest, session);
    }

    /** Its time alone, asked of everybody. */
    public FigureQuestion span() {
        return new FigureQuestion(
                from, until, receivedFrom, receivedUntil, session, null, null, null, null, null, null);
    }

    /** Whether it is asked of everybody in a span of time, and not of one unit, member or kind. */
    public boolean isOfAll() {
        return sector == null
                && category == null
                && unit == null
                && member == null
                && proposer == null
                && intake == null;
    }

    /** The question as an address says it, without the question mark; {@code session=} says that no session is meant. */
    public String query() {
        Integer year = year();
        StringBuilder query = new StringBuilder("session=").append(session == null ? "" : session);
        put(query, "year", year);
        put(query, "receivedFrom", year == null ? receivedFrom : null);
        put(query, "receivedUntil", year == null ? receivedUntil : null);
        put(query, "from", from);
        put(query, "until", until);
        put(query, "sector", sector);
        put(query, "category", category);
        put(query, "unit", unit);
        put(query, "member", member);
        put(query, "proposer", proposer);
        put(query, "intake", intake);
        return query.toString();
    }

    private static void put(StringBuilder query, String name, @Nullable Object value) {
        if (value != null) {
            query.append('&')
                    .append(name)
                    .append('=')
                    .append(URLEncoder.encode(value.toString(), StandardCharsets.UTF_8));
        }
    }
}
