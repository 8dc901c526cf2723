package org.tongxin.notice;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.tongxin.common.page.Words;

/**
 * Something in a notice's sentence, kept so that it can be worded in any language later.
 *
 * @param is what the value stands for
 * @param value as text
 */
public record Arg(Is is, String value) {

    /** What a value stands for. */
    public enum Is {
        /** Words or names, the same in every language. */
        TEXT,
        /** A day. */
        DAY,
        /** A whole number. */
        NUMBER,
        /** Key of a message. */
        KEY
    }

    /** Words or a name. */
    public static Arg text(String words) {
        return new Arg(Is.TEXT, words);
    }

    /** A day. */
    public static Arg day(LocalDate day) {
        return new Arg(Is.DAY, day.toString());
    }

    /** A whole number. */
    public static Arg number(long number) {
        return new Arg(Is.NUMBER, String.valueOf(number));
    }

    /** The message of that key. */
    public static Arg key(String key) {
        return new Arg(Is.KEY, key);
    }

    /** The value as a sentence takes it. */
    public Object worded(Words w) {
        try {
            return switch (is) {
                case TEXT -> value;
                case DAY -> LocalDate.parse(value);
                case NUMBER -> Long.valueOf(value);
                case KEY -> w.t(value);
            };
        } catch (DateTimeParseException | NumberFormatException _) {
            return value;
        }
    }
}
