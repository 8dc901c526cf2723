package org.tongxin.proposal.events;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tongxin.common.Typed;
import org.tongxin.common.UnitId;
import org.tongxin.proposal.ProposalId;

/**
 * The form as it was sent.
 *
 * @param session the session of the numbers
 * @param numbers numbers of proposals to be added
 * @param proposal identities of those already found
 */
public record EventForm(
        @Nullable String kind,
        @Nullable String on,
        @Nullable String body,
        @Nullable String place,
        @Nullable String title,
        @Nullable String persons,
        @Nullable String members,
        @Nullable List<String> unit,
        @Nullable String words,
        @Nullable String evidence,
        @Nullable String session,
        @Nullable String numbers,
        @Nullable List<String> proposal) {

    /** A form nobody has filled. */
    public static EventForm empty(String on, @Nullable String session, @Nullable String proposal) {
        return new EventForm(
                null,
                on,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                session,
                null,
                proposal == null ? null : List.of(proposal));
    }

    /** A field as text; empty where nothing was sent. */
    public static String text(@Nullable String field) {
        return Objects.requireNonNullElse(field, "");
    }

    /** Whether that unit is ticked. */
    public boolean has(UnitId id) {
        return unit != null && unit.contains(id.toString());
    }

    List<ProposalId> proposals() {
        return proposal == null
                ? List.of()
                : proposal.stream()
                        .map(id -> Typed.id(id, ProposalId::new))
                        .filter(Objects::nonNull)
                        .distinct()
                        .limit(NewEvent.PROPOSALS_MAX + 1L)
                        .toList();
    }

    private List<UnitId> units() {
        return unit == null
                ? List.of()
                : unit.stream()
                        .map(id -> Typed.id(id, UnitId::new))
                        .filter(Objects::nonNull)
                        .toList();
    }

    /** What it asks to be entered, about these proposals. */
    NewEvent event(List<ProposalId> about) {
        EventKind chosen = Typed.code(EventKind.class, text(kind));
        String typed = text(persons);
        Integer number = Typed.number(typed);
        return new NewEvent(
                chosen,
                Typed.day(text(on)),
                Typed.code(LeadingBody.class, text(body)),
                text(place),
                text(title),
                typed.isBlank() ? null : number == null ? Integer.valueOf(-1) : number,
                text(members),
                units(),
                text(words),
                text(evidence),
                about);
    }
}
