package org.tongxin.figures.asking;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.common.Actor;
import org.tongxin.figures.defined.Answer;
import org.tongxin.figures.defined.DefinedFigures;

/** Asks all figures of the board at once, now and for the span before: as many statements for thirty as for one. */
@Component
public class ReadBoard {

    private final Boards boards;
    private final DefinedFigures figures;
    private final SeeNumbers seeing;

    ReadBoard(Boards boards, DefinedFigures figures, SeeNumbers seeing) {
        this.boards = boards;
        this.figures = figures;
        this.seeing = seeing;
    }

    /** The board with its numbers. */
    public record Filled(Asking asking, Board board, List<Line> lines) {}

    /** A figure of it. */
    public record Line(Answer now, @Nullable Answer before) {}

    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Filled of(Actor who, AskedNumber asked) {
        Board board = boards.read();
        Asking asking = seeing.asking(who, asked);
        var before = asking.before().span();
        Map<String, Answer> then = before == null
                ? Map.of()
                : figures.askAll(who, board.codes(), question(asking, before)).stream()
                        .collect(Collectors.toMap(each -> each.definition().code(), Function.identity()));
        List<Line> lines = figures.askAll(who, board.codes(), asking.question()).stream()
                .map(now -> new Line(
                        now,
                        Optional.ofNullable(then.get(now.definition().code())).orElse(null)))
                .toList();
        return new Filled(asking, board, lines);
    }

    private static org.tongxin.figures.defined.Question question(
            Asking asking, org.tongxin.figures.defined.Span before) {
        var now = asking.question();
        return new org.tongxin.figures.defined.Question(before, now.scope(), now.level());
    }
}
