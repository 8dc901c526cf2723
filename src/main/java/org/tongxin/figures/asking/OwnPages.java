package org.tongxin.figures.asking;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.tongxin.common.Actor;
import org.tongxin.common.For;
import org.tongxin.common.Outcome;
import org.tongxin.common.Reason;
import org.tongxin.common.Typed;
import org.tongxin.common.page.Words;
import org.tongxin.figures.defined.Answer;
import org.tongxin.figures.defined.DefineFigure;
import org.tongxin.figures.defined.OwnFigure;
import org.tongxin.figures.defined.RetireFigure;
import org.tongxin.identity.Permissions;
import org.tongxin.platform.Acting;
import org.tongxin.platform.web.Said;

/** A committee's own figures: defined step by step in words, tried out before they are kept, with every version to be read. */
@Controller
class OwnPages {

    private final ReadOwn reading;
    private final DefineFigure defining;
    private final RetireFigure retiring;
    private final PreviewFigure previewing;
    private final MessageSource messages;
    private final Clock clock;

    OwnPages(
            ReadOwn reading,
            DefineFigure defining,
            RetireFigure retiring,
            PreviewFigure previewing,
            MessageSource messages,
            Clock clock) {
        this.reading = reading;
        this.defining = defining;
        this.retiring = retiring;
        this.previewing = previewing;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/numbers/own")
    @For(DefineFigure.class)
    String all(Model model) {
        Actor who = Acting.required();
        model.addAttribute("all", reading.all(who));
        put(who, model);
        return "figures/asking/own";
    }

    private void put(Actor who, Model model) {
        model.addAttribute("words", reading.words(who, new Words(messages, LocaleContextHolder.getLocale(), clock)));
        model.addAttribute("sees", Permissions.allows(who, SeeNumbers.class));
    }

    @GetMapping("/numbers/own/new")
    @For(DefineFigure.class)
    String form(@RequestParam MultiValueMap<String, String> sent, Model model) {
        FigureForm form = FigureForm.of(sent);
        Integer asked = Typed.number(Objects.requireNonNullElse(sent.getFirst("step"), ""));
        int step = Math.min(form.reached(), asked == null || asked < 1 ? form.reached() : asked);
        return form(form, step, List.of(), null, model);
    }

    private String form(FigureForm form, int step, List<Reason> reasons, @Nullable Answer preview, Model model) {
        Actor who = Acting.required();
        Words w = new Words(messages, LocaleContextHolder.getLocale(), clock);
        ReadOwn.Form offered = reading.form(who, form, step, w);
        model.addAttribute("form", offered.form());
        model.addAttribute("choices", offered.choices());
        model.addAttribute("step", step);
        model.addAttribute("reasons", reasons);
        model.addAttribute("preview", preview);
        model.addAttribute("year", LocalDate.now(clock).getYear());
        put(who, model);
        return "figures/asking/own-form";
    }

    @GetMapping("/numbers/own/{code}")
    @For(DefineFigure.class)
    String versions(@PathVariable String code, Model model) {
        return versions(code, List.of(), model);
    }

    private String versions(String code, List<Reason> reasons, Model model) {
        Actor who = Acting.required();
        List<OwnFigure> versions = reading.versions(code);
        if (versions.isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        model.addAttribute("versions", versions);
        model.addAttribute("reasons", reasons);
        put(who, model);
        return "figures/asking/own-versions";
    }

    @GetMapping("/numbers/own/{code}/edit")
    @For(DefineFigure.class)
    String edit(@PathVariable String code, Model model) {
        OwnFigure latest = reading.versions(code).stream()
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return form(FigureForm.of(latest), 3, List.of(), null, model);
    }

    @PostMapping("/numbers/own")
    @For(DefineFigure.class)
    String save(@RequestParam MultiValueMap<String, String> sent, HttpServletResponse response, Model model) {
        FigureForm form = FigureForm.of(sent);
        Actor who = Acting.required();
        if ("preview".equals(sent.getFirst("act"))) {
            return answer(form, previewing.preview(who, form.body(), form.version()), response, model);
        }
        return answer(form, defining.define(who, form.body(), form.version()), response, model);
    }

    private <T> String answer(FigureForm form, Outcome<T> outcome, HttpServletResponse response, Model model) {
        return switch (outcome) {
            case Outcome.Done<T>(Answer answer) -> form(form, 3, List.of(), answer, model);
            case Outcome.Done<T>(T _) -> {
                Said.next(response, "figures.own.said.defined", form.one("zh"));
                yield "redirect:/numbers/own/" + form.one("code");
            }
            case Outcome.Refused<T>(List<Reason> reasons) -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield form(form, Math.min(3, form.reached()), reasons, null, model);
            }
            case Outcome.Stale<T>(String by, Instant at) -> {
                response.setStatus(HttpStatus.CONFLICT.value());
                yield form(form, 3, List.of(Reason.of("figures.number.stale", by, at)), null, model);
            }
            case Outcome.Missing<T> _ -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        };
    }

    @PostMapping("/numbers/own/{code}/retire")
    @For(RetireFigure.class)
    String retire(
            @PathVariable String code,
            @RequestParam(defaultValue = "") String version,
            HttpServletResponse response,
            Model model) {
        int seen = Objects.requireNonNullElse(Typed.number(version), -1);
        return switch (retiring.retire(Acting.required(), code, seen)) {
            case Outcome.Done<String> _ -> {
                Said.next(response, "figures.own.said.retired");
                yield "redirect:/numbers/own/" + code;
            }
            case Outcome.Refused<String>(List<Reason> reasons) -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield versions(code, reasons, model);
            }
            case Outcome.Stale<String>(String by, Instant at) -> {
                response.setStatus(HttpStatus.CONFLICT.value());
                yield versions(code, List.of(Reason.of("figures.number.stale", by, at)), model);
            }
            case Outcome.Missing<String> _ -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        };
    }
}
