package org.tongxin.figures.defined;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One thing to be counted, as the database functions take it; many go in one statement.
 *
 * @param no by which its rows come back
 * @param own kinds counted of the own committee only
 * @param each kinds told once per person
 * @param by the code of a breakdown; empty for the whole
 * @param what MATTER, MEMBER or BODY where different ones are counted; null otherwise
 * @param greatest whether the greatest quantity is asked for, which cannot be added up
 * @param event the event whose kinds are all meant; null where some are
 * @param raw to be read from the facts, because no cell keeps such parts
 * @param matching combinations of facets, any of which will do; none: all facts
 */
record Term(
        int no,
        List<String> kinds,
        List<String> own,
        List<String> each,
        LocalDate first,
        LocalDate last,
        @Nullable UUID session,
        String by,
        @Nullable String what,
        @Nullable String role,
        boolean greatest,
        @Nullable String event,
        boolean raw,
        List<Map<String, String>> matching) {

    /** Where different matters are counted. */
    static final String MATTER = "MATTER";

    /** Whether different matters, members or bodies are counted. */
    boolean isOfDifferent() {
        return what != null;
    }

    /** Whether members or bodies are counted, of whom the same one may have a part in any number of facts. */
    boolean isOfParties() {
        return what != null && !what.equals(MATTER);
    }

    /** The same, asked for its greatest quantity. */
    Term forGreatest() {
        return new Term(no, kinds, own, each, first, last, session, by, what, role, true, event, raw, matching);
    }

    static Term of(
            int no,
            ResolveKinds.Resolved kinds,
            Source source,
            Span span,
            Breakdown by,
            @Nullable String what,
            @Nullable String role) {
        List<Map<String, String>> matching = combinations(source.where());
        boolean raw = by.isColumn() && (what != null || !matching.isEmpty());
        return new Term(
                no,
                kinds.all(),
                kinds.own(),
                kinds.perPerson(),
                span.session() == null ? span.from() : Span.BEGINNING,
                span.session() == null ? span.until() : Span.END,
                span.session() == null ? null : span.session().value(),
                by.code(),
                what,
                role,
                false,
                kinds.event(),
                raw,
                matching);
    }

    /** The facet, where the facts are told apart by one alone. */
    Optional<String> onlyFacet() {
        return matching.isEmpty() || matching.getFirst().size() != 1
                ? Optional.empty()
                : matching.getFirst().keySet().stream().findFirst();
    }

    List<String> valuesOf(String facet) {
        return matching.stream()
                .flatMap(each -> Stream.ofNullable(each.get(facet)))
                .toList();
    }

    /** Every combination of one value for each facet. */
    static List<Map<String, String>> combinations(Map<String, List<String>> where) {
        List<Map<String, String>> all = new ArrayList<>();
        where.forEach((facet, values) -> {
            List<Map<String, String>> before = all.isEmpty() ? List.of(Map.of()) : List.copyOf(all);
            all.clear();
            for (Map<String, String> each : before) {
                for (String value : values) {
                    Map<String, String> more = new TreeMap<>(each);
                    more.put(facet, value);
                    all.add(more);
                }
            }
        });
        return all;
    }
}
