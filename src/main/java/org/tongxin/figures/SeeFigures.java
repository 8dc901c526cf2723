package org.tongxin.figures;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tongxin.common.Actor;
import org.tongxin.common.UseCase;
import org.tongxin.ledger.MatterTitles;

/** A person reads the figures, opens one, and sees the matters behind it, as far as they may see them. */
@UseCase
public class SeeFigures {

    private static final int PAGE = 20;

    private final Figures figures;
    private final List<MatterTitles> titles;

    SeeFigures(Figures figures, List<MatterTitles> titles) {
        this.figures = figures;
        this.titles = titles;
    }

    /**
     * Matters behind a figure.
     *
     * @param seen those the reader may see
     * @param hidden how many of the page they may not see; counted, never named
     * @param next where the next page begins
     */
    public record Matters(
            List<MatterTitles.Title> seen,
            int hidden,
            @Nullable UUID next) {}

    /** All measures of a question. */
    public Measures whole(FigureQuestion question) {
        return figures.whole(question);
    }

    /** The measures part by part. */
    public List<Breakdown> by(Breakdown.By by, FigureQuestion question) {
        return figures.by(by, question);
    }

    /** The matters behind it. */
    public Matters matters(Actor who, Definition definition, FigureQuestion question, @Nullable UUID after) {
        List<UUID> ids = figures.matters(definition.kind(), question, after, PAGE + 1);
        List<UUID> page = ids.subList(0, Math.min(PAGE, ids.size()));
        Map<UUID, MatterTitles.Title> known = new HashMap<>();
        titles.forEach(each -> known.putAll(each.titles(who, page)));
        List<MatterTitles.Title> seen =
                page.stream().filter(known::containsKey).map(known::get).toList();
        return new Matters(seen, page.size() - seen.size(), ids.size() > PAGE ? page.getLast() : null);
    }
}
