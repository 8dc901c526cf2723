package org.tongxin.identity.audit;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

/**
 * Which records are wanted; list and export are held to the same.
 *
 * @param who login or name of the person who acted
 * @param act name of the act
 * @param from first day
 * @param to last day
 * @param beforeAt with {@code beforeId}: only older ones than this record, the next page
 */
public record AuditFilter(
        @Nullable String who,
        @Nullable String act,

        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate from,

        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate to,

        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE_TIME) @Nullable
        Instant beforeAt,

        @Nullable UUID beforeId) {

    /** The same, for the records older than this one. */
    AuditFilter before(Instant at, UUID id) {
        return new AuditFilter(who, act, from, to, at, id);
    }

    /** Whether anything is asked for at all. */
    public boolean narrow() {
        return !text(who).isEmpty() || !text(act).isEmpty() || from != null || to != null;
    }

    /** The same question at another address. */
    public String href(String path) {
        List<String> parts = new ArrayList<>();
        add(parts, "who", text(who));
        add(parts, "act", text(act));
        add(parts, "from", from == null ? "" : from.toString());
        add(parts, "to", to == null ? "" : to.toString());
        add(parts, "beforeAt", beforeAt == null ? "" : beforeAt.toString());
        add(parts, "beforeId", beforeId == null ? "" : beforeId.toString());
        return path + (parts.isEmpty() ? "" : "?" + String.join("&", parts));
    }

    static String text(@Nullable String value) {
        return value == null ? "" : value.strip();
    }

    private static void add(List<String> parts, String name, String value) {
        if (!value.isEmpty()) {
            parts.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
        }
    }
}
