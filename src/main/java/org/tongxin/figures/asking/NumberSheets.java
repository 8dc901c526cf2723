package org.tongxin.figures.asking;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.server.ResponseStatusException;
import org.tongxin.common.Actor;
import org.tongxin.common.Outcome;
import org.tongxin.common.page.Words;
import org.tongxin.figures.defined.Answer;
import org.tongxin.figures.defined.Behind;
import org.tongxin.figures.defined.FigureDefinition;

/** A figure as tables: the number with its question and parts, its breakdown, the records. */
@Component
class NumberSheets {

    /** More records than this are a matter for the records' own export; the file says where it stops. */
    private static final int MOST = 2_000;

    private final SeeNumbers seeing;

    NumberSheets(SeeNumbers seeing) {
        this.seeing = seeing;
    }

    /** A table; a cell is a text or a number. */
    record Sheet(String title, List<List<Object>> rows) {}

    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public List<Sheet> of(Actor who, String code, AskedNumber asked, Words w) {
        if (!(seeing.one(who, code, asked, w) instanceof Outcome.Done<SeeNumbers.Seen>(SeeNumbers.Seen seen))) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        NumberWords words = seeing.words(who, w);
        List<Sheet> sheets = new ArrayList<>(List.of(whole(seen, words, w)));
        if (seen.by() != null) {
            sheets.add(parts(seen, words, w));
        }
        if (seen.behind() != null) {
            sheets.add(records(who, seen, seen.behind(), asked, words, w));
        }
        return sheets;
    }

    private static Sheet whole(SeeNumbers.Seen seen, NumberWords words, Words w) {
        Answer now = seen.now();
        List<List<Object>> rows = new ArrayList<>();
        rows.add(List.of(
                w.t("figures.number.figure"),
                now.definition().head().name(w.en()),
                now.definition().code()));
        rows.add(line(w.t("figures.number.value"), now, words));
        rows.add(List.of(w.t("figures.number.span"), words.span(now.question().span())));
        rows.add(List.of(w.t("figures.number.scope"), words.scope(now.question())));
        rows.add(List.of(w.t("figures.number.question"), words.how(now.definition())));
        rows.add(List.of(w.t("figures.number.at"), w.dateTime(now.at())));
        switch (now.made()) {
            case Answer.Halves halves -> {
                rows.add(line(words.name(halves.part().definition().code()), halves.part(), words));
                rows.add(line(words.name(halves.whole().definition().code()), halves.whole(), words));
            }
            case Answer.Parts parts ->
                parts.parts()
                        .forEach(part ->
                                rows.add(line(words.name(part.definition().code()), part, words)));
            case Answer.Periods periods ->
                periods.periods().forEach(each -> rows.add(List.of(each.from() + " – " + each.until(), each.value())));
            case Answer.Flow flow -> {
                rows.add(List.of(w.t("figures.number.opened"), flow.opened()));
                rows.add(List.of(w.t("figures.number.closed"), flow.closed()));
            }
            case Answer.OfFacts _ -> {}
        }
        if (seen.before() != null) {
            rows.add(line(words.span(seen.before().question().span()), seen.before(), words));
        }
        return new Sheet(w.t("figures.number.figure"), rows);
    }

    private static List<Object> line(String name, Answer answer, NumberWords words) {
        BigDecimal value = answer.value();
        return value == null
                ? List.of(name, words.nothing(answer.definition()))
                : List.of(name, value, words.unit(answer));
    }

    private static Sheet parts(SeeNumbers.Seen seen, NumberWords words, Words w) {
        FigureDefinition definition = seen.now().definition();
        var by = Objects.requireNonNull(seen.by());
        List<List<Object>> rows = new ArrayList<>();
        boolean share = definition instanceof FigureDefinition.Ratio;
        List<Object> head = new ArrayList<>(List.of(words.breakdown(by, definition)));
        if (share) {
            head.add(w.t("figures.number.part"));
            head.add(w.t("figures.number.whole"));
        }
        head.add(words.facts().unit(seen.now().unit()));
        rows.add(head);
        for (Breakdowns.Row row : seen.rows()) {
            List<Object> cells = new ArrayList<>(List.of(words.part(by, definition, row.key())));
            if (share) {
                cells.add(cell(row.part()));
                cells.add(cell(row.whole()));
            }
            cells.add(cell(row.value()));
            rows.add(cells);
        }
        return new Sheet(w.t("figures.breakdown"), rows);
    }

    private static Object cell(@Nullable BigDecimal value) {
        return value == null ? "—" : value;
    }

    private Sheet records(
            Actor who, SeeNumbers.Seen seen, Behind.Matters first, AskedNumber asked, NumberWords words, Words w) {
        List<List<Object>> rows = new ArrayList<>();
        rows.add(List.of(
                w.t("figures.number.day"),
                w.t("figures.number.number"),
                w.t("figures.number.record"),
                words.facts().unit(words.unitOf(seen.listed()))));
        Behind.Matters page = first;
        int hidden = 0;
        BigDecimal hiddenAmount = BigDecimal.ZERO;
        while (true) {
            page.seen()
                    .forEach(each -> rows.add(List.of(
                            each.day().toString(),
                            each.title().number(),
                            each.title().title(),
                            each.amount())));
            hidden += page.hidden();
            hiddenAmount = hiddenAmount.add(page.hiddenAmount());
            Behind.Cursor next = page.next();
            if (next == null || rows.size() > MOST) {
                break;
            }
            page = next(who, seen, next, asked);
        }
        if (hidden > 0) {
            rows.add(List.of("", "", w.t("figures.number.hidden", hidden, ""), hiddenAmount));
        }
        if (page.next() != null) {
            rows.add(List.of("", "", w.t("figures.number.cut", rows.size() - 1), ""));
        }
        return new Sheet(w.t("figures.number.records"), rows);
    }

    private Behind.Matters next(Actor who, SeeNumbers.Seen seen, Behind.Cursor cursor, AskedNumber asked) {
        AskedNumber further = new AskedNumber(
                asked.span(),
                asked.from(),
                asked.until(),
                asked.scope(),
                asked.by(),
                asked.part(),
                asked.of(),
                cursor.toString(),
                null,
                null,
                null,
                null);
        boolean named = AskedNumber.given(asked.part()) != null;
        return seeing.behind(who, seen.listed(), seen.asking(), named ? seen.by() : null, further)
                .filter(Behind.Matters.class::isInstance)
                .map(Behind.Matters.class::cast)
                .orElse(new Behind.Matters(List.of(), 0, BigDecimal.ZERO, null, List.of()));
    }
}
