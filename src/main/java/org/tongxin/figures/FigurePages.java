package org.tongxin.figures;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.tongxin.committee.Directories;
import org.tongxin.committee.Directory;
import org.tongxin.common.Actor;
import org.tongxin.common.For;
import org.tongxin.common.page.Words;
import org.tongxin.platform.Acting;

/** The figures, the page of one of them, and the proposals behind any number. */
@Controller
class FigurePages {

    private final SeeFigures figures;
    private final Directories directories;
    private final MessageSource messages;
    private final Clock clock;

    FigurePages(SeeFigures figures, Directories directories, MessageSource messages, Clock clock) {
        this.figures = figures;
        this.directories = directories;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/figures")
    @For(SeeFigures.class)
    String all(AskedFigures asked, Model model) {
        Actor who = Acting.required();
        FigureQuestion question = put(asked, model);
        Breakdown.By by = asked.table(who, question);
        Topic topic = asked.topic(who, by);
        Tables tables = new Tables(figures, who, question);
        model.addAttribute("by", by);
        model.addAttribute("topic", topic);
        model.addAttribute("bys", Tables.bys(who, question));
        model.addAttribute("topics", Tables.topics(who, by));
        model.addAttribute("parts", tables.parts(by, topic));
        model.addAttribute("marks", SeeFigures.readsMarks(who));
        return "figures/all";
    }

    /** The calendar years of which there may be something, latest first. */
    private List<Integer> years(Directory directory) {
        int now = LocalDate.now(clock).getYear();
        int first = directory.sessions().stream()
                .mapToInt(session -> session.from().getYear())
                .min()
                .orElse(now);
        return IntStream.rangeClosed(0, Math.max(0, now - first))
                .mapToObj(back -> now - back)
                .toList();
    }

    @GetMapping("/figures/{name}")
    @For(SeeFigures.class)
    String one(@PathVariable String name, AskedFigures asked, Model model) {
        Actor who = Acting.required();
        Definition definition =
                Definition.of(name).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        FigureQuestion question = put(asked, model);
        model.addAttribute("definition", definition);
        model.addAttribute("by", asked.breakdown());
        model.addAttribute("parts", figures.by(who, asked.breakdown(), question));
        model.addAttribute("matters", figures.matters(who, definition.part(), question, asked.afterId()));
        return "figures/one";
    }

    /** The proposals behind any number of the tables. */
    @GetMapping("/figures/counted/{name}")
    @For(SeeFigures.class)
    String counted(@PathVariable String name, AskedFigures asked, Model model) {
        Actor who = Acting.required();
        Count count = Count.of(name)
                .filter(each -> SeeFigures.reads(who, each))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        FigureQuestion question = span(asked, model);
        model.addAttribute("count", count);
        model.addAttribute("number", figures.count(who, count, question));
        model.addAttribute("matters", figures.matters(who, count, question, asked.afterId()));
        return "figures/counted";
    }

    private FigureQuestion put(AskedFigures asked, Model model) {
        FigureQuestion question = span(asked, model);
        model.addAttribute("measures", figures.whole(Acting.required(), question));
        return question;
    }

    private FigureQuestion span(AskedFigures asked, Model model) {
        Actor who = Acting.required();
        Directory directory = directories.of(who.committee());
        FigureQuestion question = asked.question(directory, LocalDate.now(clock));
        model.addAttribute("question", question);
        model.addAttribute("directory", directory);
        model.addAttribute("years", years(directory));
        model.addAttribute(
                "names", new PartNames(new Words(messages, LocaleContextHolder.getLocale(), clock), directory));
        return question;
    }
}
