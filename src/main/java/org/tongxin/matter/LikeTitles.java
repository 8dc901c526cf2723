package org.tongxin.matter;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which of many titles are nearly the same, without comparing each with each: two that share four fifths of their pairs share one of their rarest
 * ones, so only those are compared.
 */
final class LikeTitles {

    private static final int MOST = 400;

    private final Map<String, Integer> often = new HashMap<>();
    private final Map<String, Title> titles = new HashMap<>();
    private final Map<String, List<Title>> byRare = new HashMap<>();

    LikeTitles(Collection<String> all) {
        all.forEach(text -> titles.computeIfAbsent(
                text, each -> new Title(each, Likeness.pairs(each), String.join("~", Likeness.numbers(each)))));
        titles.values().forEach(title -> title.pairs().forEach(pair -> often.merge(pair, 1, Integer::sum)));
        titles.values()
                .forEach(title -> rare(title)
                        .forEach(pair -> byRare.computeIfAbsent(key(title, pair), _ -> new ArrayList<>())
                                .add(title)));
    }

    private record Title(String text, Set<String> pairs, String numbers) {}

    /** The titles that are nearly this one, itself among them. */
    List<String> near(String text) {
        Title title = titles.get(text);
        if (title == null) {
            return List.of();
        }
        return rare(title).stream()
                .flatMap(pair -> byRare.getOrDefault(key(title, pair), List.of()).stream()
                        .limit(MOST))
                .distinct()
                .limit(MOST)
                .filter(other -> Likeness.of(title.pairs(), other.pairs()) >= Likeness.VERY)
                .map(Title::text)
                .toList();
    }

    private static String key(Title title, String pair) {
        return title.numbers() + "|" + pair;
    }

    /** The pairs of which two titles that are nearly the same have one in common. */
    private List<String> rare(Title title) {
        int shared = (int)
                Math.ceil(Likeness.VERY / (2 - Likeness.VERY) * title.pairs().size());
        return title.pairs().stream()
                .sorted(Comparator.comparing((String pair) -> often.getOrDefault(pair, 0))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(title.pairs().size() - shared + 1L)
                .toList();
    }
}
