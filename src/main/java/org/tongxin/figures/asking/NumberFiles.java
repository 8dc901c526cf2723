package org.tongxin.figures.asking;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.tongxin.common.Cells;
import org.tongxin.common.For;
import org.tongxin.common.page.Words;
import org.tongxin.platform.Acting;

/** A figure as a workbook or as text: what the page shows, and the records as far as the reader sees them. */
@Controller
class NumberFiles {

    private final NumberSheets sheets;
    private final MessageSource messages;
    private final Clock clock;

    NumberFiles(NumberSheets sheets, MessageSource messages, Clock clock) {
        this.sheets = sheets;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/numbers/{code}/table.xlsx")
    @For(SeeNumbers.class)
    void workbook(@PathVariable String code, AskedNumber asked, HttpServletResponse response) throws IOException {
        List<NumberSheets.Sheet> all = sheets.of(Acting.required(), code, asked, words());
        response.setContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"figure.xlsx\"");
        try (OutputStream out = response.getOutputStream();
                Workbook book = new Workbook(out, "Tongxin", "1.0")) {
            all.forEach(sheet -> write(book, sheet));
        }
    }

    private static void write(Workbook book, NumberSheets.Sheet sheet) {
        Worksheet page = book.newWorksheet(sheet.title());
        int line = 0;
        for (List<Object> cells : sheet.rows()) {
            for (int column = 0; column < cells.size(); column++) {
                if (cells.get(column) instanceof Number number) {
                    page.value(line, column, number);
                } else {
                    page.value(line, column, Cells.safe(cells.get(column).toString()));
                }
            }
            line++;
        }
    }

    /** The same tables one under the other, with the mark by which office programs know the encoding. */
    @GetMapping("/numbers/{code}/table.csv")
    @For(SeeNumbers.class)
    void text(@PathVariable String code, AskedNumber asked, HttpServletResponse response) throws IOException {
        List<NumberSheets.Sheet> all = sheets.of(Acting.required(), code, asked, words());
        String text = all.stream()
                .map(sheet -> sheet.rows().stream().map(NumberFiles::line).collect(Collectors.joining("\r\n")))
                .collect(Collectors.joining("\r\n\r\n"));
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"figure.csv\"");
        response.getOutputStream().write(("\uFEFF" + text + "\r\n").getBytes(StandardCharsets.UTF_8));
    }

    private static String line(List<Object> cells) {
        return cells.stream()
                .map(cell -> cell instanceof Number number
                        ? number.toString()
                        : "\"" + Cells.safe(cell.toString()).replace("\"", "\"\"") + "\"")
                .collect(Collectors.joining(","));
    }

    private Words words() {
        return new Words(messages, LocaleContextHolder.getLocale(), clock);
    }
}
