package org.tongxin.matter;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.tongxin.common.Prose;

/** When two matters resemble each other (疑似重复); the same for one that is typed in a form and for the rows of a table. */
final class Likeness {

    /** So many days apart, the same amount of the same body is perhaps the same. */
    static final int NEAR = 3;

    /** So many days apart, nearly the same title is perhaps the same. */
    static final int MONTH = 31;

    /** So much of two titles has to be the same. */
    static final double VERY = 0.8;

    private static final Pattern NUMBER = Pattern.compile("\\d+|[一二三四五六七八九十百]+");
    private static final Pattern MARKS = Pattern.compile("[\\s\\p{Punct}“”‘’、，。：（）《》]+");

    private Likeness() {}

    /** Dice's coefficient of the pairs of characters. */
    static double of(Set<String> one, Set<String> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return 0;
        }
        Set<String> both = new HashSet<>(one);
        both.retainAll(other);
        return 2.0 * both.size() / (one.size() + other.size());
    }

    /** The numbers in it: they tell the titles of a series apart. */
    static List<String> numbers(String title) {
        return NUMBER.matcher(title).results().map(MatchResult::group).toList();
    }

    /** Pairs of neighbouring characters. */
    static Set<String> pairs(String title) {
        String plain = MARKS.matcher(Prose.cut(title, Content.TITLE_MAX).toLowerCase(Locale.ROOT))
                .replaceAll("");
        Set<String> pairs = new HashSet<>();
        for (int i = 0; i + 1 < plain.length(); i++) {
            pairs.add(plain.substring(i, i + 2));
        }
        return pairs;
    }
}
