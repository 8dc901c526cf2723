package org.tongxin.files;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.tongxin.common.Prose;

/** Reads an uploaded table as text: .xlsx, or .csv in UTF-8 or GB18030. A formula stays the text or value it shows. */
public final class Sheet {

    private static final int COLUMNS_MAX = 60;

    private final int most;
    private final int longest;

    private Sheet(int most, int longest) {
        this.most = most;
        this.longest = longest;
    }

    /** The file is no table that we read. */
    public static final class Unreadable extends Exception {

        private static final long serialVersionUID = 1L;

        /** Key of the message that says why. */
        public final String key;

        Unreadable(String key) {
            super(key);
            this.key = key;
        }
    }

    /**
     * Its rows, the head among them.
     *
     * @param most most rows, the head not counted
     * @param longest longest cell, in characters; what is longer is cut
     */
    public static List<List<String>> read(byte[] file, int most, int longest) throws Unreadable {
        return new Sheet(most, longest).rows(file);
    }

    private List<List<String>> rows(byte[] file) throws Unreadable {
        if (file.length == 0) {
            throw new Unreadable("committee.import.empty");
        }
        boolean zip = file.length > 3 && file[0] == 'P' && file[1] == 'K';
        List<List<String>> rows = zip ? workbook(file) : csv(text(file));
        if (rows.size() > most + 1) {
            throw new Unreadable("committee.import.tooMany");
        }
        return rows;
    }

    private List<List<String>> workbook(byte[] file) throws Unreadable {
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(file));
                Stream<Row> rows = book.getFirstSheet().openStream()) {
            // two rows more than allowed are enough to say that there are too many
            return rows.limit(most + 2L).map(this::cells).toList();
        } catch (IOException | ExcelReaderException | IllegalArgumentException | java.util.NoSuchElementException e) {
            throw new Unreadable("committee.import.notTable");
        }
    }

    private List<String> cells(Row row) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < Math.min(row.getCellCount(), COLUMNS_MAX); i++) {
            Cell cell = row.getOptionalCell(i).orElse(null);
            cells.add(cell == null ? "" : clean(cell.getText()));
        }
        return cells;
    }

    private List<List<String>> csv(String text) throws Unreadable {
        if (text.indexOf('\u0000') >= 0) {
            throw new Unreadable("committee.import.notTable");
        }
        try (CSVParser parser = CSVParser.parse(new StringReader(text), CSVFormat.DEFAULT)) {
            List<List<String>> rows = new ArrayList<>();
            for (CSVRecord each : parser) {
                rows.add(each.stream().map(this::clean).toList());
                if (rows.size() > most + 1) {
                    break;
                }
            }
            return rows;
        } catch (IOException | java.io.UncheckedIOException | IllegalStateException e) {
            throw new Unreadable("committee.import.notTable");
        }
    }

    private static String text(byte[] file) throws Unreadable {
        for (Charset charset : List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"))) {
            try {
                String text = charset.newDecoder().decode(ByteBuffer.wrap(file)).toString();
                return text.startsWith("\uFEFF") ? text.substring(1) : text;
            } catch (CharacterCodingException _) {
                // the next one
            }
        }
        throw new Unreadable("committee.import.notTable");
    }

    private String clean(String cell) {
        return Prose.cut(Prose.clean(cell), longest);
    }
}
