package org.tongxin.proposal.model;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * How like two proposals are, and a signature by which like ones are found among a million (相似提案). The share of common words
 * is Jaccard's; the signature is MinHash in bands (Broder 1997; Indyk and Motwani 1998): two texts that share a
 * fifth of their words meet in one band at least half of the time, a third: five times in six, half: always.
 */
public final class Likeness {

    /** Bands of a text's signature. */
    static final int BANDS = 16;

    /** Counts the ways of making the signature; what was made in an older way is made anew. */
    static final int WAY = 2;

    private static final int TITLE_BANDS = 6;
    /** So many characters in a row name a matter. */
    private static final int GRAM = 4;

    private static final int NAMES = 12;

    private static final long OF_GRAMS = 0x2545F4914F6CDD1DL;
    private static final int LEAST_COMMON = 4;
    private static final int ROWS = 2;
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;
    private static final long OF_TITLES = 0x5DEECE66DL;
    /** Words of nearly every title; they say nothing of the matter. */
    private static final Set<String> OF_EVERY_TITLE = Set.of("关于", "的提", "提案", "的建", "建议");

    private Likeness() {}

    /** The bands by which a proposal is found: those of its whole text, and others of its title. */
    public static int[] bands(Text text) {
        int[] whole = bands(words(text), BANDS, 0);
        int[] title = bands(title(text), TITLE_BANDS, OF_TITLES);
        return IntStream.concat(Arrays.stream(whole), Arrays.stream(title)).toArray();
    }

    /**
     * The names in its title: every {@value #GRAM} characters in a row, of long titles the {@value #NAMES} with the least hashes, which
     * are the same ones in every title that has them.
     */
    public static int[] names(Text text) {
        String bare = text.title().replaceFirst("^关于", "").replaceFirst("的?(提案|建议)$", "");
        int[] characters = bare.codePoints().filter(Character::isLetterOrDigit).toArray();
        return IntStream.rangeClosed(0, characters.length - GRAM)
                .map(from -> (int) (mixed(hash(new String(characters, from, GRAM)) ^ OF_GRAMS) >>> 32))
                .distinct()
                .sorted()
                .limit(NAMES)
                .toArray();
    }

    /**
     * How like two titles are: the share of common words, or, where at least four are common, their share of the shorter title,
     * because one may say the same at greater length.
     */
    public static double ofTitles(Set<String> one, Set<String> other) {
        Set<String> common = new LinkedHashSet<>(one);
        common.retainAll(other);
        double shorter = common.size() < LEAST_COMMON ? 0 : (double) common.size() / Math.min(one.size(), other.size());
        return Math.max(of(one, other), shorter);
    }

    /** All its words. */
    public static Set<String> words(Text text) {
        return Words.of(String.join("\n", text.title(), text.situation(), text.analysis(), text.suggestion()));
    }

    /** The words of its title that say something of the matter. */
    public static Set<String> title(Text text) {
        Set<String> words = new LinkedHashSet<>(Words.of(text.title()));
        words.removeAll(OF_EVERY_TITLE);
        return words;
    }

    /** So many bands of these words; none where there are no words. */
    static int[] bands(Set<String> words, int count, long salt) {
        if (words.isEmpty()) {
            return new int[0];
        }
        long[] least = new long[count * ROWS];
        Arrays.fill(least, Long.MAX_VALUE);
        for (String word : words) {
            long hash = hash(word) ^ salt;
            for (int i = 0; i < least.length; i++) {
                least[i] = Math.min(least[i], mixed(hash + i * GOLDEN));
            }
        }
        int[] bands = new int[count];
        for (int band = 0; band < count; band++) {
            long both = mixed(least[band * ROWS] * 31 + least[band * ROWS + 1] + band * GOLDEN);
            bands[band] = (int) (both >>> 32);
        }
        return bands;
    }

    /** The share of the words of both that stand in both, from 0 to 1. */
    public static double of(Set<String> one, Set<String> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return 0;
        }
        Set<String> common = new LinkedHashSet<>(one);
        common.retainAll(other);
        return (double) common.size() / (one.size() + other.size() - common.size());
    }

    private static long hash(String word) {
        long hash = 0xCBF29CE484222325L;
        for (int i = 0; i < word.length(); i++) {
            hash = (hash ^ word.charAt(i)) * 0x100000001B3L;
        }
        return hash;
    }

    /** Spreads a number over all its bits (splitmix64). */
    private static long mixed(long seed) {
        long z = (seed ^ (seed >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
