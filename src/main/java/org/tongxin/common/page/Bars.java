package org.tongxin.common.page;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A horizontal bar chart, drawn by the server as SVG from a common zero.
 *
 * @param caption what it shows, for readers who do not see it
 * @param rows from top to bottom
 * @param legend colours in words; empty when the rows say it themselves
 */
public record Bars(String caption, List<Row> rows, List<Key> legend) {

    public Bars {
        rows = List.copyOf(rows);
        legend = List.copyOf(legend);
    }

    /**
     * One bar of one or more parts.
     *
     * @param label name of the row
     * @param words its value in words, shown beside the bar
     * @param href its records
     */
    public record Row(
            String label,
            List<Part> parts,
            String words,
            @Nullable String href) {

        public Row {
            parts = List.copyOf(parts);
        }

        /** A bar of one part. */
        public static Row of(String label, long value, Fill fill, String words) {
            return new Row(label, List.of(new Part(value, fill)), words, null);
        }

        long total() {
            return parts.stream().mapToLong(Part::value).sum();
        }
    }

    /** A stretch of a bar. */
    public record Part(long value, Fill fill) {}

    /** A colour and what it stands for. */
    public record Key(String word, Fill fill) {}

    /** Chart colours: a series by its order, or a meaning, which wins. */
    public enum Fill {
        S1,
        S2,
        S3,
        S4,
        S5,
        S6,
        SONG,
        ZHU,
        ZHE,
        DAI,
        ZI,
        HATCH;

        /** Its CSS class. */
        public String css() {
            return "f-" + name().toLowerCase(Locale.ROOT);
        }
    }

    /** Where a part begins, in percent of the longest row. */
    public double start(Row row, int part) {
        return percent(row.parts().stream().limit(part).mapToLong(Part::value).sum());
    }

    /** How long a part is, in percent of the longest row. */
    public double length(Part part) {
        return percent(part.value());
    }

    private double percent(long value) {
        long longest = rows.stream().mapToLong(Row::total).max().orElse(1);
        return Math.round(value * 10_000.0 / Math.max(1, longest)) / 100.0;
    }
}
