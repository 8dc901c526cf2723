package org.tongxin.yearbook;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tongxin.ledger.Chronicle;

/**
 * What stands in a yearbook at one moment: kept word for word when it is approved.
 *
 * @param at when the ledger was asked
 * @param cut whether there was more than a yearbook takes
 */
public record Contents(Instant at, boolean cut, List<Part> parts) {

    public Contents {
        parts = List.copyOf(parts);
    }

    /**
     * A section with all that stands in it.
     *
     * @param lines the figures it names, those of its opening paragraph first
     * @param items its records by date
     */
    public record Part(Yearbook.Section section, List<Line> lines, List<Chronicle.Entry> items) {

        public Part {
            lines = List.copyOf(lines);
            items = List.copyOf(items);
        }

        /** The figure of that code. */
        public Optional<Line> line(String code) {
            return lines.stream().filter(each -> each.code().equals(code)).findFirst();
        }

        /** What the opening paragraph says: the figures that are not nought. */
        public List<Line> opening() {
            return lines.stream()
                    .filter(each -> each.opening()
                            && each.value() != null
                            && each.value().signum() != 0)
                    .toList();
        }

        /** Figures of the opening paragraph that there is nothing of; they are not printed. */
        public List<Line> nought() {
            return lines.stream()
                    .filter(each -> each.opening() && !opening().contains(each))
                    .toList();
        }
    }

    /**
     * A figure as it was found.
     *
     * @param value null: there is nothing to count
     * @param part of a share: how many of them
     * @param whole of a share: of how many
     * @param queryZh how it is counted, in words
     * @param opening false: only the editor's words name it
     */
    public record Line(
            String code,
            String zh,
            String en,
            String unit,
            @Nullable BigDecimal value,
            @Nullable BigDecimal part,
            @Nullable BigDecimal whole,
            String queryZh,
            String queryEn,
            boolean opening) {

        /** Its name in that language. */
        public String name(boolean english) {
            return english ? en : zh;
        }

        /** How it is counted. */
        public String query(boolean english) {
            return english ? queryEn : queryZh;
        }

        boolean same(Line other) {
            return value == null || other.value() == null
                    ? value == null && other.value() == null
                    : value.compareTo(other.value()) == 0;
        }
    }

    /** The section of that code. */
    public Optional<Part> part(String code) {
        return parts.stream().filter(each -> each.section().code().equals(code)).findFirst();
    }

    /** How many records stand in it; the chronicle repeats events and counts none. */
    public int records() {
        return parts.stream()
                .filter(each -> !each.section().code().equals(Sections.CHRONICLE))
                .mapToInt(each -> each.items().size())
                .sum();
    }
}
