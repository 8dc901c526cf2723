package org.tongxin.figures;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a figure is asked of.
 *
 * @param from first day, by the day on which things count
 * @param until last day
 * @param receivedFrom only matters received on that day or later, whenever the rest happened to them
 * @param session only matters of this session
 * @param sector only matters whose first proposer is of this sector
 * @param category only matters of this category
 * @param unit only facts in which this unit leads
 * @param member only facts in which this member proposes
 */
public record FigureQuestion(
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        @Nullable LocalDate receivedFrom,
        @Nullable UUID session,
        @Nullable String sector,
        @Nullable String category,
        @Nullable UUID unit,
        @Nullable UUID member) {

    /** Everything there is. */
    public static final FigureQuestion ALL = new FigureQuestion(null, null, null, null, null, null, null, null);
}
