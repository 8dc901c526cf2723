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
     * @param slug the figure it opens, or empty
     * @param start where it begins, in percent of what was received
     * @param length how long it is, in percent
     */
    public record Stretch(String name, String slug, long value, Fill fill, double start, double length) {

        /** Whether its word fits into it. */
        public boolean isWide() {
            return length >= NARROW;
        }
    }

    private record Part(String name, String slug, long value, Fill fill) {}

    /** The flow of these measures. */
    public static Flow of(Measures m) {
        long reviewed = m.filed() + m.merged() + m.converted() + m.notFiled() + m.withdrawn();
        long decided = m.ended().satisfied() + m.ended().basically() + m.ended().dissatisfied();
        List<List<Part>> parts = List.of(
                List.of(new Part("received", "received", m.received(), Fill.S6)),
                List.of(
                        new Part("filed", "filed", m.filed(), Fill.S2),
                        new Part("merged", "merged", m.merged(), Fill.ZI),
                        new Part("converted", "converted", m.converted(), Fill.S4),
                        new Part("notFiled", "not-filed", m.notFiled(), Fill.S3),
                        new Part("withdrawn", "", m.withdrawn(), Fill.S5),
                        new Part("underReview", "", m.received() - reviewed, Fill.HATCH)),
                List.of(
                        new Part("replied", "replied", m.replied(), Fill.DAI),
                        new Part("inHand", "", m.filed() - m.replied(), Fill.HATCH)),
                List.of(
                        new Part("satisfied", "", m.ended().satisfied(), Fill.SONG),
                        new Part("basically", "", m.ended().basically(), Fill.S4),
                        new Part("dissatisfied", "", m.ended().dissatisfied(), Fill.ZHU),
                        new Part("silent", "", m.closed() - decided, Fill.S6),
                        new Part("unrated", "", m.replied() - m.closed(), Fill.HATCH)));
        return new Flow(parts.stream().map(layer -> laid(layer, m.received())).toList());
    }

    private static List<Stretch> laid(List<Part> layer, long whole) {
        List<Stretch> stretches = new ArrayList<>();
        long at = 0;
        for (Part part : layer) {
            if (part.value() > 0) {
                stretches.add(new Stretch(
                        part.name(),
                        part.slug(),
                        part.value(),
                        part.fill(),
                        percent(at, whole),
                        percent(part.value(), whole)));
                at += part.value();
            }
        }
        return stretches;
    }

    private static double percent(long value, long whole) {
        return Math.round(value * 10_000.0 / Math.max(1, whole)) / 100.0;
    }
}
