package org.tongxin.yearbook;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.tongxin.common.For;
import org.tongxin.common.page.Words;
import org.tongxin.proposal.viewing.Docx;

/** A yearbook as a document: for a word processor, or to be printed. */
@Controller
class YearbookFiles {

    private final DraftView view;
    private final MessageSource messages;
    private final Clock clock;

    YearbookFiles(DraftView view, MessageSource messages, Clock clock) {
        this.view = view;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/yearbooks/{id}/print")
    @For(SeeYearbook.class)
    String print(@PathVariable String id, Model model) {
        model.addAttribute("seen", view.found(id));
        model.addAttribute("words", view.words());
        return "yearbook/print";
    }

    @GetMapping("/yearbooks/{id}/yearbook.docx")
    @For(SeeYearbook.class)
    void document(@PathVariable String id, HttpServletResponse response) throws IOException {
        SeeYearbook.Seen seen = view.found(id);
        YearbookWords words = view.words();
        Words w = new Words(messages, LocaleContextHolder.getLocale(), clock);
        try (Docx docx = new Docx()) {
            docx.title(seen.book().title());
            docx.right(w.t(
                    seen.book().approved() ? "yearbook.asOf.approved" : "yearbook.asOf",
                    seen.contents().at()));
            seen.contents().parts().stream()
                    .filter(part -> part.section().printed())
                    .forEach(part -> section(docx, seen.book(), part, words));
            docx.head(w.t("yearbook.sources"));
            sources(docx, seen, words, w);
            docx.give(response, "yearbook.docx");
        }
    }

    private static void section(Docx docx, Yearbook book, Contents.Part part, YearbookWords words) {
        String opening = words.opening(book, part);
        if (opening.isEmpty()
                && part.items().isEmpty()
                && part.section().words().isEmpty()) {
            return;
        }
        docx.head(words.heading(part.section()));
        docx.text(opening);
        docx.text(words.words(part));
        part.items().forEach(item -> docx.text(words.line(item)));
    }

    /** Every figure with how it was counted: the reader of the printed book may ask it again. */
    private static void sources(Docx docx, SeeYearbook.Seen seen, YearbookWords words, Words w) {
        List<List<String>> rows = seen.contents().parts().stream()
                .filter(part -> part.section().printed())
                .flatMap(part -> part.lines().stream())
                .filter(line -> line.value() != null && line.value().signum() != 0)
                .map(line -> List.of(line.name(w.en()), words.amount(line), line.query(w.en())))
                .distinct()
                .toList();
        docx.table(
                w.t("yearbook.sources.more"),
                List.of(w.t("yearbook.figure"), w.t("yearbook.value"), w.t("yearbook.query")),
                rows);
    }
}
