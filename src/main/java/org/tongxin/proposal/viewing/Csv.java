package org.tongxin.proposal.viewing;

import java.util.List;
import java.util.stream.Collectors;
import org.tongxin.common.Cells;

/** Tables for office programs: with the mark by which they know the encoding, and no cell that they would run. */
final class Csv {

    /** Put first, so that office programs read the file as UTF-8. */
    static final String MARK = "\uFEFF";

    private Csv() {}

    /** One line. */
    static String line(List<String> cells) {
        return cells.stream().map(Csv::cell).collect(Collectors.joining(",")) + "\r\n";
    }

    /** A cell that begins like a formula is kept from being one. */
    static String cell(String text) {
        String safe = Cells.safe(text);
        return "\"" + safe.replace("\"", "\"\"") + "\"";
    }
}
