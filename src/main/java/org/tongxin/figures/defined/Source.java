package org.tongxin.figures.defined;

import java.util.List;
import java.util.Map;

/**
 * Which facts are meant.
 *
 * @param of kinds of facts: {@code donation.amount}, {@code group:E.held}, {@code *.held}
 * @param where facets, each with the values of which any will do
 */
public record Source(List<String> of, Map<String, List<String>> where) {

    /** More combinations of values than this are refused: each is a comparison per line. */
    static final int COMBINATIONS = 60;

    public Source {
        of = List.copyOf(of);
        where = Map.copyOf(where);
    }

    int combinations() {
        return where.values().stream().mapToInt(List::size).reduce(1, (a, b) -> Math.min(a * b, 1_000));
    }
}
