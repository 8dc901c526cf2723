package org.tongxin.rules;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.tongxin.common.For;
import org.tongxin.common.Outcome;
import org.tongxin.common.Reason;
import org.tongxin.identity.Permissions;
import org.tongxin.platform.Acting;
import org.tongxin.platform.web.Said;

/** The parameter sheet and the page of one parameter. */
@Controller
class RulePages {

    private final SeeRules seeing;
    private final SetRule setting;

    RulePages(SeeRules seeing, SetRule setting) {
        this.seeing = seeing;
        this.setting = setting;
    }

    @GetMapping("/rules")
    @For(SeeRules.class)
    String sheet(Model model) {
        model.addAttribute("rules", seeing.today(Acting.required()));
        return "rules/sheet";
    }

    @GetMapping("/rules/{key}")
    @For(SeeRules.class)
    String one(@PathVariable String key, Model model) {
        return one(key, List.of(), Map.of(), model);
    }

    private String one(String key, List<Reason> reasons, Map<String, String> typed, Model model) {
        ShippedRules.Definition definition = ShippedRules.SHEET.get(key);
        if (definition == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        model.addAttribute("definition", definition);
        model.addAttribute("now", seeing.today(Acting.required()).parameter(key));
        model.addAttribute("history", seeing.history(key));
        model.addAttribute("maySet", Permissions.allows(Acting.required(), SetRule.class));
        model.addAttribute("reasons", reasons);
        model.addAttribute("typed", typed);
        return "rules/one";
    }

    @PostMapping("/rules/{key}")
    @For(SetRule.class)
    String set(
            @PathVariable String key,
            @RequestParam(defaultValue = "") String value,
            @RequestParam(defaultValue = "") String source,
            @RequestParam(defaultValue = "") String from,
            HttpServletResponse response,
            Model model) {
        return switch (setting.set(Acting.required(), key, value, source, day(from))) {
            case Outcome.Done<String>(String done) -> {
                Said.next(response, "rules.said.set", value.strip());
                yield "redirect:/rules/" + done;
            }
            case Outcome.Refused<String>(List<Reason> reasons) -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield one(key, reasons, Map.of("value", value, "source", source, "from", from), model);
            }
            case Outcome.Stale<String> _, Outcome.Missing<String> _ ->
                throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        };
    }

    private static @Nullable LocalDate day(String text) {
        try {
            return text.isBlank() ? null : LocalDate.parse(text);
        } catch (DateTimeParseException _) {
            return null;
        }
    }
}
