package org.tongxin.matter.template;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.tongxin.catalogue.Catalogue;
import org.tongxin.catalogue.ShippedProgrammes;
import org.tongxin.common.For;
import org.tongxin.common.Outcome;
import org.tongxin.common.Prose;
import org.tongxin.common.Reason;
import org.tongxin.common.Typed;
import org.tongxin.identity.Permissions;
import org.tongxin.matter.programme.NamedKinds;
import org.tongxin.platform.Acting;
import org.tongxin.platform.web.Said;

/** The templates: who has ticked what, and the form that fills one. */
@Controller
class TemplatePages {

    private final SeeTemplates seeing;
    private final KeepTemplate keeping;
    private final Catalogue catalogue;
    private final Clock clock;

    TemplatePages(SeeTemplates seeing, KeepTemplate keeping, Catalogue catalogue, Clock clock) {
        this.seeing = seeing;
        this.keeping = keeping;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    @GetMapping("/templates")
    @For(SeeTemplates.class)
    String all(Model model) {
        model.addAttribute("listed", seeing.all(Acting.required()));
        model.addAttribute("mayKeep", Permissions.allows(Acting.required(), KeepTemplate.class));
        return "template/all";
    }

    @GetMapping("/templates/{code}")
    @For(SeeTemplates.class)
    String one(
            @PathVariable String code,
            @RequestParam(defaultValue = "") String year,
            @RequestParam(defaultValue = "") String after,
            Model model) {
        Integer typed = Typed.number(year);
        int today = LocalDate.now(clock).getYear();
        int asked = typed == null || typed < 1900 || typed > 2199 ? today : typed;
        model.addAttribute(
                "seen",
                seeing.one(Acting.required(), code, asked, Prose.cut(Prose.clean(after), 80))
                        .orElseThrow(TemplatePages::missing));
        model.addAttribute("today", today);
        model.addAttribute("after", after);
        model.addAttribute("mayKeep", Permissions.allows(Acting.required(), KeepTemplate.class));
        return "template/one";
    }

    /** A new one, or a shipped one that waits to be filled; it opens with as many empty slots as it has. */
    @GetMapping("/templates/new")
    @For(KeepTemplate.class)
    String fresh(@RequestParam(defaultValue = "") String of, Model model) {
        Optional<ShippedProgrammes.Template> shipped = ShippedProgrammes.TEMPLATES.stream()
                .filter(each -> each.code().equals(of))
                .findFirst();
        Map<String, String> typed = new HashMap<>();
        shipped.ifPresent(each -> typed.putAll(Map.of("zh", each.zh(), "en", each.en())));
        model.addAttribute(
                "slots", shipped.map(ShippedProgrammes.Template::slots).orElse(3));
        return form(shipped.map(ShippedProgrammes.Template::code).orElse(""), 0, typed, List.of(), model);
    }

    private String form(String code, int version, Map<String, String> typed, List<Reason> reasons, Model model) {
        model.addAttribute("code", code);
        model.addAttribute("version", version);
        model.addAttribute("typed", typed);
        model.addAttribute("reasons", reasons);
        model.addAttribute("kinds", catalogue.of(Acting.required().committee()));
        return "template/form";
    }

    @GetMapping("/templates/{code}/edit")
    @For(KeepTemplate.class)
    String edit(@PathVariable String code, Model model) {
        Template template = seeing.written(Acting.required(), code).orElseThrow(TemplatePages::missing);
        Map<String, String> typed = new HashMap<>(Map.of(
                "zh", template.zh(),
                "en", template.en(),
                "per", template.per().name(),
                "base", Objects.requireNonNullElse(template.base(), "")));
        for (int i = 0; i < template.slots().size(); i++) {
            Template.Slot slot = template.slots().get(i);
            String at = "s" + (i + 1) + ".";
            typed.put(at + "zh", slot.zh());
            typed.put(at + "en", slot.en());
            typed.put(at + "kinds", String.join(NamedKinds.BETWEEN_NAMES, slot.kinds()));
            typed.put(at + "needed", String.valueOf(slot.needed()));
        }
        model.addAttribute("slots", template.slots().size() + 1);
        return form(code, template.version(), typed, List.of(), model);
    }

    /** As many slots as were filled, and one more. */
    private static int filled(Map<String, String> typed) {
        int last = 0;
        for (int n = 1; n <= KeepTemplate.SLOTS; n++) {
            String at = "s" + n + ".";
            last = (typed.getOrDefault(at + "zh", "") + typed.getOrDefault(at + "kinds", "")).isEmpty() ? last : n;
        }
        return Math.min(KeepTemplate.SLOTS, last + 1);
    }

    @PostMapping("/templates")
    @For(KeepTemplate.class)
    String keep(@RequestParam MultiValueMap<String, String> sent, HttpServletResponse response, Model model) {
        Map<String, String> typed = NamedKinds.typed(sent);
        Integer version = Typed.number(typed.getOrDefault("version", "0"));
        String code = typed.getOrDefault("code", "");
        int read = version == null ? 0 : Math.max(0, version);
        model.addAttribute("slots", filled(typed));
        return switch (keeping.keep(Acting.required(), code, read, typed)) {
            case Outcome.Done<Template>(Template kept) -> {
                Said.next(response, "programme.said.template", kept.zh(), kept.en());
                yield "redirect:/templates/" + kept.code();
            }
            case Outcome.Refused<Template>(List<Reason> reasons) -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield form(code, read, typed, reasons, model);
            }
            case Outcome.Stale<Template>(String by, Instant at) -> {
                response.setStatus(HttpStatus.CONFLICT.value());
                yield form(code, read, typed, List.of(Reason.of("programme.refused.stale", by, at)), model);
            }
            case Outcome.Missing<Template> _ -> throw missing();
        };
    }

    private static ResponseStatusException missing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
