package org.tongxin.figures;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the ledger counts for one question, or for one part of it.
 *
 * @param counts each thing counted; what a question does not ask about, the part of a unit, is not among them
 * @param quality scores of proposals' quality, given by units and the secretariat
 * @param care scores of their handling, given by proposers and the secretariat
 * @param medianDays days from transfer to reply, the middle one; empty where there is no reply
 * @param ninetiethDays days within which nine of ten were replied to
 */
public record Measures(
        Map<Count, Long> counts, Mean quality, Mean care, Optional<Double> medianDays, Optional<Double> ninetiethDays) {

    public Measures {
        counts = Map.copyOf(counts);
    }

    /** Nothing at all. */
    public static final Measures NONE = counted(Map.of());

    /** Counts alone. */
    public static Measures counted(Map<Count, Long> counts) {
        return new Measures(counts, Mean.NONE, Mean.NONE, Optional.empty(), Optional.empty());
    }

    /**
     * A mean score (平均分), kept back while too few have given one.
     *
     * @param given how many scores stand behind it
     * @param mean their mean; null: none was given, too few were, or it is not for this reader
     * @param tooFew whether it is kept back because too few were given
     */
    public record Mean(long given, @Nullable Double mean, boolean tooFew) {

        /** No score was given. */
        public static final Mean NONE = new Mean(0, null, false);

        /** The mean of so many, shown from {@code least} on. */
        static Mean of(long given, @Nullable Double mean, int least) {
            boolean tooFew = given > 0 && given < least;
            return new Mean(given, tooFew ? null : mean, tooFew);
        }

        /** The same for somebody who may not read it. */
        Mean withheld() {
            return new Mean(given, null, false);
        }
    }

    /** How the judgements fell. */
    public record Judged(long satisfied, long basically, long dissatisfied) {}

    /** How many. */
    public long of(Count count) {
        return counts.getOrDefault(count, 0L);
    }

    /** The same without the means, for who may not read them. */
    public Measures withoutMeans() {
        return new Measures(counts, quality.withheld(), care.withheld(), medianDays, ninetiethDays);
    }

    /** The same without what only the review desk reads. */
    public Measures withoutMarks() {
        Map<Count, Long> open = new EnumMap<>(Count.class);
        counts.forEach((count, value) -> {
            if (!count.name().startsWith("QUALITY_")) {
                open.put(count, value);
            }
        });
        return new Measures(open, quality, care, medianDays, ninetiethDays);
    }

    /** As data: every count under its own name, the means with how many stand behind them. */
    @JsonValue
    public Map<String, Object> data() {
        Map<String, Object> data = new LinkedHashMap<>();
        for (Count count : Count.values()) {
            if (counts.containsKey(count)) {
                data.put(count.code(), of(count));
            }
        }
        data.put("quality", quality);
        data.put("care", care);
        medianDays.ifPresent(days -> data.put("medianDays", days));
        ninetiethDays.ifPresent(days -> data.put("ninetiethDays", days));
        return data;
    }

    public long received() {
        return of(Count.RECEIVED);
    }

    public long withdrawn() {
        return of(Count.WITHDRAWN);
    }

    public long notFiled() {
        return of(Count.NOT_FILED);
    }

    public long filed() {
        return of(Count.FILED);
    }

    public long merged() {
        return of(Count.MERGED);
    }

    public long converted() {
        return of(Count.CONVERTED);
    }

    public long transferred() {
        return of(Count.TRANSFERRED);
    }

    public long replied() {
        return of(Count.REPLIED);
    }

    public long onTime() {
        return of(Count.ON_TIME);
    }

    public long rated() {
        return of(Count.RATED);
    }

    public long silent() {
        return of(Count.SILENT);
    }

    public long rehandled() {
        return of(Count.REHANDLED);
    }

    public long closed() {
        return of(Count.CLOSED);
    }

    public long promised() {
        return of(Count.PROMISED);
    }

    /** Judgements of the work (人次). */
    public Judged work() {
        return new Judged(of(Count.WORK_SATISFIED), of(Count.WORK_BASICALLY), of(Count.WORK_DISSATISFIED));
    }

    /** Judgements of the result (人次). */
    public Judged result() {
        return new Judged(of(Count.RESULT_SATISFIED), of(Count.RESULT_BASICALLY), of(Count.RESULT_DISSATISFIED));
    }

    /** First proposers' last word on the result of closed proposals, each proposal once. */
    public Judged ended() {
        return new Judged(of(Count.ENDED_SATISFIED), of(Count.ENDED_BASICALLY), of(Count.ENDED_DISSATISFIED));
    }
}
