package org.tongxin.matter.programme;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.util.MultiValueMap;
import org.tongxin.catalogue.Kind;
import org.tongxin.catalogue.Kinds;
import org.tongxin.common.Prose;
import org.tongxin.common.Reason;

/** Kinds as somebody names them: chosen by code, or by their name in either language; what is unknown is answered with those near it. */
public final class NamedKinds {

    /** Stands for all kinds. */
    public static final String ALL = "*";

    /** Between the names of several. */
    public static final String BETWEEN_NAMES = "；";

    private static final Pattern BETWEEN = Pattern.compile("[;；\\n]+");
    private static final Pattern COMMA = Pattern.compile("[、，,]+");
    private static final int NEAR = 3;
    private static final double LIKE = 0.25;

    private NamedKinds() {}

    /** The codes of the kinds named there; {@code 全部} stands for all. */
    public static Set<String> read(Kinds kinds, String at, String text, List<Reason> wrong) {
        Set<String> codes = new LinkedHashSet<>();
        for (String name : named(kinds, text)) {
            if (List.of(ALL, "全部", "all").contains(name.toLowerCase(Locale.ROOT))) {
                codes.add(ALL);
                continue;
            }
            find(kinds, name)
                    .ifPresentOrElse(kind -> codes.add(kind.code()), () -> wrong.add(unknown(kinds, at, name)));
        }
        return codes;
    }

    /** Names of kinds may have commas in them; where a piece is no name as a whole, its parts are. */
    public static List<String> named(Kinds kinds, String text) {
        return BETWEEN.splitAsStream(text)
                .map(String::strip)
                .flatMap(piece -> find(kinds, piece).isPresent() ? Stream.of(piece) : COMMA.splitAsStream(piece))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
    }

    /** The kind of that code or name. */
    public static Optional<Kind> find(Kinds kinds, String name) {
        return kinds.find(name)
                .or(() -> kinds.all()
                        .filter(kind -> kind.zh().equals(name) || kind.en().equalsIgnoreCase(name))
                        .findFirst());
    }

    /** Its name for that reader; what is no kind stays as it was typed. */
    public static String shown(Kinds kinds, String name, boolean english) {
        return find(kinds, name).map(kind -> kind.name(english)).orElse(name);
    }

    /** That there is no such kind, with the names of those near it in both languages. */
    public static Reason unknown(Kinds kinds, String at, String name) {
        String said = Prose.cut(name, 30);
        List<Kind> near = near(kinds, name);
        return near.isEmpty()
                ? Reason.at(at, "programme.refused.kind", said)
                : Reason.at(at, "programme.refused.kind.near", said, quoted(near, Kind::zh), quoted(near, Kind::en));
    }

    private static String quoted(List<Kind> kinds, Function<Kind, String> name) {
        return kinds.stream().map(kind -> "“" + name.apply(kind) + "”").collect(Collectors.joining(" "));
    }

    static List<Kind> near(Kinds kinds, String name) {
        String text = Prose.cut(name, 60).toLowerCase(Locale.ROOT);
        return kinds.all()
                .map(kind -> Map.entry(kind, like(kind, text)))
                .filter(each -> each.getValue() >= LIKE)
                .sorted(Map.Entry.<Kind, Double>comparingByValue(Comparator.reverseOrder()))
                .limit(NEAR)
                .map(Map.Entry::getKey)
                .toList();
    }

    private static double like(Kind kind, String text) {
        return Stream.of(kind.zh(), kind.en(), kind.code())
                .map(each -> each.toLowerCase(Locale.ROOT))
                .mapToDouble(each -> like(each, text))
                .max()
                .orElse(0);
    }

    /** How many pairs of letters two texts share; a text within the other is as near as can be. */
    private static double like(String one, String other) {
        if (other.isEmpty() || one.contains(other) || (one.length() > 1 && other.contains(one))) {
            return other.isEmpty() ? 0 : 1;
        }
        Set<String> pairs = pairs(one);
        Set<String> others = pairs(other);
        int all = pairs.size() + others.size();
        Set<String> both = new HashSet<>(pairs);
        both.retainAll(others);
        return all == 0 ? 0 : 2.0 * both.size() / all;
    }

    private static Set<String> pairs(String text) {
        Set<String> pairs = new HashSet<>();
        for (int i = 0; i + 2 <= text.length(); i++) {
            pairs.add(text.substring(i, i + 2));
        }
        return pairs;
    }

    /** A form as texts by name; several under one name stand in one text, one behind the other. */
    public static Map<String, String> typed(MultiValueMap<String, String> sent) {
        Map<String, String> typed = new HashMap<>();
        sent.forEach((name, values) -> typed.put(
                name,
                values.stream()
                        .filter(value -> value != null && !value.isBlank())
                        .collect(Collectors.joining(BETWEEN_NAMES))));
        return typed;
    }
}
