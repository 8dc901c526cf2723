package org.tongxin.figures.tables;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import org.tongxin.committee.Directories;
import org.tongxin.committee.Directory;
import org.tongxin.committee.MemberCard;
import org.tongxin.committee.SectorCard;
import org.tongxin.common.Actor;
import org.tongxin.figures.asking.Asking;
import org.tongxin.figures.defined.Answer;
import org.tongxin.figures.defined.Breakdown;
import org.tongxin.figures.defined.DefinedFigures;

/** Lays figures out with a line for each sector that has members in office, in the order of the sectors and never of their numbers. */
@Component
public class SectorTable {

    private final DefinedFigures figures;
    private final Directories directories;

    SectorTable(DefinedFigures figures, Directories directories) {
        this.figures = figures;
        this.directories = directories;
    }

    /**
     * A sector.
     *
     * @param members how many members in office it has
     * @param values what it has of each figure, in the order of the columns
     */
    public record Line(String code, String zh, String en, long members, List<BigDecimal> values) {

        /** Its name in that language. */
        public String name(boolean english) {
            return english ? en : zh;
        }
    }

    /** The lines of those sectors. */
    List<Line> of(Actor who, Asking asking, List<String> codes, Predicate<SectorCard> which) {
        Map<String, Map<String, BigDecimal>> found = new HashMap<>();
        figures.byAll(who, codes, asking.question(), Breakdown.SECTOR)
                .forEach((code, parts) -> found.put(code, values(parts)));
        Directory directory = directories.of(who.committee());
        Map<String, Long> members = new HashMap<>();
        directory.members().stream()
                .filter(MemberCard::active)
                .forEach(card -> members.merge(card.sector(), 1L, Long::sum));
        return directory.sectors().stream()
                .filter(sector -> members.containsKey(sector.code()) && which.test(sector))
                .sorted(Comparator.comparing(SectorCard::code))
                .map(sector -> new Line(
                        sector.code(),
                        sector.name(),
                        sector.nameEn(),
                        members.getOrDefault(sector.code(), 0L),
                        codes.stream()
                                .map(code ->
                                        found.getOrDefault(code, Map.of()).getOrDefault(sector.code(), BigDecimal.ZERO))
                                .toList()))
                .toList();
    }

    private static Map<String, BigDecimal> values(List<Answer.Part> parts) {
        Map<String, BigDecimal> values = new HashMap<>();
        parts.forEach(part -> {
            if (part.key() != null) {
                values.put(part.key(), part.value());
            }
        });
        return values;
    }
}
