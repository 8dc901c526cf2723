package org.tongxin.figures;

import java.util.ArrayList;
import java.util.List;
import org.tongxin.common.page.Bars.Fill;

/**
 * Where all that was received has gone (去向): layers of one width, each part nested under the one it came from, so that every
 * layer adds up to what stands above it.
 *
 * @param layers from top to bottom
 */
public record Flow(List<List<Stretch>> layers) {

    /** Below this share of the whole a stretch has no room for a word; it stands in the sentence beneath. */
    private static final double NARROW = 7;

    /**
     * One stretch of a layer.
     *
     * @param name key of its word, behind {@code figures.flow.}
     * @param slug the count it opens
     * @param start where it begins, in percent of what was received
     * @param length how long it is, in percent
     */
    public record Stretch(String name, String slug, long value, Fill fill, double start, double length) {

        /** Whether its word fits into it. */
        public boolean isWide() {
            return length >= NARROW;
        }
    }

    private record Part(String name, Count count, Fill fill) {}

    /** The flow of these measures. */
    public static Flow of(Measures m) {
        List<List<Part>> parts = List.of(
                List.of(new Part("received", Count.RECEIVED, Fill.S6)),
                List.of(
                        new Part("filed", Count.FILED, Fill.S2),
                        new Part("merged", Count.MERGED, Fill.ZI),
                        new Part("converted", Count.CONVERTED, Fill.S4),
                        new Part("notFiled", Count.NOT_FILED, Fill.S3),
                        new Part("withdrawn", Count.WITHDRAWN, Fill.S5),
                        new Part("underReview", Count.OPEN, Fill.HATCH)),
                List.of(new Part("replied", Count.REPLIED, Fill.DAI), new Part("inHand", Count.IN_HAND, Fill.HATCH)),
                List.of(
                        new Part("satisfied", Count.ENDED_SATISFIED, Fill.SONG),
                        new Part("basically", Count.ENDED_BASICALLY, Fill.S4),
                        new Part("dissatisfied", Count.ENDED_DISSATISFIED, Fill.ZHU),
                        new Part("silent", Count.ENDED_SILENT, Fill.S6),
                        new Part("unrated", Count.UNRATED, Fill.HATCH)));
        return new Flow(parts.stream().map(layer -> laid(m, layer)).toList());
    }

    private static List<Stretch> laid(Measures m, List<Part> layer) {
        List<Stretch> stretches = new ArrayList<>();
        long at = 0;
        for (Part part : layer) {
            long value = m.of(part.count());
            if (value > 0) {
                stretches.add(new Stretch(
                        part.name(),
                        part.count().slug(),
                        value,
                        part.fill(),
                        percent(at, m.received()),
                        percent(value, m.received())));
                at += value;
            }
        }
        return stretches;
    }

    private static double percent(long value, long whole) {
        return Math.round(value * 10_000.0 / Math.max(1, whole)) / 100.0;
    }
}
