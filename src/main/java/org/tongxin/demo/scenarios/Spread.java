package org.tongxin.demo.scenarios;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Spreads what a line says over its records: days over a span, a sum over plausible amounts that add up to it. */
final class Spread {

    private static final long[] STEPS = {
        10_000_000, 1_000_000, 500_000, 100_000, 50_000, 10_000, 5_000, 1_000, 500, 100, 50, 10, 5
    };
    private static final int ROOM = 12;

    private final Random random;

    Spread(Random random) {
        this.random = random;
    }

    /** Days of a span like {@code 2024-02~2024-11}, one in each part of it, in order. */
    List<LocalDate> days(String span, int many) {
        LocalDate first = YearMonth.parse(span.substring(0, 7)).atDay(1);
        LocalDate last = YearMonth.parse(span.substring(span.length() - 7)).atEndOfMonth();
        long all = ChronoUnit.DAYS.between(first, last) + 1;
        List<LocalDate> days = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            long from = all * i / many;
            long room = Math.max(1, all * (i + 1) / many - from);
            days.add(first.plusDays(from + random.nextInt((int) room)));
        }
        return days;
    }

    /** One day in every so many months, from the first month of the span on. */
    List<LocalDate> every(int months, String span, int many) {
        YearMonth first = YearMonth.parse(span.substring(0, 7));
        List<LocalDate> days = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            days.add(first.plusMonths((long) i * months).atDay(5 + random.nextInt(20)));
        }
        return days;
    }

    /** Different whole amounts, round ones where the sum allows it, that add up to the sum. */
    List<Long> sum(long sum, int many) {
        if (many == 0) {
            return List.of();
        }
        if (sum < many) {
            throw new IllegalStateException(sum + " cannot be spread over " + many);
        }
        long step = 1;
        for (long each : STEPS) {
            if (step == 1 && sum / each >= (long) many * ROOM) {
                step = each;
            }
        }
        return parts(sum, many, step);
    }

    /** The same for people, of whom there are so many: nobody takes part twice in one record. */
    List<Long> heads(long total, int many, long most) {
        List<Long> heads = sum(total, many);
        for (int i = 0; i < heads.size(); i++) {
            for (int k = 0; heads.get(i) > most && k < heads.size(); k++) {
                long moved = Math.min(heads.get(i) - most, Math.max(0, most - heads.get(k)));
                heads.set(k, heads.get(k) + moved);
                heads.set(i, heads.get(i) - moved);
            }
        }
        return heads;
    }

    private List<Long> parts(long sum, int many, long step) {
        long left = sum / step;
        List<Long> parts = new ArrayList<>();
        for (int i = many; i > 1; i--) {
            double mean = (double) left / i;
            long part = Math.max(1, Math.min(left - i + 1, Math.round(mean * (0.55 + 0.9 * random.nextDouble()))));
            parts.add(part * step);
            left -= part;
        }
        // what is not a multiple of the step lies in the last one
        parts.add(left * step + sum % step);
        return parts;
    }
}
