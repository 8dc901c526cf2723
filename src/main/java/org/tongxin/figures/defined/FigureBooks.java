package org.tongxin.figures.defined;

import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The book of the acting committee: what is shipped and what is its own. */
@Component
public class FigureBooks {

    private final ShippedFigures shipped;
    private final OwnFigures own;

    FigureBooks(ShippedFigures shipped, OwnFigures own) {
        this.shipped = shipped;
        this.own = own;
    }

    /** All definitions that may be asked. */
    @Transactional(readOnly = true)
    public FigureBook current() {
        FigureBook book = shipped.book();
        for (OwnFigure each : own.latest()) {
            if (!each.retired() && each.definition() != null && !isShipped(each.code())) {
                book = book.with(Objects.requireNonNull(each.definition()));
            }
        }
        return book;
    }

    /** All versions of an own definition, latest first. */
    @Transactional(readOnly = true)
    public List<OwnFigure> versions(String code) {
        return own.versions(code);
    }

    boolean isShipped(String code) {
        return shipped.book().of(code).isPresent();
    }
}
