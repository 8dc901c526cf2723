package org.tongxin.figures.asking;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The figures a committee has chosen (看板), in their order.
 *
 * @param version which change this is; 0: as it comes with the product
 * @param changedBy who changed it last; null where nobody has
 */
public record Board(
        int version,
        List<String> codes,
        @Nullable String changedBy,
        @Nullable Instant changedAt) {

    /** The most figures on it: as many as are asked in one go in time. */
    public static final int MOST = 30;

    /** As it comes with the product. */
    static final Board SHIPPED = new Board(
            0,
            List.of(
                    "proposals.filed",
                    "proposals.reply_rate",
                    "proposals.satisfaction_rate",
                    "participation.events",
                    "research.inspections_and_surveys",
                    "learning.sessions",
                    "reading.activities",
                    "training.classes",
                    "platforms.member_studios",
                    "visits.forums_and_visits",
                    "welfare.donations",
                    "institution.in_force"),
            null,
            null);

    public Board {
        codes = List.copyOf(codes);
    }
}
