package org.tongxin.learning;

import java.util.HashMap;
import java.util.Map;

/** What of a text is looked at: single characters and pairs in a row, each with how often it stands there. */
final class Features {

    /** Marks what stands in the title; it is looked at once more under this mark. */
    private static final String IN_TITLE = "^";

    private static final int LONGEST = 2;

    private Features() {}

    static Map<String, Integer> of(String title, String body) {
        Map<String, Integer> counts = new HashMap<>();
        add(counts, body, "");
        add(counts, title, "");
        add(counts, title, "");
        add(counts, title, IN_TITLE);
        return counts;
    }

    private static void add(Map<String, Integer> counts, String text, String mark) {
        for (String part : text.split("[^\\p{IsHan}a-zA-Z0-9]+")) {
            for (int length = 1; length <= LONGEST; length++) {
                for (int from = 0; from + length <= part.length(); from++) {
                    counts.merge(mark + part.substring(from, from + length), 1, Integer::sum);
                }
            }
        }
    }
}
