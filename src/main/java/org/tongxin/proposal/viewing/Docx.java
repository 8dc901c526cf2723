package org.tongxin.proposal.viewing;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.springframework.http.HttpHeaders;

/** A document for a word processor, written paragraph by paragraph; sizes in points. */
public final class Docx implements AutoCloseable {

    public static final int TITLE = 22;
    public static final int HEAD = 16;
    public static final int TEXT = 14;

    private static final String TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private static final int TWENTIETHS = 20;

    private final XWPFDocument document = new XWPFDocument();

    /** One line in the middle. */
    public void title(String text) {
        paragraph(text, TITLE, true, ParagraphAlignment.CENTER);
    }

    /** A heading. */
    public void head(String text) {
        paragraph(text, HEAD, true, ParagraphAlignment.LEFT);
    }

    /** One line as it is. */
    public void line(String text, boolean bold) {
        paragraph(text, TEXT, bold, ParagraphAlignment.LEFT);
    }

    /** One line at the right: who signs, and when. */
    public void right(String text) {
        paragraph(text, TEXT, false, ParagraphAlignment.RIGHT);
    }

    /** Text, each of its lines a paragraph with two characters of indent. */
    public void text(String text) {
        for (String line : text.split("\n")) {
            if (!line.isBlank()) {
                paragraph(line.strip(), TEXT, false, ParagraphAlignment.BOTH)
                        .setIndentationFirstLine(2 * TEXT * TWENTIETHS);
            }
        }
    }

    /** A title at the top of a new page. */
    public void newPage(String title) {
        paragraph(title, TITLE, true, ParagraphAlignment.CENTER).setPageBreak(true);
    }

    /** A table under its name; its head is repeated on every page. */
    public void table(String name, List<?> head, List<? extends List<?>> rows) {
        paragraph(name, TEXT, true, ParagraphAlignment.LEFT);
        XWPFTable table = document.createTable(rows.size() + 1, head.size());
        table.setWidth("100%");
        fill(table, 0, head);
        for (int line = 0; line < rows.size(); line++) {
            fill(table, line + 1, rows.get(line));
        }
        table.getRow(0).setRepeatHeader(true);
    }

    private static void fill(XWPFTable table, int line, List<?> cells) {
        for (int column = 0; column < cells.size(); column++) {
            table.getRow(line).getCell(column).setText(cells.get(column).toString());
        }
    }

    private XWPFParagraph paragraph(String text, int size, boolean bold, ParagraphAlignment alignment) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setAlignment(alignment);
        XWPFRun run = paragraph.createRun();
        run.setText(text);
        run.setBold(bold);
        run.setFontSize(size);
        return paragraph;
    }

    /** Gives it to the browser as a file of that name, in ASCII. */
    public void give(HttpServletResponse response, String name) throws IOException {
        response.setContentType(TYPE);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"");
        try (OutputStream out = response.getOutputStream()) {
            document.write(out);
        }
    }

    @Override
    public void close() throws IOException {
        document.close();
    }
}
