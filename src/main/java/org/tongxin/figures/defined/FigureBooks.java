package org.tongxin.figures.defined;

import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The book of the acting committee: what is shipped and what is its own. */
@Component
public class FigureBooks {

    private final ShippedFigures shipped;
    private final OwnFigures own;

    FigureBooks(ShippedFigures shipped, OwnFigures own) {
        this.shipped = shipped;
        this.own = own;
    }

    /** All definitions that may be asked; read once in a transaction that only reads. */
    @Transactional(readOnly = true)
    public FigureBook current() {
        boolean once = TransactionSynchronizationManager.isCurrentTransactionReadOnly()
                && TransactionSynchronizationManager.isSynchronizationActive();
        if (once && TransactionSynchronizationManager.getResource(this) instanceof FigureBook known) {
            return known;
        }
        FigureBook book = read();
        if (once) {
            TransactionSynchronizationManager.bindResource(this, book);
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void beforeCompletion() {
                    TransactionSynchronizationManager.unbindResourceIfPossible(FigureBooks.this);
                }
            });
        }
        return book;
    }

    private FigureBook read() {
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

    /** The latest version of each own definition, retired ones among them. */
    @Transactional(readOnly = true)
    public List<OwnFigure> own() {
        return own.latest();
    }

    /** Whether the product comes with it; such a figure is not changed. */
    public boolean isShipped(String code) {
        return shipped.book().of(code).isPresent();
    }
}
