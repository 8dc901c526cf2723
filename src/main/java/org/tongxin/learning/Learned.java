package org.tongxin.learning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** What was learnt. It suggests labels for a text and says because of which words; it never decides. */
public final class Learned {

    /** Longest run of characters shown as one word. */
    private static final int LONGEST_WORD = 8;

    private static final int WORDS = 3;

    private final List<String> labels;
    private final Vocabulary vocabulary;
    private final float[][] weights;
    private final int lessons;

    Learned(List<String> labels, Vocabulary vocabulary, float[][] weights, int lessons) {
        this.labels = List.copyOf(labels);
        this.vocabulary = vocabulary;
        this.weights = weights;
        this.lessons = lessons;
    }

    /**
     * A suggestion.
     *
     * @param label which label
     * @param score how far on its side; comparable within one text only
     * @param words the words of the text that speak most for it, the strongest first
     */
    public record Suggestion(String label, double score, List<String> words) {}

    /** From how many lessons. */
    public int lessons() {
        return lessons;
    }

    /** The likeliest labels, the likeliest first. */
    public List<Suggestion> suggest(String title, String body, int most) {
        Vocabulary.Weighed text = vocabulary.weigh(Features.of(title, body));
        double[] scores = new double[labels.size()];
        for (int label = 0; label < scores.length; label++) {
            scores[label] = weights[label][vocabulary.size()];
            for (int i = 0; i < text.features().length; i++) {
                scores[label] += weights[label][text.features()[i]] * text.weights()[i];
            }
        }
        return IntStream.range(0, scores.length)
                .boxed()
                .sorted(Comparator.comparing((Integer label) -> -scores[label]))
                .limit(most)
                .map(label -> new Suggestion(labels.get(label), scores[label], words(title + "\n" + body, label)))
                .toList();
    }

    private record Word(String text, double speaks) {}

    /** Runs of characters whose pairs all speak for the label. */
    private List<String> words(String text, int label) {
        List<Word> words = new ArrayList<>();
        int from = 0;
        double sum = 0;
        for (int at = 0; at + 1 <= text.length(); at++) {
            double speaks = at + 2 <= text.length() ? speaks(text.substring(at, at + 2), label) : 0;
            if (speaks > 0 && at - from < LONGEST_WORD - 1) {
                sum += speaks;
            } else {
                if (sum > 0) {
                    words.add(new Word(text.substring(from, at + 1), sum));
                }
                from = speaks > 0 ? at : at + 1;
                sum = Math.max(0, speaks);
            }
        }
        return words.stream()
                .sorted(Comparator.comparing(Word::speaks).reversed())
                .map(Word::text)
                .distinct()
                .limit(WORDS)
                .toList();
    }

    private double speaks(String pair, int label) {
        boolean whole = pair.codePoints().allMatch(Character::isLetterOrDigit);
        int place = whole ? vocabulary.place(pair) : -1;
        if (place < 0) {
            return 0;
        }
        double own = weights[label][place];
        double best = 0;
        for (int other = 0; other < weights.length; other++) {
            best = other == label ? best : Math.max(best, weights[other][place]);
        }
        return own - best;
    }
}
