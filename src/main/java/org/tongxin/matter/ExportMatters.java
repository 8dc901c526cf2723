package org.tongxin.matter;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.tongxin.catalogue.Field;
import org.tongxin.catalogue.Kind;
import org.tongxin.committee.Directories;
import org.tongxin.committee.Directory;
import org.tongxin.common.Actor;

/** The matters of a list as a table in the same columns in which they are imported, in the reader's language. */
@Component
class ExportMatters {

    /** Most rows of a file. */
    static final int MOST = 25_000;

    private static final int PAGE = 1_000;

    private final SeeMatters seeing;
    private final Matters matters;
    private final Directories directories;
    private final TransactionTemplate reading;

    ExportMatters(SeeMatters seeing, Matters matters, Directories directories, TransactionTemplate reading) {
        this.seeing = seeing;
        this.matters = matters;
        this.directories = directories;
        this.reading = reading;
    }

    void write(Actor who, Kind kind, MatterFilter filter, OutputStream out) throws IOException {
        boolean english = LocaleContextHolder.getLocale().getLanguage().equals("en");
        MatterColumns columns = new MatterColumns(kind, true);
        try (Workbook book = new Workbook(out, "Tongxin", "1.0")) {
            Worksheet sheet = book.newWorksheet(kind.code());
            for (int c = 0; c < columns.all().size(); c++) {
                sheet.value(0, c, columns.all().get(c).head(english));
            }
            MatterFilter page = filter;
            int row = 1;
            while (page != null && row <= MOST) {
                MatterFilter now = page;
                Batch batch = java.util.Objects.requireNonNull(reading.execute(_ -> batch(who, now)));
                for (Matter matter : batch.matters()) {
                    List<String> cells = cells(kind, columns, matter, directories.of(who.committee()), english);
                    for (int c = 0; c < cells.size(); c++) {
                        sheet.value(row, c, cells.get(c));
                    }
                    row++;
                }
                page = batch.next();
            }
        }
    }

    private record Batch(List<Matter> matters, @Nullable MatterFilter next) {}

    private Batch batch(Actor who, MatterFilter filter) {
        List<SeeMatters.Row> rows = seeing.rows(who, filter, PAGE);
        List<Matter> found = matters.find(rows.stream().map(SeeMatters.Row::id).toList());
        return new Batch(
                found,
                rows.size() < PAGE
                        ? null
                        : filter.from(rows.getLast().on() + "~" + rows.getLast().id()));
    }

    private static List<String> cells(
            Kind kind, MatterColumns columns, Matter matter, Directory directory, boolean english) {
        TypedMatter typed = MatterWords.typed(kind, matter.content());
        List<String> cells = new ArrayList<>();
        for (MatterColumns.Column column : columns.all()) {
            cells.add(cell(kind, column.name(), matter, typed, directory, english));
        }
        return cells;
    }

    private static String cell(
            Kind kind, String name, Matter matter, TypedMatter typed, Directory directory, boolean english) {
        if (name.startsWith("f.")) {
            String value = typed.text(name);
            return kind.everAsked().stream()
                    .filter(field -> field.code().equals(name.substring(2)))
                    .findFirst()
                    .map((Field field) -> field.optionName(value, english))
                    .orElse(value);
        }
        if (name.startsWith("r.")) {
            return matter.content().in(name.substring(2)).stream()
                    .map(MatterWords::typed)
                    .reduce((one, other) -> one + "、" + other)
                    .orElse("");
        }
        if (name.startsWith("s.")) {
            return matter.at(name.substring(2))
                    .map(each -> each.on().toString())
                    .orElse("");
        }
        return switch (name) {
            case "committee" ->
                directory
                        .specialCommittee(matter.content().committee())
                        .map(card -> card.name())
                        .orElse("");
            case "sector" ->
                directory
                        .sector(matter.content().sector())
                        .map(card -> card.name(english))
                        .orElse("");
            case "stage" ->
                kind.stage(matter.stage()).map(stage -> stage.name(english)).orElse("");
            case "tick" ->
                kind.checklist().stream()
                        .filter(item -> matter.content().ticked().contains(item.code()))
                        .map(Field.Choice::zh)
                        .reduce((one, other) -> one + "、" + other)
                        .orElse("");
            case "tag" -> String.join("、", matter.content().tags());
            default -> typed.text(name);
        };
    }
}
