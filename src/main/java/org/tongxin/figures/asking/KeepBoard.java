package org.tongxin.figures.asking;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.common.Actor;
import org.tongxin.common.Outcome;
import org.tongxin.common.Reason;
import org.tongxin.common.UseCase;
import org.tongxin.figures.defined.FigureBook;
import org.tongxin.figures.defined.FigureBooks;
import org.tongxin.platform.Audit;

/** A committee chooses the figures of its board and their order (看板设置). */
@UseCase
public class KeepBoard {

    private final Boards boards;
    private final FigureBooks books;
    private final Audit audit;
    private final Clock clock;

    KeepBoard(Boards boards, FigureBooks books, Audit audit, Clock clock) {
        this.boards = boards;
        this.books = books;
        this.audit = audit;
        this.clock = clock;
    }

    /** What may be done with it. */
    public enum Step {
        /** Put at the end. */
        ADD,
        REMOVE,
        UP,
        DOWN,
        /** As it comes with the product. */
        SHIPPED
    }

    /**
     * Changes it.
     *
     * @param code of the figure; none for SHIPPED
     * @param seen the version it was changed from
     */
    @Transactional
    public Outcome<Board> change(Actor who, Step step, String code, int seen) {
        boards.lock();
        Board before = boards.read();
        if (before.version() != seen) {
            return new Outcome.Stale<>(
                    Objects.requireNonNullElse(before.changedBy(), ""),
                    Objects.requireNonNullElse(before.changedAt(), Instant.EPOCH));
        }
        List<String> codes = new ArrayList<>(before.codes());
        FigureBook book = books.current();
        boolean on = codes.contains(code);
        if (step == Step.ADD ? book.of(code).isEmpty() : step != Step.SHIPPED && !on) {
            return Outcome.missing();
        }
        if (step == Step.ADD && on) {
            return Outcome.refused(Reason.at("code", "figures.board.refused.there"));
        }
        if (step == Step.ADD && codes.size() >= Board.MOST) {
            return Outcome.refused(Reason.at("code", "figures.board.refused.full", Board.MOST));
        }
        apply(step, code, codes);
        boards.write(before.version() + 1, codes, clock.instant(), who.name());
        audit.record(who, "KeepBoard", new Audit.Subject("board", null, code), before.codes(), codes);
        return Outcome.done(boards.read());
    }

    private static void apply(Step step, String code, List<String> codes) {
        int at = codes.indexOf(code);
        switch (step) {
            case ADD -> codes.add(code);
            case REMOVE -> codes.remove(code);
            case UP -> Collections.swap(codes, at, Math.max(0, at - 1));
            case DOWN -> Collections.swap(codes, at, Math.min(codes.size() - 1, at + 1));
            case SHIPPED -> {
                codes.clear();
                codes.addAll(Board.SHIPPED.codes());
            }
        }
    }
}
