package org.tongxin.yearbook;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.tongxin.common.Actor;
import org.tongxin.common.Outcome;
import org.tongxin.common.Prose;
import org.tongxin.common.Reason;
import org.tongxin.common.UseCase;
import org.tongxin.figures.defined.FigureBooks;

/** The editor names a section, writes words of his own into it, or keeps it out of the document. */
@UseCase
public class WriteSection {

    static final int HEADING_MAX = 40;
    static final int WORDS_MAX = 5_000;

    private final Editing editing;
    private final FigureBooks figures;

    WriteSection(Editing editing, FigureBooks figures) {
        this.editing = editing;
        this.figures = figures;
    }

    /** What was typed of a section. */
    public record Typed(String heading, String words, boolean printed) {}

    /**
     * Keeps it.
     *
     * @param seen the version it was read in
     */
    public Outcome<Yearbook> write(Actor who, UUID id, int seen, String code, Typed typed) {
        String heading = Prose.clean(typed.heading()).replace('\n', ' ');
        String words = Prose.clean(typed.words());
        return editing.change(who, WriteSection.class, id, seen, held -> {
            if (held.book().section(code).isEmpty()) {
                return Outcome.missing();
            }
            List<Reason> wrong = wrong(heading, words);
            return wrong.isEmpty()
                    ? Outcome.done(
                            held.book().with(code, _ -> new Yearbook.Section(code, heading, words, typed.printed())))
                    : Outcome.refused(wrong);
        });
    }

    private List<Reason> wrong(String heading, String words) {
        List<Reason> wrong = new ArrayList<>();
        if (Prose.length(heading) > HEADING_MAX) {
            wrong.add(Reason.at("heading", "yearbook.refused.heading", HEADING_MAX));
        }
        if (Prose.length(words) > WORDS_MAX) {
            wrong.add(Reason.at("words", "yearbook.refused.words", WORDS_MAX));
        }
        var book = figures.current();
        Cited.codes(words).stream()
                .filter(code -> book.of(code).isEmpty())
                .forEach(code -> wrong.add(Reason.at("words", "yearbook.refused.figure", code)));
        return wrong;
    }
}
