package org.tongxin.identity.audit;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/**
 * Audit records as CSV. Begins with the mark by which Excel knows UTF-8; a text that a spreadsheet would run is
 * disarmed.
 */
final class AuditCsv {

    private static final char MARK = '\uFEFF';
    private static final String RUNS = "=+-@\t\r";

    private final CSVPrinter printer;

    AuditCsv(Writer to) throws IOException {
        to.write(MARK);
        printer = new CSVPrinter(to, CSVFormat.EXCEL);
        printer.printRecord("at", "actor", "address", "channel", "act", "subject", "name", "changes");
    }

    void write(List<AuditRecord> records) throws IOException {
        for (AuditRecord row : records) {
            printer.printRecord(
                    row.at(),
                    disarmed(row.actor()),
                    row.address(),
                    row.channel(),
                    row.act(),
                    row.subjectKind(),
                    disarmed(row.subjectName()),
                    disarmed(changes(row)));
        }
        printer.flush();
    }

    private static String changes(AuditRecord row) {
        return row.changes().stream()
                .map(change -> change.field() + ": " + change.before() + " -> " + change.after())
                .collect(Collectors.joining("; "));
    }

    private static String disarmed(@Nullable String text) {
        String plain = Objects.requireNonNullElse(text, "");
        return !plain.isEmpty() && RUNS.indexOf(plain.charAt(0)) >= 0 ? "'" + plain : plain;
    }
}
