package org.tongxin.figures.defined;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tongxin.common.Typed;
import org.tongxin.ledger.MatterTitles;

/** What stands behind a figure. */
public sealed interface Behind {

    /** A figure made of others: each of them is opened by itself. */
    record Parts(List<String> codes) implements Behind {
        public Parts {
            codes = List.copyOf(codes);
        }
    }

    /**
     * A page of the own committee's matters, newest first; the amounts of all pages add up to the own committee's figure. A matter
     * stands once for each day it counts on.
     *
     * @param seen those the reader may see
     * @param hidden how many of the page they may not see; counted, never named
     * @param hiddenAmount how much of the figure those are
     * @param next where the next page begins
     * @param committees on the first page: how much of the figure comes from each committee; more than the figure by what several held
     *     jointly; nothing where only the own committee is asked
     */
    record Matters(
            List<Line> seen,
            int hidden,
            BigDecimal hiddenAmount,
            @Nullable Cursor next,
            List<OfCommittee> committees) implements Behind {

        public Matters {
            seen = List.copyOf(seen);
            committees = List.copyOf(committees);
        }
    }

    /** A matter on a day, and how much of the figure it is. */
    record Line(MatterTitles.Title title, LocalDate day, BigDecimal amount) {}

    /** What a committee has of the figure. */
    record OfCommittee(CountedCommittee committee, BigDecimal value) {}

    /** Where a page ends. */
    record Cursor(LocalDate day, UUID matter) {

        /** Reads what {@link #toString} wrote into an address. */
        public static Optional<Cursor> of(String text) {
            int split = text.indexOf('_');
            LocalDate day = split < 0 ? null : Typed.day(text.substring(0, split));
            UUID matter = split < 0 ? null : Typed.id(text.substring(split + 1), id -> id);
            return day == null || matter == null ? Optional.empty() : Optional.of(new Cursor(day, matter));
        }

        @Override
        public String toString() {
            return day + "_" + matter;
        }
    }

    /** Only a part of the figure: the one with this key in that breakdown; a null key is what nothing is known of. */
    record Narrowed(Breakdown by, @Nullable String key) {}
}
