package org.tongxin.figures;

import static org.tongxin.figures.Count.*;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tongxin.common.Actor;

/** What one table of figures is about (统计表): its columns, and the share at its end. Each column opens to its proposals. */
public enum Topic {
    /** 收与立: what was received and what became of it at review; the parts add up to the first. */
    INTAKE(List.of(RECEIVED, FILED, MERGED, CONVERTED, NOT_FILED, WITHDRAWN, OPEN), List.of()),
    /** 办理: load and punctuality. */
    HANDLING(
            List.of(TRANSFERRED, IN_HAND, OVERDUE, REPLIED, ON_TIME, LATE, GRADE_A, GRADE_B, GRADE_C),
            List.of(LEAD, SEPARATE, JOINT, IN_HAND, OVERDUE, REPLIED, ON_TIME, LATE, GRADE_A, GRADE_B, GRADE_C)),
    /** 申退与改办: wrong assignments. */
    ASTRAY(List.of(TRANSFERRED, OBJECTED, REASSIGNED, EXTENDED), List.of(TRANSFERRED, OBJECTED, WRONG, EXTENDED)),
    /** 评价: judgements of work and result; silence stands by itself. */
    JUDGED(List.of(
            WORK_SATISFIED,
            WORK_BASICALLY,
            WORK_DISSATISFIED,
            RESULT_SATISFIED,
            RESULT_BASICALLY,
            RESULT_DISSATISFIED,
            SILENT)),
    /** 满意与办成, side by side: what first proposers said at the end, and what was found done. */
    EFFECT(
            List.of(
                    CLOSED,
                    ENDED_SATISFIED,
                    ENDED_BASICALLY,
                    ENDED_DISSATISFIED,
                    ENDED_SILENT,
                    LOOKED,
                    DONE,
                    EFFECTIVE),
            List.of(
                    CLOSED,
                    ENDED_SATISFIED,
                    ENDED_BASICALLY,
                    ENDED_DISSATISFIED,
                    ENDED_SILENT,
                    LOOKED,
                    DONE,
                    EFFECTIVE)),
    /** 承诺 (条). */
    PROMISES(List.of(PROMISED, KEPT, KEPT_IN_TIME, PROMISE_OVERDUE, PROMISE_OPEN)),
    /** 协商与协调. */
    MEETING(
            List.of(FILED, CONSULTED, COORDINATED, ON_SITE, KEY, OVERSEEN, HONOURED, GAINED),
            List.of(TRANSFERRED, CONSULTED, COORDINATED, ON_SITE, KEY, OVERSEEN, HONOURED, GAINED)),
    /** 双向评议 (次), with the means. */
    APPRAISED(List.of(APPRAISED_PROPOSAL, APPRAISED_HANDLING)),
    /** 审查质量: how good reviewers found what was filed (A05). */
    QUALITY(List.of(QUALITY_EXCELLENT, QUALITY_GOOD, QUALITY_FAIR, QUALITY_WEAK, QUALITY_UNSAID), List.of());

    private final List<Count> columns;
    private final List<Count> ofUnits;

    Topic(List<Count> columns) {
        this(columns, columns);
    }

    Topic(List<Count> columns, List<Count> ofUnits) {
        this.columns = columns;
        this.ofUnits = ofUnits;
    }

    /** A share at the end of a row: part and whole are sums of columns. */
    public record Share(List<Count> part, List<Count> whole) {

        /** The upper half. */
        public long part(Measures m) {
            return part.stream().mapToLong(m::of).sum();
        }

        /** The lower half. */
        public long whole(Measures m) {
            return whole.stream().mapToLong(m::of).sum();
        }

        /** In whole percent, both halves beside it; a dash where there is nothing to share. */
        public String words(Measures m) {
            long whole = whole(m);
            return whole == 0 ? "—" : "%.0f%% (%d/%d)".formatted(100.0 * part(m) / whole, part(m), whole);
        }
    }

    /** The columns; none where it makes no sense of units. */
    public List<Count> columns(Breakdown.By by) {
        return by == Breakdown.By.UNIT ? ofUnits : columns;
    }

    /** The share at the end of its rows, if it has one. */
    public @Nullable Share share() {
        return switch (this) {
            case INTAKE -> new Share(List.of(FILED), List.of(RECEIVED));
            case HANDLING -> new Share(List.of(ON_TIME), List.of(ON_TIME, LATE, OVERDUE));
            case EFFECT -> new Share(List.of(EFFECTIVE), List.of(CLOSED));
            case PROMISES -> new Share(List.of(KEPT), List.of(PROMISED));
            case MEETING, JUDGED, APPRAISED, QUALITY, ASTRAY -> null;
        };
    }

    /** Whether this reader may read it, broken down like that. */
    public boolean isFor(Actor who, Breakdown.By by) {
        return !columns(by).isEmpty() && (this != QUALITY || SeeFigures.readsMarks(who));
    }

    /** Its name in addresses. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The topic of that name. */
    public static Optional<Topic> of(@Nullable String name) {
        for (Topic each : values()) {
            if (each.slug().equals(name)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }
}
