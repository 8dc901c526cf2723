package org.tongxin.ledger;

import java.util.List;
import org.tongxin.common.Actor;
import org.tongxin.common.SessionId;
import org.tongxin.common.page.Words;

/** The figures of a session as tables for files that other floors write (汇编附表); supplied by the figures. */
public interface FigureAnnex {

    /** The tables, the whole first. */
    List<Sheet> annex(Actor who, SessionId session, Words w);

    /**
     * One table.
     *
     * @param title of the sheet
     * @param head names of the columns
     * @param rows cells as numbers or words, as many as columns
     */
    record Sheet(String title, List<String> head, List<List<Object>> rows) {

        public Sheet {
            head = List.copyOf(head);
            rows = rows.stream().map(List::copyOf).toList();
        }
    }
}
