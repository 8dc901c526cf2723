package org.tongxin.proposal.clue;

import java.util.Arrays;
import java.util.List;
import org.tongxin.common.Prose;
import org.tongxin.common.page.Chip;
import org.tongxin.common.page.Option;
import org.tongxin.common.page.Tone;
import org.tongxin.common.page.Words;

/** How clues are put into words: the same on every page. */
public final class ClueWords {

    private static final int BEGINNING = 100;

    private ClueWords() {}

    /** The state as a chip. */
    public static Chip chip(Clue.State state, Words w) {
        String word = w.t("proposal.clue.state." + state);
        return switch (state) {
            case RECEIVED -> new Chip(word, "inbox", Tone.ZHE);
            case OFFERED -> new Chip(word, "bulb", Tone.SONG);
            case DECLINED -> new Chip(word, "x", Tone.HUI);
            case CLOSED -> new Chip(word, "lock", Tone.HUI);
        };
    }

    /** Who brought it. */
    public static String source(Clue.Source source, Words w) {
        return w.t("proposal.clue.source." + source);
    }

    /** Its category; empty where nobody knew it. */
    public static String category(String code, Words w) {
        return code.isEmpty() ? "" : w.t("rules.category." + code);
    }

    /** How many write from it, or have: a mere number. */
    public static String uses(int begun, int handedIn, Words w) {
        return begun == 0 ? w.t("proposal.clue.uses.none") : w.t("proposal.clue.uses", begun, handedIn);
    }

    /** The beginning of a matter, for a list. */
    public static String beginning(String matter) {
        String begun = Prose.cut(matter, BEGINNING);
        return begun.length() < matter.length() ? begun + "……" : matter;
    }

    /** The categories to choose from. */
    public static List<Option> categories(List<String> codes, Words w) {
        return codes.stream()
                .map(code -> Option.of(code, w.t("rules.category." + code)))
                .toList();
    }

    /** The grounds to choose from, with what each means. */
    public static List<Option> grounds(Words w) {
        return Arrays.stream(Clue.Ground.values())
                .map(ground -> Option.of(ground.name(), w.t("proposal.clue.ground." + ground)))
                .toList();
    }
}
