package org.tongxin.proposal.digest;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.tongxin.committee.SessionCard;
import org.tongxin.common.Actor;
import org.tongxin.common.Cells;
import org.tongxin.common.For;
import org.tongxin.common.SessionId;
import org.tongxin.common.Typed;
import org.tongxin.common.page.Words;
import org.tongxin.platform.Acting;
import org.tongxin.proposal.digest.PrintDigest.Entry;
import org.tongxin.proposal.viewing.Docx;
import org.tongxin.proposal.viewing.Wording;
import org.tongxin.proposal.viewing.Wordings;

/** The digest's page and its files, written as they are read so that no session is too large. */
@Controller
class DigestPages {

    /** Proposals in one part of the digest; a document has to be held whole while it is made. */
    private static final int PART = 400;

    private final PrintDigest printing;
    private final Wordings wordings;
    private final DigestAnnex annex;
    private final MessageSource messages;
    private final Clock clock;

    DigestPages(PrintDigest printing, Wordings wordings, DigestAnnex annex, MessageSource messages, Clock clock) {
        this.printing = printing;
        this.wordings = wordings;
        this.annex = annex;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/digest")
    @For(PrintDigest.class)
    String page(@RequestParam(defaultValue = "") String session, Model model) {
        Actor who = Acting.required();
        Wording wording = wordings.of(who);
        Optional<SessionCard> chosen = session(session, wording);
        model.addAttribute("wording", wording);
        model.addAttribute("session", chosen);
        model.addAttribute("part", PART);
        model.addAttribute(
                "counts", chosen.map(card -> printing.counts(who, card.id())).orElse(List.of()));
        return "proposal/digest";
    }

    private Optional<SessionCard> session(String typed, Wording wording) {
        SessionId id = Typed.id(typed, SessionId::new);
        return id == null
                ? wording.directory().sessionOn(LocalDate.now(clock))
                : wording.directory().session(id);
    }

    /** 目录: one row for each filed proposal. */
    @GetMapping("/digest/catalogue.xlsx")
    @For(PrintDigest.class)
    void catalogue(@RequestParam(defaultValue = "") String session, HttpServletResponse response) throws IOException {
        Actor who = Acting.required();
        Wording wording = wordings.of(who);
        SessionCard card =
                session(session, wording).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        DigestWords words = new DigestWords(words(), wording);
        give(response, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "catalogue.xlsx");
        try (OutputStream out = response.getOutputStream();
                Workbook book = new Workbook(out, "Tongxin", "1.0")) {
            Worksheet sheet = book.newWorksheet(card.name(words().en()));
            row(sheet, 0, words.head());
            sheet.range(0, 0, 0, words.head().size() - 1).style().bold().set();
            sheet.freezePane(0, 1);
            int line = 1;
            int after = 0;
            for (List<Entry> some = printing.entries(who, card.id(), null, after);
                    !some.isEmpty();
                    some = printing.entries(who, card.id(), null, after)) {
                for (Entry entry : some) {
                    row(sheet, line++, words.cells(entry));
                    after = entry.filing();
                }
                sheet.flush();
            }
            annex.write(book, annex.of(who, card, words()));
        }
    }

    static void row(Worksheet sheet, int line, List<?> cells) {
        for (int column = 0; column < cells.size(); column++) {
            Object cell = cells.get(column);
            if (cell instanceof Number number) {
                sheet.value(line, column, number);
            } else {
                sheet.value(line, column, Cells.safe(cell.toString()));
            }
        }
    }

    /** 汇编: text and reply, a part at a time. */
    @GetMapping("/digest/digest.docx")
    @For(PrintDigest.class)
    void digest(
            @RequestParam(defaultValue = "") String session,
            @RequestParam(required = false) @Nullable String category,
            @RequestParam(defaultValue = "0") int after,
            HttpServletResponse response)
            throws IOException {
        Actor who = Acting.required();
        Wording wording = wordings.of(who);
        SessionCard card =
                session(session, wording).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        String of = category == null || category.isBlank() ? null : category;
        DigestWords words = new DigestWords(words(), wording);
        try (Docx document = new Docx()) {
            document.title(wording.directory().name());
            document.title(words().t("proposal.digest.of", card.name(words().en())));
            int last = Math.max(0, after);
            int written = 0;
            List<Entry> some = printing.entries(who, card.id(), of, last);
            while (!some.isEmpty() && written < PART) {
                for (Entry entry : some) {
                    write(document, entry, words, wording);
                    last = entry.filing();
                    written++;
                }
                some = written < PART ? printing.entries(who, card.id(), of, last) : List.of();
            }
            if (of == null && some.isEmpty()) {
                annex.write(document, words().t("proposal.digest.annex"), annex.of(who, card, words()));
            }
            document.give(response, "digest-%04d.docx".formatted(last));
        }
    }

    private void write(Docx document, Entry entry, DigestWords words, Wording wording) {
        document.head(words().t(
                        "proposal.digest.no", words.number(entry), entry.text().title()));
        String line = String.join(
                "　",
                words().t("proposal.digest.by", words.proposer(entry)),
                wording.category(entry.category()),
                words.lead(entry));
        document.line(line, false);
        part(document, "proposal.part.situation", entry.text().situation());
        part(document, "proposal.part.analysis", entry.text().analysis());
        part(document, "proposal.part.suggestion", entry.text().suggestion());
        part(document, "proposal.digest.reply", entry.reply());
    }

    private void part(Docx document, String name, String text) {
        if (!text.isBlank()) {
            document.line(words().t(name), true);
            document.text(text);
        }
    }

    private Words words() {
        return new Words(messages, LocaleContextHolder.getLocale(), clock);
    }

    private static void give(HttpServletResponse response, String type, String name) {
        response.setContentType(type);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"");
    }
}
