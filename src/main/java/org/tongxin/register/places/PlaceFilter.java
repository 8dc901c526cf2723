package org.tongxin.register.places;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tongxin.common.Prose;
import org.tongxin.common.Typed;

/** Which places are asked for; what makes no sense is not asked. */
public record PlaceFilter(
        @Nullable String kind,
        @Nullable String q,
        @Nullable String sector,
        @Nullable String show,
        @Nullable String after) {

    private static final int QUERY = 60;

    public PlaceFilter {
        kind = said(kind);
        q = said(q);
        sector = said(sector);
        after = said(after);
    }

    /** Which of them. */
    public enum Show {
        OPEN,
        SILENT,
        PREPARING,
        CLOSED,
        ALL
    }

    private static @Nullable String said(@Nullable String typed) {
        String clean = typed == null ? "" : Prose.cut(Prose.clean(typed), QUERY);
        return clean.isEmpty() ? null : clean;
    }

    /** Which of them; the open ones where nothing is said. */
    public Show part() {
        Show asked = Typed.code(Show.class, show == null ? "" : show);
        return asked == null ? Show.OPEN : asked;
    }

    /** Whether anything narrows the list. */
    public boolean isSet() {
        return kind != null || q != null || sector != null;
    }

    /** The address of the list with another part, or from another row on. */
    public String to(Show part, @Nullable String from) {
        Map<String, String> asked = new LinkedHashMap<>();
        asked.put("show", part.name());
        put(asked, "kind", kind);
        put(asked, "q", q);
        put(asked, "sector", sector);
        put(asked, "after", from);
        return "/places?"
                + asked.entrySet().stream()
                        .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"));
    }

    private static void put(Map<String, String> asked, String name, @Nullable String value) {
        if (value != null) {
            asked.put(name, value);
        }
    }
}
