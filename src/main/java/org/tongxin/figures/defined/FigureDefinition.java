package org.tongxin.figures.defined;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A figure as it is defined (指标定义): what is counted, of which facts. Sealed by how it is measured. */
public sealed interface FigureDefinition {

    Head head();

    default String code() {
        return head().code();
    }

    /** The codes of other figures that it is made of. */
    default List<String> madeOf() {
        return List.of();
    }

    /**
     * What every definition has.
     *
     * @param code dotted, never renamed
     * @param group letter of the section it stands in
     * @param unit what is counted: 次, 篇, 元
     * @param serves codes of the mechanism table
     */
    record Head(
            String code,
            String zh,
            String en,
            String group,
            String unit,
            @Nullable String aboutZh,
            @Nullable String aboutEn,
            List<String> serves) {

        public Head {
            serves = List.copyOf(serves);
        }

        public String name(boolean english) {
            return english ? en : zh;
        }
    }

    /** What is counted of facts one by one. */
    enum Counting {
        /** How many facts (件次). */
        FACTS,
        /** The sum of their quantities. */
        QUANTITY,
        /** How many different matters. */
        MATTERS,
        /** The greatest quantity: the last ordinal (第几次). */
        ORDINAL
    }

    /** Facts, their sum, their matters or the greatest of them. */
    record Counted(Head head, Counting what, Source source) implements FigureDefinition {}

    /**
     * Different members, or different bodies and units (人数、家数).
     *
     * @param members whether members; otherwise bodies and units
     * @param role in which part; null: in any
     */
    record Parties(Head head, boolean members, @Nullable String role, Source source) implements FigureDefinition {}

    /** What is there at a date (存量): opened and not closed up to the last day of the span. */
    record Stock(Head head, Source opened, Source closed) implements FigureDefinition {}

    /** How many different values (涉及几类): {@code by} category, place, sector or a facet. */
    record Distinct(Head head, Breakdown by, Source source) implements FigureDefinition {}

    /** A share (率), shown with both halves. */
    record Ratio(Head head, String part, String whole) implements FigureDefinition {
        @Override
        public List<String> madeOf() {
            return List.of(part, whole);
        }
    }

    /** A sum of other figures (合计), each of which can be opened. */
    record Sum(Head head, List<String> parts) implements FigureDefinition {
        public Sum {
            parts = List.copyOf(parts);
        }

        @Override
        public List<String> madeOf() {
            return parts;
        }
    }

    /** How often per period (每月、每半年), with the periods that had none. */
    record Rate(Head head, String part, Per per) implements FigureDefinition {
        @Override
        public List<String> madeOf() {
            return List.of(part);
        }
    }

    /** The periods of a rate. */
    enum Per {
        MONTH(1),
        HALF_YEAR(6),
        YEAR(12);

        final int months;

        Per(int months) {
            this.months = months;
        }
    }
}
