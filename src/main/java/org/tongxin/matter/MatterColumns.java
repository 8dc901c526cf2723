package org.tongxin.matter;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tongxin.catalogue.Field;
import org.tongxin.catalogue.FieldType;
import org.tongxin.catalogue.Kind;

/** The columns in which matters of a kind stand in a table, read and written alike; their heads may be Chinese or English. */
public final class MatterColumns {

    private static final Pattern SERIAL = Pattern.compile("\\d{5}(\\.\\d+)?");
    private static final LocalDate EXCEL = LocalDate.of(1899, 12, 30);

    private final Kind kind;
    private final List<Column> columns;

    /** The columns of matters of that kind. */
    public MatterColumns(Kind kind) {
        this(kind, false);
    }

    /** The same with what is asked no more, so that what was said once is not lost. */
    MatterColumns(Kind kind, boolean former) {
        this.kind = kind;
        this.columns = columns(kind, former ? kind.everAsked() : kind.fields());
    }

    /** One column. */
    public record Column(String name, String zh, String en, boolean needed, boolean isDay) {

        /** Its head in that language. */
        public String head(boolean english) {
            return english ? en : zh;
        }
    }

    /** The kind they are of. */
    public Kind kind() {
        return kind;
    }

    /** All of them, in order. */
    public List<Column> all() {
        return columns;
    }

    private static List<Column> columns(Kind kind, List<Field> fields) {
        List<Column> all = new ArrayList<>();
        all.add(new Column("title", "标题", "Title", true, false));
        all.add(new Column("on", "日期", "Date", true, true));
        all.add(new Column("until", "结束日期", "Until", false, true));
        all.add(new Column("place", "地点", "Place", false, false));
        all.add(new Column("committee", "专门委员会", "Special committee", false, false));
        all.add(new Column("sector", "界别", "Sector", false, false));
        for (Field field : fields) {
            all.add(new Column(
                    "f." + field.code(), field.zh(), field.en(), field.required(), field.type() == FieldType.DATE));
        }
        kind.roles()
                .forEach(
                        role -> all.add(new Column("r." + role.code(), role.zh(), role.en(), role.least() > 0, false)));
        if (!kind.stages().isEmpty()) {
            all.add(new Column("stage", "阶段", "Stage", false, false));
            kind.stages()
                    .forEach(stage -> all.add(
                            new Column("s." + stage.code(), stage.zh() + "日期", stage.en() + " on", false, true)));
        }
        if (!kind.checklist().isEmpty()) {
            all.add(new Column("tick", "已具备", "Ready", false, false));
        }
        if (kind.activity().ordinal() != org.tongxin.catalogue.ActivityRule.Ordinal.NONE) {
            all.add(new Column("ordinal", "第几次", "Ordinal", false, false));
        }
        if (kind.proven()) {
            all.add(new Column(
                    "f." + CheckMatter.PROOF, "证明材料存放处", "Where the proof lies", kind.filesNeeded() > 0, false));
        }
        all.add(new Column("tag", "活动标签", "Programmes", false, false));
        all.add(new Column("words", "说明", "Account", false, false));
        return all;
    }

    /** The rows of a table under these heads; heads nobody knows are left out, empty rows too. */
    List<ImportMatters.Line> lines(List<List<String>> table) {
        List<ImportMatters.Line> lines = new ArrayList<>();
        if (table.isEmpty()) {
            return lines;
        }
        List<@Nullable Column> heads = new ArrayList<>();
        table.getFirst().forEach(head -> heads.add(named(head)));
        for (int i = 1; i < table.size(); i++) {
            Map<String, List<String>> cells = new LinkedHashMap<>();
            List<String> row = table.get(i);
            for (int c = 0; c < Math.min(row.size(), heads.size()); c++) {
                Column column = heads.get(c);
                if (column != null && !row.get(c).isEmpty()) {
                    cells.put(column.name(), values(column, row.get(c)));
                }
            }
            if (!cells.isEmpty()) {
                lines.add(new ImportMatters.Line(i + 1, new TypedMatter(cells)));
            }
        }
        return lines;
    }

    private @Nullable Column named(String head) {
        return columns.stream()
                .filter(column -> column.zh().equals(head)
                        || column.en().equalsIgnoreCase(head)
                        || column.name().equals(head))
                .findFirst()
                .orElse(null);
    }

    private List<String> values(Column column, String cell) {
        if (column.isDay() && SERIAL.matcher(cell).matches()) {
            return List.of(EXCEL.plusDays(Long.parseLong(cell.substring(0, 5))).toString());
        }
        if (column.name().equals("tick")) {
            return kind.checklist().stream()
                    .filter(item -> List.of(cell.split("[、，,;；\\s]+")).contains(item.zh())
                            || List.of("全部", "all", "是").contains(cell)
                            || cell.contains(item.code()))
                    .map(Field.Choice::code)
                    .toList();
        }
        return column.name().equals("tag") ? List.of(cell.split("[、，,;；\\s]+")) : List.of(cell);
    }
}
