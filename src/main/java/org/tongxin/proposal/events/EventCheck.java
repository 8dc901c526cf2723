package org.tongxin.proposal.events;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.tongxin.common.Prose;
import org.tongxin.common.Reason;

/** What an event to be entered lacks. */
final class EventCheck {

    private EventCheck() {}

    static List<Reason> of(NewEvent event, LocalDate today, int mostPersons) {
        List<Reason> wrong = new ArrayList<>();
        EventKind kind = event.kind();
        need(wrong, kind != null, "kind", "kind");
        need(wrong, event.on() != null && !event.on().isAfter(today), "on", "day");
        need(wrong, kind != EventKind.AGENDA || event.body() != null, "body", "body");
        need(wrong, !event.title().isEmpty(), "title", "title");
        need(wrong, kind == null || !kind.hasPlace() || !event.place().isEmpty(), "place", "place");
        need(
                wrong,
                event.persons() == null || (event.persons() >= 1 && event.persons() <= mostPersons),
                "persons",
                "persons");
        need(wrong, !event.words().isEmpty(), "words", kind == null ? "words" : "words." + kind);
        need(wrong, !event.evidence().isEmpty(), "evidence", "evidence");
        need(wrong, kind == null || !kind.supervises() || !event.proposals().isEmpty(), "numbers", "oneProposal");
        most(wrong, event.proposals().size() <= NewEvent.PROPOSALS_MAX, "numbers", "proposals", NewEvent.PROPOSALS_MAX);
        most(wrong, event.units().size() <= NewEvent.UNITS_MAX, "units", "units", NewEvent.UNITS_MAX);
        length(wrong, event.title(), "title", NewEvent.LINE_MAX);
        length(wrong, event.place(), "place", NewEvent.LINE_MAX);
        length(wrong, event.words(), "words", NewEvent.WORDS_MAX);
        length(wrong, event.evidence(), "evidence", NewEvent.EVIDENCE_MAX);
        length(wrong, event.members(), "members", NewEvent.WORDS_MAX);
        return wrong;
    }

    private static void need(List<Reason> wrong, boolean right, String field, String key) {
        if (!right) {
            wrong.add(Reason.at(field, "proposal.events.refused." + key));
        }
    }

    private static void most(List<Reason> wrong, boolean right, String field, String key, int most) {
        if (!right) {
            wrong.add(Reason.at(field, "proposal.events.refused." + key, most));
        }
    }

    private static void length(List<Reason> wrong, String text, String field, int most) {
        if (Prose.length(text) > most) {
            wrong.add(Reason.at(field, "proposal.refused.whyTooLong", most));
        }
    }
}
