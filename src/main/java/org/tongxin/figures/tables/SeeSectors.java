package org.tongxin.figures.tables;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.common.Actor;
import org.tongxin.common.Serves;
import org.tongxin.common.UseCase;
import org.tongxin.figures.asking.AskedNumber;
import org.tongxin.figures.asking.Asking;
import org.tongxin.figures.asking.SeeNumbers;
import org.tongxin.figures.defined.FigureBook;
import org.tongxin.figures.defined.FigureBooks;
import org.tongxin.figures.defined.FigureDefinition;
import org.tongxin.figures.defined.Source;

/** The work of the sectors over a span (界别活动): any figure of activities sector by sector, and the sectors that had none. */
@UseCase
@Serves("I27")
public class SeeSectors {

    /** What every sector is shown with. */
    static final List<String> ALWAYS = List.of("sectors.activities", "sectors.person_times", "sectors.members");

    private final SectorTable table;
    private final SeeNumbers numbers;
    private final FigureBooks books;

    SeeSectors(SectorTable table, SeeNumbers numbers, FigureBooks books) {
        this.table = table;
        this.numbers = numbers;
        this.books = books;
    }

    /** A figure that may be chosen. */
    public record Choice(String code, String zh, String en) {

        /** Its name in that language. */
        public String name(boolean english) {
            return english ? en : zh;
        }
    }

    /**
     * The table.
     *
     * @param columns codes of its figures
     * @param chosen the figure that was asked for besides; null: none
     * @param silent sectors with members that have nothing of the chosen figure, or of activities at all
     * @param choices the figures of activities that may be chosen
     */
    public record Sectors(
            Asking asking,
            List<String> columns,
            @Nullable String chosen,
            List<SectorTable.Line> lines,
            List<SectorTable.Line> silent,
            List<Choice> choices) {}

    /** The table that an address asks for; {@code of} names the figure. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Sectors see(Actor who, AskedNumber asked) {
        Asking asking = numbers.asking(who, asked);
        List<Choice> choices = choices(books.current());
        String chosen = choices.stream()
                .map(Choice::code)
                .filter(code -> code.equals(Objects.requireNonNullElse(asked.of(), "")))
                .findFirst()
                .orElse(null);
        List<String> columns = new ArrayList<>(ALWAYS);
        if (chosen != null) {
            columns.remove(chosen);
            columns.addFirst(chosen);
        }
        List<SectorTable.Line> lines = table.of(who, asking, columns, _ -> true);
        List<SectorTable.Line> silent = lines.stream()
                .filter(line -> chosen == null
                        ? line.values().stream().allMatch(value -> value.signum() == 0)
                        : line.values().getFirst().signum() == 0)
                .toList();
        return new Sectors(asking, columns, chosen, lines, silent, choices);
    }

    /** Figures of facts that activities write: what was held, and who came. */
    private static List<Choice> choices(FigureBook book) {
        return book.all().stream()
                .filter(SeeSectors::ofActivities)
                .map(each ->
                        new Choice(each.code(), each.head().zh(), each.head().en()))
                .toList();
    }

    private static boolean ofActivities(FigureDefinition definition) {
        Source source = switch (definition) {
            case FigureDefinition.Counted counted
            when counted.what() != FigureDefinition.Counting.ORDINAL -> counted.source();
            case FigureDefinition.Parties parties -> parties.source();
            default -> null;
        };
        return source != null
                && source.of().stream().allMatch(kind -> kind.endsWith(".held") || kind.endsWith(".attended"));
    }
}
