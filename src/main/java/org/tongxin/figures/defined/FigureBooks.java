package org.tongxin.figures.defined;

import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.tongxin.common.CommitteeId;
import org.tongxin.platform.Acting;

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
        CommitteeId committee = Acting.required().committee();
        Object held = once ? TransactionSynchronizationManager.getResource(this) : null;
        if (held instanceof Held known && known.committee().equals(committee)) {
            return known.book();
        }
        FigureBook book = read();
        if (once && held == null) {
            TransactionSynchronizationManager.bindResource(this, new Held(committee, book));
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void beforeCompletion() {
                    TransactionSynchronizationManager.unbindResourceIfPossible(FigureBooks.this);
                }
            });
        }
        return book;
    }

    private record Held(CommitteeId committee, FigureBook book) {}

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
