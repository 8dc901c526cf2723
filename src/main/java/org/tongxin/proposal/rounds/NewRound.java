package org.tongxin.proposal.rounds;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tongxin.common.Prose;
import org.tongxin.common.Reason;
import org.tongxin.common.Typed;

/**
 * A round to be planned.
 *
 * @param name unlike that of any other round
 * @param words what it is for; may be empty
 * @param from planned first day
 * @param until planned last day
 */
public record NewRound(
        String name,
        String words,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        Selection selection) {

    /** Longest name, in characters. */
    public static final int NAME_MAX = 60;

    /** Longest purpose, in characters. */
    public static final int WORDS_MAX = 500;

    private static final int LONGEST_YEARS = 3;

    public NewRound {
        name = Prose.clean(name);
        words = Prose.clean(words);
        // days that no register can hold are none
        from = from == null ? null : Typed.day(from.toString());
        until = until == null ? null : Typed.day(until.toString());
    }

    /** What it lacks. */
    List<Reason> lacks() {
        List<Reason> wrong = new ArrayList<>();
        if (name.isEmpty()) {
            wrong.add(Reason.at("name", "proposal.rounds.refused.name"));
        }
        if (Prose.length(name) > NAME_MAX) {
            wrong.add(Reason.at("name", "proposal.refused.whyTooLong", NAME_MAX));
        }
        if (Prose.length(words) > WORDS_MAX) {
            wrong.add(Reason.at("words", "proposal.refused.whyTooLong", WORDS_MAX));
        }
        if (from == null) {
            wrong.add(Reason.at("from", "proposal.rounds.refused.from"));
        }
        if (until == null || (from != null && (until.isBefore(from) || until.isAfter(from.plusYears(LONGEST_YEARS))))) {
            wrong.add(Reason.at("until", "proposal.rounds.refused.until"));
        }
        return wrong;
    }
}
