package org.tongxin.figures.sources;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.tongxin.common.For;
import org.tongxin.common.Reason;
import org.tongxin.common.Typed;
import org.tongxin.common.page.Words;
import org.tongxin.figures.asking.SeeNumbers;
import org.tongxin.identity.Permissions;
import org.tongxin.platform.Acting;
import org.tongxin.platform.web.Problems;

/** Where the figures come from, on a page and as data. */
@Controller
class SourcePages {

    private final SeeSources seeing;
    private final ProveOneSource proving;
    private final SeeNumbers numbers;
    private final Problems problems;
    private final MessageSource messages;
    private final Clock clock;

    SourcePages(
            SeeSources seeing,
            ProveOneSource proving,
            SeeNumbers numbers,
            Problems problems,
            MessageSource messages,
            Clock clock) {
        this.seeing = seeing;
        this.proving = proving;
        this.numbers = numbers;
        this.problems = problems;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/sources")
    @For(SeeSources.class)
    String page(
            @RequestParam(defaultValue = "") String group,
            @RequestParam(defaultValue = "") String span,
            jakarta.servlet.http.HttpServletResponse response,
            Model model) {
        return shown(group, span, null, response, model);
    }

    private String shown(
            String group,
            String span,
            ProveOneSource.@Nullable Proof proof,
            jakarta.servlet.http.HttpServletResponse response,
            Model model) {
        SeeSources.Page page = seeing.of(Acting.required(), group, span);
        if (page.asking().misread()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        }
        model.addAttribute("page", page);
        model.addAttribute(
                "words", numbers.words(Acting.required(), new Words(messages, LocaleContextHolder.getLocale(), clock)));
        model.addAttribute("proof", Optional.ofNullable(proof));
        model.addAttribute("proves", Permissions.allows(Acting.required(), ProveOneSource.class));
        return "figures/sources/page";
    }

    @PostMapping("/sources/proof")
    @For(ProveOneSource.class)
    String prove(
            @RequestParam(defaultValue = "") String after,
            @RequestParam(defaultValue = "") String group,
            jakarta.servlet.http.HttpServletResponse response,
            Model model) {
        return shown(group, "", proving.prove(Acting.required(), id(after)), response, model);
    }

    private static @Nullable UUID id(String text) {
        return Typed.id(text, value -> value);
    }

    /** A figure with what feeds it. */
    record Told(
            String code,
            List<String> facts,
            List<String> unwritten,
            @Nullable BigDecimal records,
            List<String> madeOf) {}

    /** A group of them. */
    record Group(String group, List<Told> figures, List<String> unfed) {}

    @GetMapping("/api/v1/sources")
    @For(SeeSources.class)
    @ResponseBody
    ResponseEntity<?> data(
            @RequestParam(defaultValue = "") String group, @RequestParam(defaultValue = "") String span) {
        SeeSources.Page page = seeing.of(Acting.required(), group, span);
        return page.asking().misread()
                ? problems.refused(List.of(Reason.at("span", "figures.number.refused.span")))
                : ResponseEntity.ok(new Group(
                        page.group(),
                        page.fed().stream()
                                .map(fed -> new Told(
                                        fed.figure().code(),
                                        fed.facts(),
                                        fed.unwritten(),
                                        fed.records(),
                                        fed.figure().madeOf()))
                                .toList(),
                        page.unfed()));
    }

    @PostMapping("/api/v1/sources/proof")
    @For(ProveOneSource.class)
    @ResponseBody
    ProveOneSource.Proof proof(@RequestParam(defaultValue = "") String after) {
        return proving.prove(Acting.required(), id(after));
    }
}
