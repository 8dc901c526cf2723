package org.tongxin.committee;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.common.Actor;
import org.tongxin.common.Ids;
import org.tongxin.common.Outcome;
import org.tongxin.common.Prose;
import org.tongxin.common.Reason;
import org.tongxin.common.UseCase;
import org.tongxin.files.Sheet;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The system administrator imports members or units from a table: read, shown with what is wrong in each row and cell, and
 * stored only when every row is right or the sender says to leave the wrong ones out.
 */
@UseCase
public class ImportList {

    private static final int MOST = 5_000;
    private static final int CELL_MAX = 500;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Directories directories;
    private final Register register;
    private final Clock clock;

    ImportList(JdbcClient jdbc, JsonMapper json, Directories directories, Register register, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.directories = directories;
        this.register = register;
        this.clock = clock;
    }

    /** A table that was read and waits for its sender's word. */
    record Draft(UUID id, ImportRow.Kind kind, String file, List<ImportRow> rows) {

        long wrong() {
            return rows.stream().filter(row -> !row.right()).count();
        }
    }

    /** Reads a table and keeps it until its sender has decided. */
    @Transactional
    Outcome<UUID> read(Actor who, ImportRow.Kind kind, String file, byte[] content) {
        List<List<String>> table;
        try {
            table = Sheet.read(content, MOST, CELL_MAX);
        } catch (Sheet.Unreadable unreadable) {
            return Outcome.refused(Reason.at("file", unreadable.key, MOST));
        }
        if (table.isEmpty() || !table.getFirst().containsAll(kind.columns.subList(0, kind.needed))) {
            return Outcome.refused(
                    Reason.at("file", "committee.import.head", String.join("、", kind.columns.subList(0, kind.needed))));
        }
        List<ImportRow> rows = rows(kind, table, directories.of(who.committee()));
        if (rows.isEmpty()) {
            return Outcome.refused(Reason.at("file", "committee.import.empty"));
        }
        UUID id = Ids.next();
        jdbc.sql("delete from committee.import_draft"
                        + " where committee_id = platform.acting_committee() and account_id = ?")
                .param(who.account().value())
                .update();
        jdbc.sql("insert into committee.import_draft values (platform.acting_committee(), ?, ?, ?, ?, ?::jsonb, ?)")
                .param(id)
                .param(who.account().value())
                .param(kind.name())
                .param(Prose.cut(file, 100))
                .param(json.writeValueAsString(rows))
                .param(clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return Outcome.done(id);
    }

    /** What waits; only its sender sees it. */
    @Transactional(readOnly = true)
    Optional<Draft> draft(Actor who, UUID id) {
        return jdbc.sql("select kind, file_name, rows::text as rows from committee.import_draft"
                        + " where committee_id = platform.acting_committee() and id = ? and account_id = ?")
                .param(id)
                .param(who.account().value())
                .query((row, _) -> new Draft(
                        id,
                        ImportRow.Kind.valueOf(row.getString("kind")),
                        row.getString("file_name"),
                        json.readValue(row.getString("rows"), new TypeReference<List<ImportRow>>() {})))
                .optional();
    }

    /** Stores it: all rows, or the right ones where the sender leaves the wrong ones out. Checked anew, because time passed. */
    @Transactional
    Outcome<Integer> store(Actor who, UUID id, boolean leaveOut) {
        Optional<Draft> found = draft(who, id);
        if (found.isEmpty()) {
            return Outcome.missing();
        }
        Draft draft = found.get();
        Directory directory = directories.of(who.committee());
        Set<String> seen = new HashSet<>();
        List<ImportRow> checked = draft.rows().stream()
                .map(row -> check(draft.kind(), row.line(), row.cells(), directory, seen))
                .toList();
        List<ImportRow> right = checked.stream().filter(ImportRow::right).toList();
        if (right.size() < checked.size() && !leaveOut) {
            return Outcome.refused(Reason.of("committee.import.wrongRows", checked.size() - right.size()));
        }
        Map<String, org.tongxin.common.UnitId> units = new HashMap<>();
        right.forEach(row -> enter(draft.kind(), row, directory, units));
        jdbc.sql("delete from committee.import_draft where committee_id = platform.acting_committee() and id = ?")
                .param(id)
                .update();
        return Outcome.done(right.size());
    }

    private void enter(
            ImportRow.Kind kind, ImportRow row, Directory directory, Map<String, org.tongxin.common.UnitId> units) {
        if (kind == ImportRow.Kind.MEMBERS) {
            register.enter(member(row, directory));
            return;
        }
        String parent = row.cell("上级单位");
        org.tongxin.common.UnitId above = parent.isEmpty()
                ? null
                : directory.unitNamed(parent).map(UnitCard::id).orElseGet(() -> units.get(parent));
        String name = row.cell("单位名称");
        String brief = row.cell("简称").isEmpty() ? name : row.cell("简称");
        units.put(
                name,
                register.open(
                        new Register.NewUnit(name, Prose.cut(brief, 40), above, row.cell("联络员"), row.cell("办公电话"))));
    }

    private Register.NewMember member(ImportRow row, Directory directory) {
        String since = row.cell("任职起始");
        return new Register.NewMember(
                row.cell("编号"),
                row.cell("姓名"),
                sector(directory, row.cell("界别")).orElseThrow().code(),
                row.cell("专门委员会").isEmpty() ? null : row.cell("专门委员会"),
                row.cell("单位职务"),
                row.cell("办公电话"),
                since.isEmpty() ? LocalDate.now(clock) : LocalDate.parse(since),
                row.cell("常委").equals("是"),
                false,
                List.of());
    }

    private static List<ImportRow> rows(ImportRow.Kind kind, List<List<String>> table, Directory directory) {
        List<String> head = table.getFirst();
        Set<String> seen = new HashSet<>();
        List<ImportRow> rows = new ArrayList<>();
        for (int i = 1; i < table.size(); i++) {
            Map<String, String> cells = new LinkedHashMap<>();
            for (int c = 0; c < Math.min(head.size(), table.get(i).size()); c++) {
                if (kind.columns.contains(head.get(c))) {
                    cells.put(head.get(c), table.get(i).get(c));
                }
            }
            if (cells.values().stream().anyMatch(cell -> !cell.isEmpty())) {
                rows.add(check(kind, i + 1, cells, directory, seen));
            }
        }
        return rows;
    }

    private static ImportRow check(
            ImportRow.Kind kind, int line, Map<String, String> cells, Directory directory, Set<String> seen) {
        Map<String, String> wrong = new LinkedHashMap<>();
        kind.columns.subList(0, kind.needed).stream()
                .filter(column -> cells.getOrDefault(column, "").isEmpty())
                .forEach(column -> wrong.put(column, "committee.import.cell.empty"));
        String first = cells.getOrDefault(kind.columns.getFirst(), "");
        boolean isNew = first.isEmpty() || seen.add(first);
        if (!isNew) {
            wrong.putIfAbsent(kind.columns.getFirst(), "committee.import.cell.twice");
        }
        if (kind == ImportRow.Kind.MEMBERS) {
            checkMember(cells, directory, wrong);
        } else {
            checkUnit(cells, directory, seen, wrong);
        }
        if (isNew && !wrong.isEmpty()) {
            // a row that is left out is nobody's parent unit and no duplicate
            seen.remove(first);
        }
        return new ImportRow(line, cells, wrong);
    }

    private static void checkMember(Map<String, String> cells, Directory directory, Map<String, String> wrong) {
        limit(cells, wrong, "编号", 20);
        limit(cells, wrong, "姓名", 40);
        limit(cells, wrong, "单位职务", 100);
        limit(cells, wrong, "办公电话", 40);
        String number = cells.getOrDefault("编号", "");
        if (directory.members().stream().anyMatch(member -> member.number().equals(number))) {
            wrong.putIfAbsent("编号", "committee.import.cell.known");
        }
        String sector = cells.getOrDefault("界别", "");
        if (!sector.isEmpty() && sector(directory, sector).isEmpty()) {
            wrong.putIfAbsent("界别", "committee.import.cell.sector");
        }
        String special = cells.getOrDefault("专门委员会", "");
        if (!special.isEmpty() && !directory.specialCommittees().contains(special)) {
            wrong.putIfAbsent("专门委员会", "committee.import.cell.special");
        }
        if (!isDay(cells.getOrDefault("任职起始", ""))) {
            wrong.putIfAbsent("任职起始", "committee.import.cell.day");
        }
    }

    private static void checkUnit(
            Map<String, String> cells, Directory directory, Set<String> above, Map<String, String> wrong) {
        limit(cells, wrong, "单位名称", 80);
        limit(cells, wrong, "简称", 40);
        limit(cells, wrong, "联络员", 40);
        limit(cells, wrong, "办公电话", 40);
        String name = cells.getOrDefault("单位名称", "");
        if (directory.units().stream().anyMatch(unit -> unit.name().equals(name))) {
            wrong.putIfAbsent("单位名称", "committee.import.cell.known");
        }
        String parent = cells.getOrDefault("上级单位", "");
        boolean known = directory.unitNamed(parent).isPresent() || above.contains(parent);
        if (!parent.isEmpty() && (!known || parent.equals(name))) {
            wrong.putIfAbsent("上级单位", "committee.import.cell.parent");
        }
    }

    private static void limit(Map<String, String> cells, Map<String, String> wrong, String column, int most) {
        if (Prose.length(cells.getOrDefault(column, "")) > most) {
            wrong.putIfAbsent(column, "committee.import.cell.long");
        }
    }

    private static boolean isDay(String text) {
        try {
            return text.isEmpty() || LocalDate.parse(text).getYear() > 1900;
        } catch (DateTimeParseException _) {
            return false;
        }
    }

    private static Optional<SectorCard> sector(Directory directory, String text) {
        return directory.sectors().stream()
                .filter(sector -> sector.name().equals(text) || sector.code().equals(text))
                .findFirst();
    }
}
