package org.tongxin.figures;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.common.Actor;
import org.tongxin.common.Desk;
import org.tongxin.common.Serves;
import org.tongxin.common.UseCase;
import org.tongxin.ledger.MatterTitles;

/**
 * A person reads the figures, opens one, and sees the matters behind it, as far as they may see them. How good reviewers found
 * proposals only the review desk reads; mean appraisals of one unit or member only the committee's desks.
 */
@UseCase
@Serves("A25")
public class SeeFigures {

    private static final int PAGE = 20;

    private final Figures figures;
    private final List<MatterTitles> titles;

    SeeFigures(Figures figures, List<MatterTitles> titles) {
        this.figures = figures;
        // these figures tell of proposals and clues; nobody else is asked for names
        this.titles = titles.stream()
                .filter(each -> List.of(FactSource.ALL).contains(each.kind()))
                .toList();
    }

    /**
     * One matter behind a figure.
     *
     * @param amount how often it counts
     */
    public record Matter(MatterTitles.Title title, long amount) {}

    /**
     * Matters behind a figure.
     *
     * @param seen those the reader may see
     * @param hidden how many of the page they may not see; counted, never named
     * @param hiddenAmount how much of the figure those are
     * @param next where the next page begins
     */
    public record Matters(
            List<Matter> seen,
            int hidden,
            long hiddenAmount,
            @Nullable UUID next) {}

    /** All measures of a question. */
    public Measures whole(Actor who, FigureQuestion question) {
        return forReader(who, question.isOfAll(), figures.whole(question));
    }

    /** The measures part by part. */
    public List<Breakdown> by(Actor who, Breakdown.By by, FigureQuestion question) {
        boolean ofAll = question.isOfAll() && (by == Breakdown.By.SESSION || by == Breakdown.By.YEAR);
        return figures.by(by, question).stream()
                .map(part -> new Breakdown(part.key(), forReader(who, ofAll, part.measures())))
                .toList();
    }

    private static Measures forReader(Actor who, boolean ofAll, Measures measures) {
        Measures marked = readsMarks(who) ? measures : measures.withoutMarks();
        return ofAll || readsMeans(who) ? marked : marked.withoutMeans();
    }

    /** Whether this reader is told how good reviewers found proposals; a reviewer who is a member may have made some of them. */
    public static boolean readsMarks(Actor who) {
        return who.at(Desk.SECRETARIAT) || (who.at(Desk.REVIEWER) && who.member() == null);
    }

    /** Whether this reader is told the mean appraisal of one unit, member or sector. */
    public static boolean readsMeans(Actor who) {
        return who.atAny(Desk.SECRETARIAT, Desk.SUPERVISOR, Desk.COMMITTEE_LEADER);
    }

    /** Whether this reader may ask for that count at all. */
    public static boolean reads(Actor who, Count count) {
        return !count.isMark() || readsMarks(who);
    }

    /** One count alone. */
    public long count(Actor who, Count count, FigureQuestion question) {
        return reads(who, count) ? figures.count(count, question) : 0;
    }

    /** The matters behind it. */
    @Transactional(readOnly = true)
    public Matters matters(Actor who, Count count, FigureQuestion question, @Nullable UUID after) {
        if (!reads(who, count)) {
            return new Matters(List.of(), 0, 0, null);
        }
        List<Figures.Behind> all = figures.matters(count, question, after, PAGE + 1);
        List<Figures.Behind> page = all.subList(0, Math.min(PAGE, all.size()));
        List<UUID> ids = page.stream().map(Figures.Behind::matter).toList();
        Map<UUID, MatterTitles.Title> known = new HashMap<>();
        titles.forEach(each -> known.putAll(each.titles(who, ids)));
        List<Matter> seen = new ArrayList<>();
        long hidden = 0;
        for (Figures.Behind behind : page) {
            MatterTitles.Title title = known.get(behind.matter());
            if (title == null) {
                hidden += behind.amount();
            } else {
                seen.add(new Matter(title, behind.amount()));
            }
        }
        return new Matters(
                seen,
                page.size() - seen.size(),
                hidden,
                all.size() > PAGE ? page.getLast().matter() : null);
    }
}
