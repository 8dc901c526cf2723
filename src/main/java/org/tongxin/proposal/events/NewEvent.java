package org.tongxin.proposal.events;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tongxin.common.Prose;
import org.tongxin.common.Typed;
import org.tongxin.common.UnitId;
import org.tongxin.proposal.ProposalId;

/**
 * A work event to be entered.
 *
 * @param body the leading body; an agenda item has one
 * @param place where it was; for an agenda item which meeting it was, for example its number
 * @param persons how many took part in all; null: not said
 * @param members names or numbers of members who took part, as they stand in the register, parted by 、 or commas
 * @param units units that took part
 * @param words what was found, what was raised, what was decided
 * @param evidence where it can be read: minutes, a document's number
 * @param proposals the proposals it was about
 */
public record NewEvent(
        @Nullable EventKind kind,
        @Nullable LocalDate on,
        @Nullable LeadingBody body,
        String place,
        String title,
        @Nullable Integer persons,
        String members,
        List<UnitId> units,
        String words,
        String evidence,
        List<ProposalId> proposals) {

    /** Most proposals of one event. */
    public static final int PROPOSALS_MAX = 50;

    /** Most units of one event. */
    public static final int UNITS_MAX = 200;

    /** Longest title or place, in characters. */
    public static final int LINE_MAX = 100;

    /** Longest account, in characters. */
    public static final int WORDS_MAX = 2_000;

    /** Longest evidence, in characters. */
    public static final int EVIDENCE_MAX = 300;

    public NewEvent {
        place = Prose.clean(place);
        title = Prose.clean(title);
        members = Prose.clean(members);
        words = Prose.clean(words);
        // days that no register can hold are none
        on = on == null ? null : Typed.day(on.toString());
        evidence = Prose.clean(evidence);
        units = units.stream().distinct().toList();
        proposals = proposals.stream().distinct().toList();
    }
}
