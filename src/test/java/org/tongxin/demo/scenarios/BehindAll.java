package org.tongxin.demo.scenarios;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tongxin.common.Actor;
import org.tongxin.common.Outcome;
import org.tongxin.figures.defined.Behind;
import org.tongxin.figures.defined.OpenFigure;
import org.tongxin.figures.defined.Question;
import org.tongxin.figures.defined.Span;
import org.tongxin.platform.Acting;

/** All pages behind a figure of one committee. */
record BehindAll(List<Behind.Line> lines, int hidden, BigDecimal amount) {

    /** What the committees have of it, as the one above them is told. */
    static BigDecimal ofCommittees(OpenFigure opening, Actor who, String code, Question question) {
        Outcome<Behind> page = Acting.as(who, () -> opening.behind(who, code, question, null, null));
        return ((Behind.Matters) ((Outcome.Done<Behind>) page).value())
                .committees().stream().map(Behind.OfCommittee::value).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    static BehindAll of(OpenFigure opening, Actor who, String code, Span span) {
        List<Behind.Line> lines = new ArrayList<>();
        int hidden = 0;
        Behind.@Nullable Cursor after = null;
        do {
            Behind.Cursor from = after;
            Outcome<Behind> page = Acting.as(who, () -> opening.behind(who, code, Question.own(span), null, from));
            Behind.Matters matters = (Behind.Matters) ((Outcome.Done<Behind>) page).value();
            lines.addAll(matters.seen());
            hidden += matters.hidden();
            after = matters.next();
        } while (after != null);
        return new BehindAll(
                lines, hidden, lines.stream().map(Behind.Line::amount).reduce(BigDecimal.ZERO, BigDecimal::add));
    }
}
