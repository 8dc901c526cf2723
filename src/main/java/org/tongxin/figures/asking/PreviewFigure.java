package org.tongxin.figures.asking;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tongxin.common.Actor;
import org.tongxin.common.Outcome;
import org.tongxin.common.Reason;
import org.tongxin.figures.defined.Answer;
import org.tongxin.figures.defined.DefineFigure;
import org.tongxin.figures.defined.DefinedFigures;
import org.tongxin.figures.defined.OwnFigure;
import org.tongxin.figures.defined.Question;
import org.tongxin.figures.defined.Span;

/** What a definition would give this year: it is entered, asked and taken back, so that preview and product cannot differ. */
@Component
class PreviewFigure {

    private final DefineFigure defining;
    private final DefinedFigures figures;
    private final TransactionTemplate transaction;
    private final Clock clock;

    PreviewFigure(DefineFigure defining, DefinedFigures figures, PlatformTransactionManager transactions, Clock clock) {
        this.defining = defining;
        this.figures = figures;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** The value of this year; nothing stays. */
    Outcome<Answer> preview(Actor who, Map<String, ?> body, int seen) {
        return Objects.requireNonNull(transaction.execute(status -> {
            status.setRollbackOnly();
            return switch (defining.define(who, body, seen)) {
                case Outcome.Done<OwnFigure>(OwnFigure figure) ->
                    figures.ask(
                            who,
                            figure.code(),
                            Question.own(Span.year(LocalDate.now(clock).getYear())));
                case Outcome.Refused<OwnFigure>(List<Reason> reasons) -> Outcome.refused(reasons);
                case Outcome.Stale<OwnFigure>(var name, var at) -> new Outcome.Stale<>(name, at);
                case Outcome.Missing<OwnFigure> _ -> Outcome.missing();
            };
        }));
    }
}
