package org.tongxin.identity.audit;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A record of the audit trail.
 *
 * @param changes what was different afterwards
 */
public record AuditRecord(
        UUID id,
        Instant at,
        String actor,
        String address,
        String channel,
        String act,
        String subjectKind,
        @Nullable String subjectName,
        List<Change> changes) {

    public AuditRecord {
        changes = List.copyOf(changes);
    }

    /** One value that changed; empty where there was or is none. */
    public record Change(String field, String before, String after) {}
}
