package org.tongxin.figures.chair;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.common.Actor;
import org.tongxin.common.UseCase;
import org.tongxin.common.page.Words;
import org.tongxin.figures.defined.Answer;
import org.tongxin.figures.defined.DefinedFigures;
import org.tongxin.figures.defined.Question;
import org.tongxin.figures.defined.Span;
import org.tongxin.ledger.Pressing;

/** A leader sees a handful of figures of the year to date beside as much of last year, what is overdue and what waits (主席会议看板). */
@UseCase
public class SeeYearToDate {

    /** The handful. */
    static final List<String> FIGURES = List.of(
            "proposals.filed",
            "proposals.replied",
            "participation.research",
            "participation.person_times",
            "learning.sessions",
            "platforms.deeds",
            "coop.received_batches",
            "publicity.media_pieces");

    private final DefinedFigures figures;
    private final List<Pressing> pressing;
    private final Clock clock;

    SeeYearToDate(DefinedFigures figures, List<Pressing> pressing, Clock clock) {
        this.figures = figures;
        this.pressing = pressing;
        this.clock = clock;
    }

    /** What the page shows. */
    public record Strip(Span span, Span before, List<Answer.Compared> figures, List<Pressing.Line> lines) {

        /** The span as addresses of figures say it. */
        public String token() {
            return span.from() + "_" + span.until();
        }
    }

    /** The year up to today. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Strip see(Actor who, Words w) {
        LocalDate today = LocalDate.now(clock);
        Span span = Span.between(today.withDayOfYear(1), today);
        LocalDate then = today.minusYears(1);
        Span before = Span.between(then.withDayOfYear(1), then);
        return new Strip(
                span,
                before,
                figures.compareAll(who, FIGURES, Question.own(span), before),
                pressing.stream().flatMap(each -> each.lines(who, w).stream()).toList());
    }
}
