package org.tongxin.figures.defined;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * By what a figure is taken apart.
 *
 * @param code as the database functions know it: SECTOR, SPECIAL (special committee), CATEGORY, PLACE, SESSION, MONTH, YEAR, COMMITTEE,
 *     LEVEL, or {@code facet:} and a facet
 */
public record Breakdown(String code) {

    public static final Breakdown SECTOR = new Breakdown("SECTOR");
    public static final Breakdown SPECIAL = new Breakdown("SPECIAL");
    public static final Breakdown CATEGORY = new Breakdown("CATEGORY");
    public static final Breakdown PLACE = new Breakdown("PLACE");
    public static final Breakdown SESSION = new Breakdown("SESSION");
    public static final Breakdown MONTH = new Breakdown("MONTH");
    public static final Breakdown YEAR = new Breakdown("YEAR");
    public static final Breakdown COMMITTEE = new Breakdown("COMMITTEE");
    public static final Breakdown LEVEL = new Breakdown("LEVEL");

    /** Nothing: the whole. */
    static final Breakdown NONE = new Breakdown("");

    private static final String FACET = "facet:";
    private static final Set<String> COLUMNS = Set.of("SECTOR", "SPECIAL", "CATEGORY", "PLACE");
    private static final Set<String> OTHERS = Set.of("SESSION", "MONTH", "YEAR", "COMMITTEE", "LEVEL");

    /** By the values of a facet. */
    public static Breakdown facet(String name) {
        return new Breakdown(FACET + name);
    }

    /** Reads what an address or a file says: one of the names above, or a facet's name. */
    public static Optional<Breakdown> of(String text) {
        String upper = text.toUpperCase(Locale.ROOT);
        if (COLUMNS.contains(upper) || OTHERS.contains(upper)) {
            return Optional.of(new Breakdown(upper));
        }
        String facet = text.startsWith(FACET) ? text.substring(FACET.length()) : text;
        return facet.matches("[a-zA-Z][a-zA-Z0-9-]{0,39}") ? Optional.of(facet(facet)) : Optional.empty();
    }

    /** Whether the cells keep a line per value of it, without facets. */
    boolean isColumn() {
        return COLUMNS.contains(code);
    }

    boolean isFacet() {
        return code.startsWith(FACET);
    }

    /** Whether a figure of different values may be of it. */
    boolean isOfValues() {
        return isColumn() || isFacet();
    }
}
