package org.tongxin.figures.defined;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A figure as it was found.
 *
 * @param value exact; in percent for a share; null where there is nothing: a share of nothing, an ordinal where none was given
 * @param made what the value is made of; nothing for a figure counted of facts
 * @param zh the question in words
 * @param en the same in English
 * @param at when it was asked; facts written later are not in it
 */
public record Answer(
        FigureDefinition definition,
        Question question,
        @Nullable BigDecimal value,
        Made made,
        String zh,
        String en,
        Instant at) {

    /** What the unit of the value is: that of the definition, % for a share. */
    public String unit() {
        return definition instanceof FigureDefinition.Ratio
                ? "%"
                : definition.head().unit();
    }

    /** What a value is made of. */
    public sealed interface Made {}

    /** Counted of facts. */
    public record OfFacts() implements Made {}

    /** The two halves of a share. What the whole has beyond the part is silence or something else; it is shown, not dropped. */
    public record Halves(Answer part, Answer whole) implements Made {

        /** The whole without the part. */
        public BigDecimal rest() {
            return number(whole).subtract(number(part));
        }
    }

    /** The parts of a sum, in the order of the definition. */
    public record Parts(List<Answer> parts) implements Made {
        public Parts {
            parts = List.copyOf(parts);
        }
    }

    /** What was opened and what was closed up to the last day. */
    public record Flow(BigDecimal opened, BigDecimal closed) implements Made {}

    /** The periods of a rate, those without any among them; the value is how much there was per period. */
    public record Periods(Answer of, List<Period> periods) implements Made {
        public Periods {
            periods = List.copyOf(periods);
        }

        /** The periods that had none. */
        public List<Period> gaps() {
            return periods.stream().filter(each -> each.value().signum() == 0).toList();
        }
    }

    /**
     * A period of a rate, as far as the span covers it.
     *
     * @param whole whether the span covers all of it
     */
    public record Period(LocalDate from, LocalDate until, boolean whole, BigDecimal value) {}

    /** A part of a breakdown; the key is an identity or a code, null where none is known. */
    public record Part(@Nullable String key, BigDecimal value) {}

    /** Two spans of the same figure. */
    public record Compared(Answer now, Answer before) {

        /** How much more there is now. */
        public @Nullable BigDecimal change() {
            return now.value() == null || before.value() == null
                    ? null
                    : now.value().subtract(before.value());
        }
    }

    static BigDecimal number(Answer answer) {
        return answer.value() == null ? BigDecimal.ZERO : answer.value();
    }
}
