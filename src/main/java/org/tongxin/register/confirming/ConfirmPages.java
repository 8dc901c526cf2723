package org.tongxin.register.confirming;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.tongxin.committee.Founding;
import org.tongxin.common.For;
import org.tongxin.common.Outcome;
import org.tongxin.common.Reason;
import org.tongxin.common.Typed;
import org.tongxin.matter.Keeping;
import org.tongxin.matter.Matter;
import org.tongxin.matter.MatterId;
import org.tongxin.platform.Acting;
import org.tongxin.platform.web.Said;

/** How a matter was confirmed; the code to hand on; and what was said by telephone or face to face. */
@Controller
class ConfirmPages {

    private final ConfirmMatter confirming;
    private final Founding founding;
    private final Clock clock;

    ConfirmPages(ConfirmMatter confirming, Founding founding, Clock clock) {
        this.confirming = confirming;
        this.founding = founding;
        this.clock = clock;
    }

    @GetMapping("/confirmations/{id}")
    @For(ConfirmMatter.class)
    String one(@PathVariable UUID id, Model model) {
        return page(id, List.of(), Map.of(), null, model);
    }

    private String page(
            UUID id, List<Reason> reasons, Map<String, String> typed, @Nullable ConfirmCode code, Model model) {
        ConfirmMatter.Seen seen = confirming
                .see(Acting.required(), new MatterId(id))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("seen", seen);
        model.addAttribute("reasons", reasons);
        model.addAttribute("typed", typed);
        model.addAttribute("code", code);
        model.addAttribute("today", LocalDate.now(clock));
        model.addAttribute("committee", code == null ? "" : address());
        return "register/confirmation";
    }

    private String address() {
        return founding.all().stream()
                .filter(each -> each.id().equals(Acting.required().committee()))
                .map(Founding.Known::code)
                .findFirst()
                .orElse("");
    }

    /** The code is shown in the answer and kept nowhere: asking again gives another. */
    @PostMapping("/confirmations/{id}/code")
    @For(ConfirmMatter.class)
    String code(@PathVariable UUID id, HttpServletResponse response, Model model) {
        response.setHeader("Cache-Control", "no-store");
        return switch (confirming.code(Acting.required(), new MatterId(id))) {
            case Outcome.Done<ConfirmCode>(ConfirmCode code) -> page(id, List.of(), Map.of(), code, model);
            case Outcome.Refused<ConfirmCode>(List<Reason> reasons) -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield page(id, reasons, Map.of(), null, model);
            }
            case Outcome.Stale<ConfirmCode> _, Outcome.Missing<ConfirmCode> _ ->
                throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        };
    }

    @PostMapping("/confirmations/{id}")
    @For(ConfirmMatter.class)
    String confirm(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String version,
            @RequestParam(defaultValue = "") String how,
            @RequestParam(defaultValue = "") String result,
            @RequestParam(defaultValue = "") String by,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "") String on,
            HttpServletResponse response,
            Model model) {
        Outcome<Matter> outcome = confirming.confirm(
                Acting.required(),
                new MatterId(id),
                Objects.requireNonNullElse(Typed.number(version), Keeping.ANY),
                Typed.code(Confirmation.How.class, how),
                Typed.code(Confirmation.Result.class, result),
                by,
                words,
                Typed.day(on));
        Map<String, String> typed = Map.of("how", how, "result", result, "by", by, "words", words, "on", on);
        return switch (outcome) {
            case Outcome.Done<Matter> _ -> {
                Said.next(response, "register.said." + result);
                yield "redirect:/confirmations/" + id;
            }
            case Outcome.Refused<Matter>(List<Reason> reasons) -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield page(id, reasons, typed, null, model);
            }
            case Outcome.Stale<Matter>(String who, Instant at) -> {
                response.setStatus(HttpStatus.CONFLICT.value());
                yield page(id, List.of(Reason.of("matter.refused.stale", who, at)), typed, null, model);
            }
            case Outcome.Missing<Matter> _ -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        };
    }
}
