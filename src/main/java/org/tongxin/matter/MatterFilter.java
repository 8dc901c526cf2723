package org.tongxin.matter;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tongxin.common.Prose;
import org.tongxin.common.Typed;

/**
 * Which matters a list shows; what makes no sense is left out.
 *
 * @param kind code of a kind; null: of all
 * @param state one of {@link MatterState}; null: what counts, is planned or waits
 * @param stage a stage of the kind
 * @param year a calendar year
 * @param q words in the title
 * @param sector code of a sector
 * @param committee identity of a special committee
 * @param party identity of a member, unit or body that has a part in it
 * @param tag a programme
 * @param facets fields with the value they have to have, {@code f.purpose=education}
 * @param after cursor of the next page
 */
public record MatterFilter(
        @Nullable String kind,
        @Nullable String state,
        @Nullable String stage,
        @Nullable String year,
        @Nullable String from,
        @Nullable String until,
        @Nullable String q,
        @Nullable String sector,
        @Nullable String committee,
        @Nullable String party,
        @Nullable String tag,
        Map<String, String> facets,
        @Nullable String after) {

    private static final int Q_MAX = 50;

    /** The filter an address says. */
    public static MatterFilter of(@Nullable String kind, Map<String, String> query) {
        Map<String, String> facets = new LinkedHashMap<>();
        query.forEach((name, value) -> {
            if (name.startsWith("f.") && !value.isBlank() && facets.size() < 8) {
                facets.put(name.substring(2), Prose.clean(value));
            }
        });
        return new MatterFilter(
                kind,
                text(query, "state"),
                text(query, "stage"),
                text(query, "year"),
                text(query, "from"),
                text(query, "until"),
                text(query, "q"),
                text(query, "sector"),
                text(query, "committee"),
                text(query, "party"),
                text(query, "tag"),
                facets,
                text(query, "after"));
    }

    private static @Nullable String text(Map<String, String> query, String name) {
        String value = Prose.clean(query.getOrDefault(name, ""));
        return value.isEmpty() ? null : Prose.cut(value, Q_MAX);
    }

    /** The first day it asks for. */
    public LocalDate first() {
        LocalDate said = from == null ? null : Typed.day(from);
        Integer of = calendarYear();
        LocalDate begins = of == null ? LocalDate.of(1900, 1, 1) : LocalDate.of(of, 1, 1);
        return said != null && said.isAfter(begins) ? said : begins;
    }

    /** The last day it asks for. */
    public LocalDate last() {
        LocalDate said = until == null ? null : Typed.day(until);
        Integer of = calendarYear();
        LocalDate ends = of == null ? LocalDate.of(2200, 12, 31) : LocalDate.of(of, 12, 31);
        return said != null && said.isBefore(ends) ? said : ends;
    }

    private @Nullable Integer calendarYear() {
        Integer number = year == null ? null : Typed.number(year);
        return number == null || number < 1900 || number > 2200 ? null : number;
    }

    /** Whether anything but the kind is chosen. */
    public boolean isSet() {
        return !query().isEmpty();
    }

    private Map<String, String> query() {
        Map<String, String> query = new LinkedHashMap<>();
        put(query, "state", state);
        put(query, "stage", stage);
        put(query, "year", year);
        put(query, "from", from);
        put(query, "until", until);
        put(query, "q", q);
        put(query, "sector", sector);
        put(query, "committee", committee);
        put(query, "party", party);
        put(query, "tag", tag);
        facets.forEach((name, value) -> put(query, "f." + name, value));
        return query;
    }

    private static void put(Map<String, String> query, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            query.put(name, value);
        }
    }

    /** Its address under that path, from that cursor on. */
    public String to(String path, @Nullable String cursor) {
        Map<String, String> query = query();
        put(query, "after", cursor);
        StringBuilder address = new StringBuilder(path);
        query.forEach((name, value) -> address.append(address.indexOf("?") < 0 ? '?' : '&')
                .append(URLEncoder.encode(name, StandardCharsets.UTF_8))
                .append('=')
                .append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
        return address.toString();
    }

    /** The same in one state only. */
    public MatterFilter in(@Nullable String other) {
        return new MatterFilter(kind, other, stage, year, from, until, q, sector, committee, party, tag, facets, null);
    }

    /** The value of a field it asks for; empty: any. */
    public String facet(String field) {
        return Objects.requireNonNullElse(facets.get(field), "");
    }

    /** The same from that cursor on. */
    MatterFilter from(String cursor) {
        return new MatterFilter(
                kind, state, stage, year, from, until, q, sector, committee, party, tag, facets, cursor);
    }
}
