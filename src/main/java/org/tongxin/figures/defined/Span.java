package org.tongxin.figures.defined;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tongxin.committee.Directory;
import org.tongxin.committee.SessionCard;
import org.tongxin.common.SessionId;

/**
 * A span of time (统计区间): two days, both in it, with what it is called.
 *
 * @param session all facts of this session, whatever day they happened, in place of those between the two days; asked of the own
 *     committee alone. What is there at a date and what happens per period still go by the days
 */
public record Span(
        LocalDate from,
        LocalDate until,
        String zh,
        String en,
        @Nullable SessionId session) {

    static final LocalDate BEGINNING = LocalDate.of(1949, 1, 1);
    static final LocalDate END = LocalDate.of(2199, 12, 31);

    public Span {
        if (until.isBefore(from)) {
            throw new IllegalArgumentException("A span ends before it begins");
        }
    }

    /** A calendar year. */
    public static Span year(int year) {
        return new Span(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), year + " 年", String.valueOf(year), null);
    }

    /** The year of work of a session, by its days. */
    public static Span session(SessionCard session) {
        return new Span(session.from(), session.until(), session.name(false), session.name(true), null);
    }

    /** What belongs to a session, whenever it happened; of the own committee only, for a session is a committee's own. */
    public static Span belongingTo(SessionCard session) {
        return new Span(session.from(), session.until(), session.name(false), session.name(true), session.id());
    }

    /** From the first day of a term up to a day (本届以来). */
    public static Span termToDate(Directory directory, int term, LocalDate day) {
        LocalDate from = directory.sessions().stream()
                .filter(session -> session.term() == term)
                .map(SessionCard::from)
                .min(LocalDate::compareTo)
                .filter(first -> !first.isAfter(day))
                .orElse(day);
        return new Span(from, day, "第 " + term + " 届以来", "term " + term + " to date", null);
    }

    /** Between two days, both in it. */
    public static Span between(LocalDate from, LocalDate until) {
        return new Span(from, until, from + " 至 " + until, from + " to " + until, null);
    }

    /** The same days, whatever session the facts are of. */
    Span byDays(LocalDate first, LocalDate last) {
        return new Span(first, last, zh, en, null);
    }

    String label(boolean english) {
        return english ? en : zh;
    }
}
