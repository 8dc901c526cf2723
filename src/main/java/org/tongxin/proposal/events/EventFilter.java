package org.tongxin.proposal.events;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.tongxin.common.Typed;

/**
 * Which events a list shows.
 *
 * @param kind one of {@link EventKind}, or {@value #SUPERVISED} for those that count as supervision on the spot
 * @param session only those held in that session's year
 * @param year only those of that calendar year
 * @param after cursor of the next page
 */
public record EventFilter(
        @Nullable String kind,
        @Nullable String session,
        @Nullable String year,
        @Nullable String after) {

    /** Stands for a kind where inspections and visits on the spot are meant, as far as they stand. */
    public static final String SUPERVISED = "SUPERVISED";

    /** The filter that shows what is of that kind in that session's year or calendar year. */
    public static EventFilter of(@Nullable String kind, @Nullable String session, @Nullable String year) {
        return new EventFilter(kind, session, year, null);
    }

    /** Whether anything but the place in the list is chosen. */
    public boolean isSet() {
        return present(kind) || present(session) || present(year);
    }

    /** The kinds shown. */
    String[] kinds() {
        if (SUPERVISED.equals(kind)) {
            return Arrays.stream(EventKind.values())
                    .filter(EventKind::supervises)
                    .map(EventKind::name)
                    .toArray(String[]::new);
        }
        EventKind one = kind == null ? null : Typed.code(EventKind.class, kind);
        return one == null
                ? Arrays.stream(EventKind.values()).map(EventKind::name).toArray(String[]::new)
                : new String[] {one.name()};
    }

    /** The address of the list with this filter, from that cursor on. */
    public String to(@Nullable String cursor) {
        StringBuilder query = new StringBuilder();
        add(query, "kind", kind);
        add(query, "session", session);
        add(query, "year", year);
        add(query, "after", cursor);
        return "/proposal-events" + query;
    }

    private static void add(StringBuilder query, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            query.append(query.isEmpty() ? '?' : '&')
                    .append(name)
                    .append('=')
                    .append(URLEncoder.encode(value, StandardCharsets.UTF_8));
        }
    }

    private static boolean present(@Nullable String value) {
        return value != null && !value.isBlank();
    }
}
