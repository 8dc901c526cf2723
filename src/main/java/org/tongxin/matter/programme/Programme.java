package org.tongxin.matter.programme;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A campaign of the committee (活动品牌).
 *
 * @param code the tag matters carry
 * @param kinds kinds whose matters count towards it; {@code *}: all
 * @param responsible who answers for it
 */
public record Programme(
        String code,
        String zh,
        String en,
        LocalDate from,
        LocalDate until,
        String responsible,
        List<String> kinds,
        List<Target> targets,
        int version) {

    public Programme {
        kinds = List.copyOf(kinds);
        targets = List.copyOf(targets);
    }

    /** What is counted towards a target. */
    public enum Measure {
        /** 多少项. */
        MATTERS,
        /** 多少名委员, each once. */
        PERSONS,
        /** 某个数字字段的合计. */
        FIELD
    }

    /**
     * What it is to reach (目标).
     *
     * @param kind of which kind; null: of all that count
     * @param field the number field that is added up
     */
    public record Target(
            @Nullable String kind,
            Measure measure,
            @Nullable String field,
            BigDecimal wanted) {}

    /** Its name in that language. */
    public String name(boolean english) {
        return english ? en : zh;
    }

    /** Whether matters of that kind count towards it. */
    public boolean counts(String kind) {
        return kinds.contains("*") || kinds.contains(kind);
    }

    /** Whether it runs on that day. */
    public boolean runs(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(until);
    }

    /** How many days are left, that day among them; negative: it has been over for so many. */
    public long left(LocalDate day) {
        return ChronoUnit.DAYS.between(day, until) + (day.isAfter(until) ? 0 : 1);
    }
}
