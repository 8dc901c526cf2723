package org.tongxin.proposal.viewing;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tongxin.common.Prose;

/**
 * What a list is asked for, as the address says it. What cannot be understood is left out, so that an old link still opens.
 *
 * @param q number, words, member or unit
 * @param state code of a state, or a group: {@code REVIEWING}, {@code WITH_UNIT}, {@code OPEN}, {@code ENDED}
 * @param category code of a category
 * @param unit identity of the lead unit
 * @param session identity of a session, or {@code all}; empty: the present one
 * @param warn {@code OVER}, {@code RED}, {@code YELLOW} or {@code BLUE}
 * @param sort {@code due} or {@code new}
 * @param after where the page before ended
 */
public record ProposalFilter(
        @Nullable String q,
        @Nullable String state,
        @Nullable String category,
        @Nullable String unit,
        @Nullable String session,
        @Nullable String warn,
        @Nullable String sort,
        @Nullable String after) {

    private static final int WORDS_MOST = 100;
    /** Codes and identities are never longer; the address stays shorter than a server takes. */
    private static final int CODE_MOST = 60;

    public ProposalFilter {
        q = clean(q, WORDS_MOST);
        state = clean(state, CODE_MOST);
        category = clean(category, CODE_MOST);
        unit = clean(unit, CODE_MOST);
        session = clean(session, CODE_MOST);
        warn = clean(warn, CODE_MOST);
        sort = "new".equals(sort) ? "new" : null;
        after = clean(after, CODE_MOST);
    }

    /** Everything of the present session. */
    public static final ProposalFilter NONE = new ProposalFilter(null, null, null, null, null, null, null, null);

    /** One kind of state. */
    public static ProposalFilter state(String code) {
        return new ProposalFilter(null, code, null, null, null, null, null, null);
    }

    /** The same filter from that place on. */
    public ProposalFilter from(@Nullable String place) {
        return new ProposalFilter(q, state, category, unit, session, warn, sort, place);
    }

    /** Whether newest come first, and not what is due first. */
    public boolean newest() {
        return sort != null;
    }

    /** Whether anything but the page and the order is set. */
    public boolean isSet() {
        return q != null || state != null || category != null || unit != null || session != null || warn != null;
    }

    /** This filter with one part replaced, from its first page. */
    public String with(String part, @Nullable String value) {
        Map<String, String> parts = parts();
        parts.remove("after");
        if (value == null || value.isEmpty()) {
            parts.remove(part);
        } else {
            parts.put(part, value);
        }
        return query(parts);
    }

    /** The filter without the page, to be kept as a view. */
    public String query() {
        return with("after", null);
    }

    private Map<String, String> parts() {
        Map<String, String> parts = new LinkedHashMap<>();
        put(parts, "q", q);
        put(parts, "state", state);
        put(parts, "category", category);
        put(parts, "unit", unit);
        put(parts, "session", session);
        put(parts, "warn", warn);
        put(parts, "sort", sort);
        put(parts, "after", after);
        return parts;
    }

    private static void put(Map<String, String> parts, String name, @Nullable String value) {
        if (value != null) {
            parts.put(name, value);
        }
    }

    private static String query(Map<String, String> parts) {
        return parts.isEmpty()
                ? ""
                : parts.entrySet().stream()
                        .map(part -> part.getKey() + "=" + URLEncoder.encode(part.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&", "?", ""));
    }

    private static @Nullable String clean(@Nullable String text, int most) {
        String clean = text == null ? "" : Prose.cut(Prose.clean(text), most);
        return clean.isEmpty() ? null : clean;
    }
}
