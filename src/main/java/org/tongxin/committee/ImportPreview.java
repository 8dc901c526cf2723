package org.tongxin.committee;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A table before it is stored, as its page shows it: the wrong rows first, two hundred rows at most.
 *
 * @param total how many rows it has
 * @param wrong how many of them are wrong
 */
public record ImportPreview(UUID id, String file, List<String> columns, int total, int wrong, List<Line> lines) {

    private static final int SHOWN = 200;

    /** One row. */
    public record Line(int number, boolean right, List<Cell> cells) {}

    /** One cell, and what is wrong with it, as a message key. */
    public record Cell(String text, @Nullable String wrong) {}

    static ImportPreview of(ImportList.Draft draft) {
        List<Line> lines = draft.rows().stream()
                .sorted(java.util.Comparator.comparing(ImportRow::right))
                .limit(SHOWN)
                .map(row -> new Line(
                        row.line(),
                        row.right(),
                        draft.kind().columns.stream()
                                .map(column ->
                                        new Cell(row.cell(column), row.wrong().get(column)))
                                .toList()))
                .toList();
        return new ImportPreview(
                draft.id(), draft.file(), draft.kind().columns, draft.rows().size(), (int) draft.wrong(), lines);
    }
}
