package org.tongxin.identity.admin;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tongxin.common.Desk;

/**
 * Which accounts are wanted.
 *
 * @param q part of the login or the name
 * @param desk only those at this desk
 * @param state only those in this state
 * @param after only those behind this login in the alphabet: the next page
 * @param before only those before this login: the page before
 */
public record AccountFilter(
        @Nullable String q,
        @Nullable Desk desk,
        @Nullable State state,
        @Nullable String after,
        @Nullable String before) {

    /** A state to look for. */
    public enum State {
        LOCKED,
        DISABLED,
        NEVER
    }

    /** The text looked for, as a pattern; everything where there is none. */
    String pattern() {
        String text = q == null ? "" : q.strip();
        return "%" + text.replaceAll("([\\\\%_])", "\\\\$1") + "%";
    }

    String text() {
        return q == null ? "" : q;
    }

    /** The list with this filter, without a place in it. */
    String href() {
        return href(null, null);
    }

    String href(@Nullable String name, @Nullable String place) {
        List<String> parts = new ArrayList<>();
        add(parts, "q", text());
        add(parts, "desk", desk == null ? "" : desk.name());
        add(parts, "state", state == null ? "" : state.name());
        add(parts, name == null ? "" : name, place == null ? "" : place);
        return "/admin/accounts" + (parts.isEmpty() ? "" : "?" + String.join("&", parts));
    }

    private static void add(List<String> parts, String name, String value) {
        if (!value.isEmpty()) {
            parts.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
        }
    }
}
