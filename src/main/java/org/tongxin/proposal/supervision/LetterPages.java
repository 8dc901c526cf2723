package org.tongxin.proposal.supervision;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.tongxin.common.Actor;
import org.tongxin.common.For;
import org.tongxin.common.UnitId;
import org.tongxin.common.page.Words;
import org.tongxin.platform.Acting;
import org.tongxin.proposal.ProposalId;
import org.tongxin.proposal.viewing.Answers;
import org.tongxin.proposal.viewing.Docx;
import org.tongxin.proposal.viewing.Wording;
import org.tongxin.proposal.viewing.Wordings;

/** The letter of urging as a document (催办函), to be printed, sealed and sent. */
@Controller
class LetterPages {

    private final PrintLetter printing;
    private final Wordings wordings;
    private final MessageSource messages;
    private final Clock clock;

    LetterPages(PrintLetter printing, Wordings wordings, MessageSource messages, Clock clock) {
        this.printing = printing;
        this.wordings = wordings;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/proposals/{id}/letters/{urging}")
    @For(PrintLetter.class)
    void letter(@PathVariable UUID id, @PathVariable UUID urging, HttpServletResponse response) throws IOException {
        Actor who = Acting.required();
        PrintLetter.Letter letter =
                printing.letter(who, new ProposalId(id), urging).orElseThrow(Answers::missing);
        try (Docx document = new Docx()) {
            write(document, letter, wordings.of(who));
            document.give(response, "letter-%s-%s.docx".formatted(part(letter, "year"), part(letter, "no")));
        }
    }

    private void write(Docx document, PrintLetter.Letter letter, Wording wording) {
        Words w = new Words(messages, LocaleContextHolder.getLocale(), clock);
        document.title(wording.directory().name());
        document.title(w.t("proposal.letter.title"));
        document.line(w.t("proposal.letter.no", part(letter, "year"), part(letter, "no")), false);
        String unit = part(letter, "unit");
        document.line(
                w.t(
                        "proposal.letter.to",
                        unit.isEmpty() ? "" : wording.directory().unitName(UnitId.of(unit))),
                true);
        document.text(w.t(
                "proposal.letter.about",
                wording.number(letter.proposal()),
                wording.title(letter.proposal().text().title())));
        String due = part(letter, "dueOn");
        int late = Integer.parseInt("0" + part(letter, "late"));
        if (!due.isEmpty()) {
            document.text(w.t(late > 0 ? "proposal.letter.late" : "proposal.letter.due", LocalDate.parse(due), late));
        }
        document.text(letter.words());
        document.text(w.t("proposal.letter.ask", LocalDate.parse(part(letter, "until"))));
        document.right(wording.directory().name());
        document.right(w.date(letter.on()));
    }

    private static String part(PrintLetter.Letter letter, String name) {
        return letter.more().getOrDefault(name, "");
    }
}
