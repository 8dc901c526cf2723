package org.tongxin.proposal.model;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A text as the search knows it: each pair of neighbouring Chinese characters, and each run of letters or digits as one word.
 * No dictionary is needed, and every phrase of two characters or more is found.
 */
public final class Words {

    private static final int LONGEST = 40;

    private Words() {}

    /** The words of a text, each once. */
    public static Set<String> of(String text) {
        Set<String> words = new LinkedHashSet<>();
        StringBuilder run = new StringBuilder();
        int before = -1;
        for (int c : text.toLowerCase(Locale.ROOT).codePoints().toArray()) {
            boolean han = Character.isIdeographic(c);
            if (!han && Character.isLetterOrDigit(c)) {
                run.appendCodePoint(c);
            } else {
                flush(run, words);
            }
            if (han && before >= 0) {
                words.add(Character.toString(before) + Character.toString(c));
            }
            before = han ? c : -1;
        }
        flush(run, words);
        return words;
    }

    /** A search for all words of what somebody typed, or nothing where it holds none; a single character finds its pairs. */
    public static String query(String typed) {
        List<String> terms = new ArrayList<>();
        for (String part : typed.strip().split("\\s+")) {
            Set<String> words = of(part);
            if (words.isEmpty() && part.codePoints().anyMatch(Character::isIdeographic)) {
                terms.add(quote(part.codePoints()
                                .filter(Character::isIdeographic)
                                .findFirst()
                                .orElseThrow()) + ":*");
            }
            words.forEach(word -> terms.add("'" + word + "'"));
        }
        return String.join(" & ", terms);
    }

    private static String quote(int character) {
        return "'" + Character.toString(character) + "'";
    }

    private static void flush(StringBuilder run, Set<String> words) {
        if (!run.isEmpty()) {
            words.add(run.substring(0, Math.min(run.length(), LONGEST)));
            run.setLength(0);
        }
    }
}
