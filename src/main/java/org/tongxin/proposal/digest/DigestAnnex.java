package org.tongxin.proposal.digest;

import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.stereotype.Component;
import org.tongxin.committee.SessionCard;
import org.tongxin.common.Actor;
import org.tongxin.common.Prose;
import org.tongxin.common.page.Words;
import org.tongxin.ledger.FigureAnnex;
import org.tongxin.proposal.viewing.Docx;

/** The figures of the session behind catalogue and digest (附表): the same numbers as on the figures' page. */
@Component
class DigestAnnex {

    /** Longest name of a sheet. */
    private static final int SHEET_NAME = 31;

    private final List<FigureAnnex> annexes;

    DigestAnnex(List<FigureAnnex> annexes) {
        this.annexes = annexes;
    }

    List<FigureAnnex.Sheet> of(Actor who, SessionCard session, Words w) {
        return annexes.stream()
                .flatMap(each -> each.annex(who, session.id(), w).stream())
                .toList();
    }

    void write(Workbook book, List<FigureAnnex.Sheet> tables) {
        for (FigureAnnex.Sheet table : tables) {
            Worksheet sheet = book.newWorksheet(Prose.cut(table.title(), SHEET_NAME));
            DigestPages.row(sheet, 0, table.head());
            sheet.range(0, 0, 0, table.head().size() - 1).style().bold().set();
            sheet.freezePane(1, 1);
            for (int line = 0; line < table.rows().size(); line++) {
                DigestPages.row(sheet, line + 1, table.rows().get(line));
            }
        }
    }

    void write(Docx document, String title, List<FigureAnnex.Sheet> tables) {
        document.newPage(title);
        for (FigureAnnex.Sheet sheet : tables) {
            document.table(sheet.title(), sheet.head(), sheet.rows());
        }
    }
}
