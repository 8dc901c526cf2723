package org.tongxin.yearbook;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Figures named in an editor's words: a code in braces, {@code {proposals.filed}}, stands for the value of that figure. */
public final class Cited {

    private static final Pattern CODE = Pattern.compile("\\{([a-z][a-z0-9_.-]{1,79})}");

    private Cited() {}

    /**
     * A stretch of words, or a figure.
     *
     * @param code the figure's; null: it is words
     */
    public record Piece(String words, @Nullable String code) {}

    /** The codes named. */
    static Set<String> codes(String words) {
        Set<String> codes = new LinkedHashSet<>();
        CODE.matcher(words).results().forEach(each -> codes.add(each.group(1)));
        return codes;
    }

    /** The words, piece by piece. */
    public static List<Piece> pieces(String words) {
        List<Piece> pieces = new ArrayList<>();
        Matcher found = CODE.matcher(words);
        int at = 0;
        while (found.find()) {
            if (found.start() > at) {
                pieces.add(new Piece(words.substring(at, found.start()), null));
            }
            pieces.add(new Piece(found.group(), found.group(1)));
            at = found.end();
        }
        if (at < words.length()) {
            pieces.add(new Piece(words.substring(at), null));
        }
        return pieces;
    }
}
