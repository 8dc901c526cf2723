package org.tongxin.identity.audit;

import java.io.IOException;
import java.io.Writer;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;
import org.tongxin.common.Actor;
import org.tongxin.common.UseCase;
import org.tongxin.platform.Audit;

/**
 * The audit administrator (审计管理员) reads who did what, when, from where, and what it was before and after; and who tried
 * to come in
 * under logins that do not exist. Taking the trail away as a file is itself recorded.
 */
@UseCase
public class ReadAudit {

    private static final int PAGE = 50;
    private static final int BATCH = 1000;
    private static final int MOST = 100_000;

    private final AuditViews views;
    private final Audit audit;
    private final TransactionTemplate transaction;

    ReadAudit(AuditViews views, Audit audit, TransactionTemplate transaction) {
        this.views = views;
        this.audit = audit;
        this.transaction = transaction;
    }

    /** A page of records, the latest first; {@code older} is the question for the page after. */
    public record Page(List<AuditRecord> records, @Nullable AuditFilter older) {}

    /** An attempt under a login that does not exist. */
    public record Attempt(UUID id, Instant at, String loginMask, String address, String agent) {}

    /** The records asked for. */
    public Page read(AuditFilter filter) {
        List<AuditRecord> records = views.records(filter, PAGE + 1);
        boolean more = records.size() > PAGE;
        List<AuditRecord> shown = more ? records.subList(0, PAGE) : records;
        return new Page(
                List.copyOf(shown),
                more ? filter.before(shown.getLast().at(), shown.getLast().id()) : null);
    }

    /** Attempts under logins that do not exist, the latest first. */
    public List<Attempt> attempts(@Nullable Instant beforeAt, @Nullable UUID beforeId) {
        return views.attempts(beforeAt, beforeId, PAGE);
    }

    /** Writes the records asked for as CSV, a hundred thousand at most. */
    public void export(Actor who, AuditFilter filter, Writer to) throws IOException {
        transaction.executeWithoutResult(_ -> audit.record(
                who, "ExportAudit", new Audit.Subject("audit", null, null), null, Map.of("filter", filter.href(""))));
        AuditCsv csv = new AuditCsv(to);
        AuditFilter next = filter;
        for (int written = 0; written < MOST && next != null; written += BATCH) {
            List<AuditRecord> batch = views.records(next, BATCH);
            csv.write(batch);
            next = batch.size() < BATCH
                    ? null
                    : next.before(batch.getLast().at(), batch.getLast().id());
        }
    }
}
