package org.tongxin.yearbook;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.tongxin.common.Actor;
import org.tongxin.common.Outcome;
import org.tongxin.common.UseCase;

/** The editor puts a section before or behind its neighbour. */
@UseCase
public class MoveSection {

    private final Editing editing;

    MoveSection(Editing editing) {
        this.editing = editing;
    }

    /** Moves it by one place; at either end it stays. */
    public Outcome<Yearbook> move(Actor who, UUID id, int seen, String code, boolean up) {
        return editing.change(who, MoveSection.class, id, seen, held -> {
            List<Yearbook.Section> sections = new ArrayList<>(held.book().sections());
            int at = sections.stream().map(Yearbook.Section::code).toList().indexOf(code);
            if (at < 0) {
                return Outcome.missing();
            }
            int to = Math.clamp(up ? at - 1L : at + 1L, 0, sections.size() - 1);
            Collections.swap(sections, at, to);
            return Outcome.done(held.book().with(sections));
        });
    }
}
