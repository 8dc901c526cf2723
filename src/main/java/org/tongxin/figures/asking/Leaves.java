package org.tongxin.figures.asking;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tongxin.figures.defined.FigureBook;
import org.tongxin.figures.defined.FigureDefinition;

/** What a figure is in the end counted of, however many others it is made of. */
final class Leaves {

    private Leaves() {}

    /** The definitions counted of facts. */
    static List<FigureDefinition> of(FigureDefinition definition, FigureBook book) {
        if (definition.madeOf().isEmpty()) {
            return List.of(definition);
        }
        return definition.madeOf().stream()
                .map(book::of)
                .flatMap(Optional::stream)
                .flatMap(part -> of(part, book).stream())
                .distinct()
                .toList();
    }

    /** The kinds of facts, as the definitions name them. */
    static List<String> facts(FigureDefinition definition, FigureBook book) {
        List<String> facts = new ArrayList<>();
        for (FigureDefinition leaf : of(definition, book)) {
            facts.addAll(own(leaf));
        }
        return facts.stream().distinct().toList();
    }

    private static List<String> own(FigureDefinition leaf) {
        return switch (leaf) {
            case FigureDefinition.Counted counted -> counted.source().of();
            case FigureDefinition.Parties parties -> parties.source().of();
            case FigureDefinition.Distinct distinct -> distinct.source().of();
            case FigureDefinition.Stock stock -> stock.opened().of();
            case FigureDefinition.Ratio _, FigureDefinition.Sum _, FigureDefinition.Rate _ -> List.of();
        };
    }
}
