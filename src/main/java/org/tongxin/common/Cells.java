package org.tongxin.common;

import java.util.regex.Pattern;

/** Cells of tables for office programs. */
public final class Cells {

    private static final Pattern FORMULA = Pattern.compile("(?s)^[=+\\-@\\t\\r].*");

    private Cells() {}

    /** The same text; where it begins like a formula, with a mark before it so that no program runs it, also after another has saved it. */
    public static String safe(String text) {
        return FORMULA.matcher(text).matches() ? "'" + text : text;
    }
}
