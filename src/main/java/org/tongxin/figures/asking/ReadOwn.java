package org.tongxin.figures.asking;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.common.Actor;
import org.tongxin.common.page.Words;
import org.tongxin.figures.defined.Answer;
import org.tongxin.figures.defined.DefinedFigures;
import org.tongxin.figures.defined.FigureBooks;
import org.tongxin.figures.defined.OwnFigure;
import org.tongxin.figures.defined.Question;
import org.tongxin.figures.defined.Span;

/** Reads a committee's own figures and what a form for one offers. */
@Component
public class ReadOwn {

    private final FigureBooks books;
    private final DefinedFigures figures;
    private final SeeNumbers seeing;
    private final Clock clock;

    ReadOwn(FigureBooks books, DefinedFigures figures, SeeNumbers seeing, Clock clock) {
        this.books = books;
        this.figures = figures;
        this.seeing = seeing;
        this.clock = clock;
    }

    /** An own figure, with its value of this year unless it is retired. */
    public record Line(OwnFigure figure, @Nullable Answer answer) {}

    /** A form and what it offers. */
    record Form(FigureForm form, FigureChoices choices) {}

    /** All own figures, the last changed first. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public List<Line> all(Actor who) {
        List<OwnFigure> own = books.own();
        List<String> codes = own.stream().map(OwnFigure::code).toList();
        Question year = Question.own(Span.year(LocalDate.now(clock).getYear()));
        Map<String, Answer> answers = figures.askAll(who, codes, year).stream()
                .collect(Collectors.toMap(each -> each.definition().code(), Function.identity()));
        return own.stream()
                .sorted(Comparator.comparing(OwnFigure::changedAt).reversed())
                .map(each -> new Line(each, each.retired() ? null : answers.get(each.code())))
                .toList();
    }

    /** All versions of one, the latest first. */
    List<OwnFigure> versions(String code) {
        return books.versions(code);
    }

    NumberWords words(Actor who, Words w) {
        return seeing.words(who, w);
    }

    /** The form, filled in as far as the product can. */
    @Transactional(readOnly = true)
    public Form form(Actor who, FigureForm form, int step, Words w) {
        FigureChoices choices = new FigureChoices(w, seeing.facts(who, w), books.current());
        FigureForm filled = form;
        if (step == 3 && form.one("code").isEmpty()) {
            filled = filled.with("code", "own." + (books.own().size() + 1));
        }
        if (step == 3 && form.one("unit").isEmpty()) {
            filled = filled.with("unit", choices.unit(form));
        }
        if (step == 3 && form.one("group").isEmpty()) {
            filled = filled.with("group", choices.group(form));
        }
        return new Form(filled, choices);
    }
}
