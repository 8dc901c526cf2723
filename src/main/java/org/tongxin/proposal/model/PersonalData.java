package org.tongxin.proposal.model;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Personal data that texts should not show (个人信息): telephones, cards, mail addresses, number plates. Found by form, not by meaning. */
public final class PersonalData {

    /** What covers them. */
    public static final String COVER = "████";

    private static final List<Pattern> PATTERNS = List.of(
            Pattern.compile("(?<!\\d)1[3-9]\\d{9}(?!\\d)"),
            Pattern.compile("(?<!\\d)\\d{17}[\\dXx](?!\\d)"),
            Pattern.compile("(?<!\\d)[3-6]\\d{15,18}(?!\\d)"),
            Pattern.compile("(?<!\\d)0\\d{2,3}-\\d{7,8}(?!\\d)"),
            Pattern.compile("[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+"),
            Pattern.compile("[\\u4e00-\\u9fa5][A-Z][A-Z0-9]{5}(?![A-Z0-9])"));

    private PersonalData() {}

    /** The first of them in a text. */
    public static Optional<String> first(String text) {
        return PATTERNS.stream()
                .map(pattern -> pattern.matcher(text))
                .filter(Matcher::find)
                .map(Matcher::group)
                .findFirst();
    }

    /** The text with all of them covered. */
    public static String covered(String text) {
        String shown = text;
        for (Pattern pattern : PATTERNS) {
            shown = pattern.matcher(shown).replaceAll(COVER);
        }
        return shown;
    }

    /** Whether a text says nothing but what the original says, some of it covered. */
    public static boolean onlyCovers(String original, String shown) {
        int from = 0;
        // a whole sentence may be left out as well
        for (String piece : shown.split("[█。；！？\\n]+")) {
            String bare = piece.strip();
            int found = original.indexOf(bare, from);
            if (found < 0) {
                return false;
            }
            from = found + bare.length();
        }
        return true;
    }
}
