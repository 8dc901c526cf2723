package org.tongxin.rules;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A length of time as regulations give it (期限): working days ({@code 5wd}), calendar days ({@code 3d}) or months ({@code
 * 3m}). The day it starts from does not count; a term in months or calendar days that would end on a holiday ends on the
 * next working day (Civil Code, articles 201 to 203).
 *
 * @param count how many, at least 0
 */
public record Term(int count, Unit unit) {

    private static final Pattern FORM = Pattern.compile("(\\d{1,4})(wd|d|m)");

    /** What is counted. */
    public enum Unit {
        WORKING_DAYS("wd"),
        DAYS("d"),
        MONTHS("m");

        private final String letters;

        Unit(String letters) {
            this.letters = letters;
        }
    }

    public Term {
        if (count < 0) {
            throw new IllegalArgumentException("A term is not negative: " + count);
        }
    }

    /** Reads {@code 5wd}, {@code 3d} or {@code 3m}; anything else is refused with an {@link IllegalArgumentException}. */
    @JsonCreator
    public static Term parse(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("Not a term: " + text);
        }
        for (Unit unit : Unit.values()) {
            if (unit.letters.equals(matcher.group(2))) {
                return new Term(Integer.parseInt(matcher.group(1)), unit);
            }
        }
        throw new IllegalArgumentException("Not a term: " + text);
    }

    /** The last day of this term when it starts on that day. */
    public LocalDate after(LocalDate start, WorkingCalendar calendar) {
        return switch (unit) {
            case WORKING_DAYS -> calendar.plus(start, count);
            case DAYS -> calendar.onOrAfter(start.plusDays(count));
            case MONTHS -> calendar.onOrAfter(start.plusMonths(count));
        };
    }

    @JsonValue
    @Override
    public String toString() {
        return count + unit.letters;
    }
}
