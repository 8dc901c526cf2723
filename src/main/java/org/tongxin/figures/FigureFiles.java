package org.tongxin.figures;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.tongxin.committee.Directories;
import org.tongxin.common.Actor;
import org.tongxin.common.Cells;
import org.tongxin.common.For;
import org.tongxin.common.Prose;
import org.tongxin.common.page.Words;
import org.tongxin.ledger.FigureAnnex.Sheet;
import org.tongxin.platform.Acting;

/** The tables of figures as a workbook, with the same numbers as the page. */
@Controller
class FigureFiles {

    /** Longest name of a sheet. */
    private static final int TITLE_MAX = 31;

    private final FigureSheets sheets;
    private final Directories directories;
    private final MessageSource messages;
    private final Clock clock;

    FigureFiles(FigureSheets sheets, Directories directories, MessageSource messages, Clock clock) {
        this.sheets = sheets;
        this.directories = directories;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/figures/tables.xlsx")
    @For(SeeFigures.class)
    void workbook(AskedFigures asked, HttpServletResponse response) throws IOException {
        Actor who = Acting.required();
        FigureQuestion question = asked.question(directories.of(who.committee()), LocalDate.now(clock));
        Words w = new Words(messages, LocaleContextHolder.getLocale(), clock);
        List<Sheet> all = sheets.sheets(who, question, w);
        response.setContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"figures.xlsx\"");
        try (OutputStream out = response.getOutputStream();
                Workbook book = new Workbook(out, "Tongxin", "1.0")) {
            all.forEach(sheet -> write(book, sheet));
        }
    }

    private static void write(Workbook book, Sheet sheet) {
        Worksheet page = book.newWorksheet(Prose.cut(sheet.title(), TITLE_MAX));
        row(page, 0, sheet.head());
        page.range(0, 0, 0, sheet.head().size() - 1)
                .style()
                .bold()
                .wrapText(true)
                .set();
        page.freezePane(1, 1);
        int line = 1;
        for (List<Object> cells : sheet.rows()) {
            row(page, line++, cells);
        }
    }

    private static void row(Worksheet page, int line, List<?> cells) {
        for (int column = 0; column < cells.size(); column++) {
            if (cells.get(column) instanceof Number number) {
                page.value(line, column, number);
            } else {
                page.value(line, column, Cells.safe(cells.get(column).toString()));
            }
        }
    }
}
