package org.tongxin.figures;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.tongxin.common.Actor;
import org.tongxin.common.Desk;

/** The tables of figures (统计表) that a reader may ask for: rows by what, columns about what. Page and file use the same ones. */
final class Tables {

    private final SeeFigures figures;
    private final Actor who;
    private final FigureQuestion question;

    Tables(SeeFigures figures, Actor who, FigureQuestion question) {
        this.figures = figures;
        this.who = who;
        this.question = question;
    }

    /** By what this reader may have rows; sessions and years where the question is not of one of them. */
    static List<Breakdown.By> bys(Actor who, FigureQuestion question) {
        List<Breakdown.By> bys = new ArrayList<>(List.of(
                Breakdown.By.CATEGORY,
                Breakdown.By.SECTOR,
                Breakdown.By.UNIT,
                Breakdown.By.PROPOSER,
                Breakdown.By.INTAKE));
        if (who.atAny(Desk.SECRETARIAT, Desk.SUPERVISOR, Desk.COMMITTEE_LEADER)) {
            bys.add(Breakdown.By.MEMBER);
        }
        if (question.session() == null && question.year() == null) {
            bys.addAll(List.of(Breakdown.By.SESSION, Breakdown.By.YEAR));
        }
        return bys;
    }

    /** About what this reader may have columns. */
    static List<Topic> topics(Actor who, Breakdown.By by) {
        return Arrays.stream(Topic.values())
                .filter(topic -> topic.isFor(who, by))
                .toList();
    }

    /** The rows of a table that say something: sessions and years latest first, everything else the largest first. */
    List<Breakdown> parts(Breakdown.By by, Topic topic) {
        return rows(by, topic.columns(by), figures.by(who, by, question));
    }

    /** The same out of rows that were read already. */
    static List<Breakdown> rows(Breakdown.By by, List<Count> columns, List<Breakdown> parts) {
        boolean inTime = by == Breakdown.By.SESSION || by == Breakdown.By.YEAR;
        Comparator<Breakdown> latest =
                Comparator.comparing(part -> String.valueOf(part.key()), Comparator.reverseOrder());
        Comparator<Breakdown> largest = Comparator.comparingLong(part -> -weight(part, columns));
        return parts.stream()
                .filter(part ->
                        columns.stream().anyMatch(count -> part.measures().of(count) > 0))
                .sorted(inTime ? latest : largest)
                .toList();
    }

    private static long weight(Breakdown part, List<Count> columns) {
        long first = part.measures().of(columns.getFirst());
        return first * 1_000 + columns.stream().mapToLong(part.measures()::of).sum();
    }
}
