package org.tongxin.proposal.rounds;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tongxin.common.page.Chip;
import org.tongxin.common.page.Tone;
import org.tongxin.common.page.Words;
import org.tongxin.proposal.model.Judgement;
import org.tongxin.proposal.viewing.Wording;

/** How rounds are put into words. */
public final class RoundWords {

    private RoundWords() {}

    /** Where a round stands. */
    public static Chip chip(Round.State state, Words w) {
        String word = w.t("proposal.rounds.state." + state);
        return switch (state) {
            case PLANNED -> new Chip(word, "pencil", Tone.HUI);
            case OPEN -> new Chip(word, "progress", Tone.DAI);
            case CLOSED -> new Chip(word, "circle-check", Tone.SONG);
        };
    }

    /** What was found, or that nobody has looked yet. */
    public static Chip chip(@Nullable RoundVerdict verdict, Words w) {
        return switch (verdict) {
            case null -> new Chip(w.t("proposal.rounds.verdict.open"), "circle-dashed", Tone.HUI);
            case FULFILLED -> new Chip(w.t("proposal.rounds.verdict.FULFILLED"), "circle-check", Tone.SONG);
            case PARTLY -> new Chip(w.t("proposal.rounds.verdict.PARTLY"), "hourglass", Tone.ZHE);
            case NOT -> new Chip(w.t("proposal.rounds.verdict.NOT"), "alert-triangle", Tone.ZHU);
            case IMPOSSIBLE -> new Chip(w.t("proposal.rounds.verdict.IMPOSSIBLE"), "ban", Tone.ZI);
        };
    }

    /** A judgement in words. */
    public static String judged(Judgement judgement, Words w) {
        return w.t("common.chip." + (judgement == Judgement.BASICALLY ? "BASICALLY_SATISFIED" : judgement.name()));
    }

    /** The rate, never without its two numbers. */
    public static String rate(Rate rate, Words w) {
        return rate.judged() == 0
                ? w.t("proposal.rounds.rate.none")
                : w.t("proposal.rounds.rate.of", rate.percent(), rate.fulfilled(), rate.judged());
    }

    /** What is not in the upper half of the rate; what is none is left out. */
    public static String rest(Rate rate, Words w) {
        List<String> parts = new ArrayList<>();
        part(parts, "PARTLY", rate.partly(), w);
        part(parts, "NOT", rate.not(), w);
        part(parts, "IMPOSSIBLE", rate.impossible(), w);
        part(parts, "open", rate.open(), w);
        return String.join(" · ", parts);
    }

    private static void part(List<String> parts, String verdict, long count, Words w) {
        if (count > 0) {
            parts.add(w.t("proposal.rounds.rest." + verdict, count));
        }
    }

    /** How many items a part has; less than none: not counted. */
    public static long count(RoundFilter.Show part, Rate rate) {
        return switch (part) {
            case ALL -> rate.items();
            case WAITING -> rate.open();
            case FULFILLED -> rate.fulfilled();
            case PARTLY -> rate.partly();
            case NOT -> rate.not();
            case IMPOSSIBLE -> rate.impossible();
            case OUT -> -1;
        };
    }

    /** Where a promise stands in its own list, with its day; a dash for a proposal as a whole. */
    public static String standing(RoundItem item, Words w) {
        if (item.standing() == null) {
            return "—";
        }
        String stands = w.t("proposal.rounds.stands." + item.standing());
        return item.dueOn() == null ? stands : w.t("proposal.rounds.standsDue", stands, item.dueOn());
    }

    /** What a round was told to gather. */
    public static List<String> selection(Selection selection, Wording wording, Words w) {
        List<String> words = new ArrayList<>();
        selection.grounds().forEach(ground -> words.add(w.t("proposal.rounds.ground." + ground)));
        if (selection.session() != null) {
            words.add(wording.session(selection.session()));
        }
        if (selection.year() != null) {
            words.add(w.t("proposal.rounds.filedIn", String.valueOf(selection.year())));
        }
        Stream<String> grades = selection.grades().stream().map(grade -> w.t("common.chip.CLASS_" + grade));
        Stream<String> units =
                selection.units().stream().map(unit -> wording.directory().unitName(unit));
        Stream.concat(grades, units).forEach(words::add);
        return words;
    }
}
