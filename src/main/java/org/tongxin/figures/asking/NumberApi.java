package org.tongxin.figures.asking;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tongxin.common.Actor;
import org.tongxin.common.For;
import org.tongxin.common.Outcome;
import org.tongxin.common.Reason;
import org.tongxin.common.page.Words;
import org.tongxin.figures.defined.RoundingWords;
import org.tongxin.platform.Acting;
import org.tongxin.platform.web.Problems;

/** Figures by their definitions as data: listed, asked, taken apart, compared, opened, worded. */
@RestController
@RequestMapping("/api/v1/numbers")
@Tag(
        name = "Numbers",
        description = "Figures by their definitions. `span` is a year, `s-<session>`, `t-<term>` or `<day>_<day>`;"
                + " `scope` is OWN, BELOW, ALL or a level.")
class NumberApi {

    private final SeeNumbers seeing;
    private final ReadBoard reading;
    private final KeepBoard keeping;
    private final Problems problems;
    private final MessageSource messages;
    private final Clock clock;

    NumberApi(
            SeeNumbers seeing,
            ReadBoard reading,
            KeepBoard keeping,
            Problems problems,
            MessageSource messages,
            Clock clock) {
        this.seeing = seeing;
        this.reading = reading;
        this.keeping = keeping;
        this.problems = problems;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping
    @For(SeeNumbers.class)
    @Operation(
            summary =
                    "The groups with their sizes, and the figures of `group` or those that `q` finds, with their values")
    ResponseEntity<?> all(AskedNumber asked) {
        return understood(asked, _ -> {
            SeeNumbers.Overview all = seeing.all(Acting.required(), asked);
            return ResponseEntity.ok(new NumberDoc.Overview(
                    all.sizes(),
                    all.found(),
                    all.answers().stream().map(NumberDoc::of).toList()));
        });
    }

    /** A page says what it could not read and shows this year; a program would not notice, so it is refused. */
    private ResponseEntity<?> understood(AskedNumber asked, Function<Asking, ResponseEntity<?>> then) {
        Asking asking = seeing.asking(Acting.required(), asked);
        return asking.misread()
                ? problems.refused(List.of(Reason.at("span", "figures.number.refused.span")))
                : then.apply(asking);
    }

    private ResponseEntity<?> seen(String code, AskedNumber asked, Function<SeeNumbers.Seen, ResponseEntity<?>> then) {
        return understood(asked, _ -> problems.of(seeing.one(Acting.required(), code, asked, words()), then));
    }

    private Words words() {
        return new Words(messages, LocaleContextHolder.getLocale(), clock);
    }

    @GetMapping("/{code}")
    @For(SeeNumbers.class)
    @Operation(summary = "One figure: value, question in words, what it is made of, and what it may be taken apart by")
    ResponseEntity<?> ask(@PathVariable String code, AskedNumber asked) {
        return seen(code, asked, seen -> ResponseEntity.ok(NumberDoc.of(seen)));
    }

    @GetMapping("/{code}/breakdown")
    @For(SeeNumbers.class)
    @Operation(summary = "The figure taken apart by `by`, with names; of a share both halves")
    ResponseEntity<?> breakdown(@PathVariable String code, AskedNumber asked) {
        NumberWords words = seeing.words(Acting.required(), words());
        return seen(code, asked, seen -> ResponseEntity.ok(NumberDoc.parts(seen, words)));
    }

    @GetMapping("/{code}/comparison")
    @For(SeeNumbers.class)
    @Operation(summary = "The figure beside the span before; a span that still runs beside as much of the one before")
    ResponseEntity<?> compare(@PathVariable String code, AskedNumber asked) {
        return seen(code, asked, seen -> ResponseEntity.ok(NumberDoc.compared(seen)));
    }

    @GetMapping("/{code}/records")
    @For(SeeNumbers.class)
    @Operation(
            summary =
                    "The records behind the figure, or behind `part` of `by`, a page at a time (`after`); what you may not see is counted")
    ResponseEntity<?> behind(@PathVariable String code, AskedNumber asked) {
        return seen(code, asked, seen -> ResponseEntity.ok(NumberDoc.behind(seen)));
    }

    /** Whether a number may be printed so. */
    record Printed(String text, BigDecimal exact) {}

    @GetMapping("/{code}/rounding")
    @For(SeeNumbers.class)
    @Operation(
            summary =
                    "Whether the exact value bears out `printed` with the rounding `word` (YU, DUO, JIN, LEIJI, GONG, NONE)")
    ResponseEntity<?> rounding(@PathVariable String code, AskedNumber asked) {
        return seen(code, asked, seen -> {
            NumberPages.Printed printed = NumberPages.printed(seen.now(), asked);
            BigDecimal value = seen.now().value();
            if (printed.refused() != null) {
                return problems.refused(List.of(printed.refused()));
            }
            return printed.wording() != null && value != null
                    ? ResponseEntity.ok(new Printed(printed.wording(), value))
                    : ResponseEntity.ok(
                            value == null ? List.<RoundingWords.Wording>of() : NumberPages.proposed(seen.now()));
        });
    }

    @GetMapping("/board")
    @For(SeeNumbers.class)
    @Operation(summary = "The committee's board with its numbers, each beside the span before")
    ResponseEntity<?> board(AskedNumber asked) {
        return understood(asked, _ -> {
            ReadBoard.Filled filled = reading.of(Acting.required(), asked);
            return ResponseEntity.ok(new NumberDoc.OfBoard(
                    filled.board().version(),
                    filled.lines().stream()
                            .map(line -> NumberDoc.Compared.of(line.now(), line.before()))
                            .toList()));
        });
    }

    @Schema(example = """
            {"version":0,"step":"ADD","code":"welfare.donations"}""")
    record Step(
            @Nullable Integer version,
            KeepBoard.@Nullable Step step,
            @Nullable String code) {}

    @PostMapping("/board")
    @For(KeepBoard.class)
    @Operation(summary = "Put a figure on the board, take one off, move one, or go back to the board as it came")
    ResponseEntity<?> keep(@RequestBody Step body) {
        Actor who = Acting.required();
        if (body.step() == null) {
            return problems.refused(List.of(Reason.at("step", "figures.board.refused.step")));
        }
        Outcome<Board> outcome = keeping.change(
                who,
                body.step(),
                Objects.requireNonNullElse(body.code(), ""),
                Objects.requireNonNullElse(body.version(), -1));
        return problems.of(outcome, ResponseEntity::ok);
    }
}
