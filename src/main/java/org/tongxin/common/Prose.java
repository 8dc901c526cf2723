package org.tongxin.common;

/** Words that somebody typed, as they are kept and counted everywhere: opinions, reasons, texts, names. */
public final class Prose {

    private Prose() {}

    /**
     * What is kept of them: line ends as one character, without the character that no database keeps, without halves of
     * characters that no encoding knows, and without space around.
     */
    public static String clean(String typed) {
        return storable(typed).replace("\r\n", "\n").strip();
    }

    /** The same words without what can be neither stored nor sent; everything else, spaces too, stays as typed. */
    public static String storable(String typed) {
        for (int i = 0; i < typed.length(); i++) {
            char c = typed.charAt(i);
            if (c == 0 || Character.isSurrogate(c)) {
                return rebuilt(typed);
            }
        }
        return typed;
    }

    private static String rebuilt(String typed) {
        StringBuilder kept = new StringBuilder(typed.length());
        typed.codePoints()
                .filter(c -> c != 0 && (c > Character.MAX_VALUE || !Character.isSurrogate((char) c)))
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }

    /** Their beginning, not longer than that many characters. */
    public static String cut(String words, int most) {
        return length(words) <= most ? words : words.substring(0, words.offsetByCodePoints(0, most));
    }

    /** Their length in characters as a reader counts them. */
    public static int length(String words) {
        return words.codePointCount(0, words.length());
    }
}
