package org.tongxin.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tongxin.committee.Founding;
import org.tongxin.common.Actor;
import org.tongxin.common.Open;
import org.tongxin.common.Outcome;
import org.tongxin.common.Reason;
import org.tongxin.common.Typed;
import org.tongxin.matter.Matter;
import org.tongxin.platform.Acting;
import org.tongxin.platform.web.Said;
import org.tongxin.register.confirming.ConfirmCode;
import org.tongxin.register.confirming.Confirmation;
import org.tongxin.register.confirming.SayItIsDone;

/** Whoever asked for something to be done says with a short code whether it was. */
@Controller
class OpenConfirmPages {

    private final SayItIsDone saying;
    private final KnownCommittees known;

    OpenConfirmPages(SayItIsDone saying, KnownCommittees known) {
        this.saying = saying;
        this.known = known;
    }

    @GetMapping("/open/{committee}/confirm")
    @Open(because = "The field for the code somebody was handed")
    String field(
            @PathVariable String committee,
            @RequestParam(defaultValue = "") String code,
            HttpServletResponse response,
            Model model) {
        return known.of(committee, found -> {
            if (code.isBlank()) {
                return blank(found, List.of(), model);
            }
            Optional<ConfirmCode> typed = ConfirmCode.typed(code);
            return typed.map(each -> "redirect:/open/" + found.code() + "/confirm/" + each.shown())
                    .orElseGet(() -> wrong(found, HttpStatus.UNPROCESSABLE_CONTENT, response, model));
        });
    }

    private static String blank(Founding.Known found, List<Reason> reasons, Model model) {
        model.addAttribute("committee", found);
        model.addAttribute("reasons", reasons);
        return "portal/confirm-code";
    }

    private static String wrong(Founding.Known found, HttpStatus status, HttpServletResponse response, Model model) {
        response.setStatus(status.value());
        return blank(found, List.of(Reason.at("code", "portal.confirm.refused.code")), model);
    }

    @GetMapping("/open/{committee}/confirm/{code}")
    @Open(because = "Only who was handed the code finds what it asks about; wrong ones are counted")
    String one(
            @PathVariable String committee,
            @PathVariable String code,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        return known.of(
                committee, found -> page(found, code, request.getRemoteAddr(), List.of(), Map.of(), response, model));
    }

    private String page(
            Founding.Known found,
            String typed,
            String address,
            List<Reason> reasons,
            Map<String, String> said,
            HttpServletResponse response,
            Model model) {
        Optional<ConfirmCode> code = ConfirmCode.typed(typed);
        if (code.isEmpty()) {
            return wrong(found, HttpStatus.NOT_FOUND, response, model);
        }
        return switch (saying.about(found.id(), code.get(), address)) {
            case Outcome.Done<SayItIsDone.Asked>(SayItIsDone.Asked asked) -> {
                response.setHeader("X-Robots-Tag", "noindex, nofollow");
                model.addAttribute("committee", found);
                model.addAttribute("code", code.get());
                model.addAttribute("asked", asked);
                model.addAttribute("reasons", reasons);
                model.addAttribute("said", said);
                yield "portal/confirm";
            }
            case Outcome.Refused<SayItIsDone.Asked>(List<Reason> enough) -> {
                response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
                yield blank(found, enough, model);
            }
            case Outcome.Stale<SayItIsDone.Asked> _, Outcome.Missing<SayItIsDone.Asked> _ ->
                wrong(found, HttpStatus.NOT_FOUND, response, model);
        };
    }

    @PostMapping("/open/{committee}/confirm/{code}")
    @Open(because = "Only who was handed the code says whether it was done, once")
    String say(
            @PathVariable String committee,
            @PathVariable String code,
            @RequestParam(defaultValue = "") String result,
            @RequestParam(defaultValue = "") String by,
            @RequestParam(defaultValue = "") String words,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Optional<Actor> signedIn = Acting.current();
        return known.of(committee, found -> {
            Optional<ConfirmCode> typed = ConfirmCode.typed(code);
            Outcome<Matter> outcome = typed.isEmpty()
                    ? Outcome.missing()
                    : saying.say(
                            found.id(),
                            typed.get(),
                            Typed.code(Confirmation.Result.class, result),
                            by,
                            words,
                            request.getRemoteAddr(),
                            signedIn);
            if (outcome instanceof Outcome.Done) {
                Said.next(response, "portal.confirm.said." + result);
                return "redirect:/open/" + found.code() + "/confirm";
            }
            if (outcome instanceof Outcome.Refused<Matter>(List<Reason> reasons)) {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                Map<String, String> said = Map.of("result", result, "by", by, "words", words);
                return page(found, code, request.getRemoteAddr(), reasons, said, response, model);
            }
            return page(found, code, request.getRemoteAddr(), List.of(), Map.of(), response, model);
        });
    }
}
