package org.tongxin.committee;

import java.util.List;
import java.util.Map;

/**
 * A row that was read from a file.
 *
 * @param line its line in the file
 * @param cells its cells by column
 * @param wrong what is wrong, as message key by column; empty: it is right
 */
record ImportRow(int line, Map<String, String> cells, Map<String, String> wrong) {

    /** What may be imported, and its columns; the first ones, up to {@code needed}, must be filled. */
    enum Kind {
        MEMBERS(List.of("编号", "姓名", "界别", "专门委员会", "单位职务", "办公电话", "任职起始", "常委"), 3),
        UNITS(List.of("单位名称", "简称", "上级单位", "联络员", "办公电话"), 1);

        final List<String> columns;
        final int needed;

        Kind(List<String> columns, int needed) {
            this.columns = columns;
            this.needed = needed;
        }
    }

    String cell(String column) {
        return cells.getOrDefault(column, "");
    }

    boolean right() {
        return wrong.isEmpty();
    }
}
