package org.tongxin.figures.defined;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tongxin.common.Reason;

/** All definitions a committee has, shipped and own, and whether one more would fit among them. Immutable. */
public final class FigureBook {

    private static final int DEEPEST = 5;

    private final Map<String, FigureDefinition> byCode;

    FigureBook(Collection<FigureDefinition> definitions) {
        Map<String, FigureDefinition> all = new LinkedHashMap<>();
        definitions.forEach(each -> all.put(each.code(), each));
        this.byCode = Collections.unmodifiableMap(all);
    }

    /** All of them, in the order of the files, own ones last. */
    public Collection<FigureDefinition> all() {
        return byCode.values();
    }

    /** The one of that code. */
    public Optional<FigureDefinition> of(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    FigureDefinition required(String code) {
        return of(code).orElseThrow(() -> new IllegalStateException("No figure " + code));
    }

    FigureBook with(FigureDefinition definition) {
        List<FigureDefinition> all = new ArrayList<>(byCode.values());
        all.add(definition);
        return new FigureBook(all);
    }

    /** The codes of the figures made of this one. */
    List<String> madeOf(String code) {
        return byCode.values().stream()
                .filter(each -> each.madeOf().contains(code))
                .map(FigureDefinition::code)
                .toList();
    }

    /** What is wrong with this definition of the book: figures it names, what they are, and circles. */
    List<Reason> wrong(FigureDefinition definition) {
        List<Reason> wrong = new ArrayList<>();
        for (String code : definition.madeOf()) {
            FigureDefinition part = byCode.get(code);
            if (part == null) {
                wrong.add(Reason.of("figures.defined.refused.figure", code));
            } else if (!fits(definition, part)) {
                wrong.add(Reason.of("figures.defined.refused.part", code));
            }
        }
        if (wrong.isEmpty() && depth(definition, new LinkedHashSet<>()) > DEEPEST) {
            wrong.add(Reason.of("figures.defined.refused.circle", definition.code()));
        }
        return wrong;
    }

    private static boolean fits(FigureDefinition whole, FigureDefinition part) {
        boolean plain = !(part instanceof FigureDefinition.Ratio) && !(part instanceof FigureDefinition.Rate);
        boolean ordinal =
                part instanceof FigureDefinition.Counted counted && counted.what() == FigureDefinition.Counting.ORDINAL;
        return plain && !ordinal && !whole.code().equals(part.code());
    }

    private int depth(FigureDefinition definition, Set<String> above) {
        if (!above.add(definition.code())) {
            return DEEPEST + 1;
        }
        int deepest = 0;
        for (String code : definition.madeOf()) {
            FigureDefinition part = byCode.get(code);
            int found = part == null || above.size() > DEEPEST ? DEEPEST : depth(part, new LinkedHashSet<>(above));
            deepest = Math.max(deepest, found);
        }
        return deepest + 1;
    }
}
