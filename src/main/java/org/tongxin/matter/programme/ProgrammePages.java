package org.tongxin.matter.programme;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
import org.tongxin.common.Reason;
import org.tongxin.common.Typed;
import org.tongxin.identity.Permissions;
import org.tongxin.platform.Acting;
import org.tongxin.platform.web.Said;

/** The campaigns: how far each is, and the form that keeps one. */
@Controller
class ProgrammePages {

    private final SeeProgrammes seeing;
    private final KeepProgramme keeping;
    private final Catalogue catalogue;
    private final Clock clock;

    ProgrammePages(SeeProgrammes seeing, KeepProgramme keeping, Catalogue catalogue, Clock clock) {
        this.seeing = seeing;
        this.keeping = keeping;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    @GetMapping("/programmes")
    @For(SeeProgrammes.class)
    String all(Model model) {
        model.addAttribute("page", seeing.all(Acting.required()));
        model.addAttribute("mayKeep", Permissions.allows(Acting.required(), KeepProgramme.class));
        return "programme/all";
    }

    @GetMapping("/programmes/{code}")
    @For(SeeProgrammes.class)
    String one(@PathVariable String code, Model model) {
        model.addAttribute("seen", seeing.one(Acting.required(), code).orElseThrow(ProgrammePages::missing));
        model.addAttribute("mayKeep", Permissions.allows(Acting.required(), KeepProgramme.class));
        return "programme/one";
    }

    @GetMapping("/programmes/new")
    @For(KeepProgramme.class)
    String fresh(@RequestParam(defaultValue = "") String of, Model model) {
        LocalDate today = LocalDate.now(clock);
        Map<String, String> typed = new HashMap<>();
        typed.put("from", today.toString());
        ShippedProgrammes.PROGRAMMES.stream()
                .filter(each -> each.code().equals(of))
                .findFirst()
                .ifPresent(each -> {
                    typed.put("zh", each.zh());
                    typed.put("en", each.en());
                    typed.put("kinds", String.join(NamedKinds.BETWEEN_NAMES, each.counts()));
                    if (each.days() != null) {
                        typed.put("until", today.plusDays(each.days() - 1L).toString());
                    }
                });
        boolean known = typed.containsKey("zh");
        return form(known ? of : "", 0, typed, List.of(), model);
    }

    private String form(String code, int version, Map<String, String> typed, List<Reason> reasons, Model model) {
        model.addAttribute("code", code);
        model.addAttribute("version", version);
        model.addAttribute("typed", typed);
        model.addAttribute("reasons", reasons);
        model.addAttribute("kinds", catalogue.of(Acting.required().committee()));
        return "programme/form";
    }

    @GetMapping("/programmes/{code}/edit")
    @For(KeepProgramme.class)
    String edit(@PathVariable String code, Model model) {
        SeeProgrammes.Seen seen = seeing.one(Acting.required(), code).orElseThrow(ProgrammePages::missing);
        Programme programme = seen.programme();
        Map<String, String> typed = new HashMap<>(Map.of(
                "zh", programme.zh(),
                "en", programme.en(),
                "from", programme.from().toString(),
                "until", programme.until().toString(),
                "responsible", programme.responsible(),
                "kinds", String.join(NamedKinds.BETWEEN_NAMES, programme.kinds())));
        for (int i = 0; i < programme.targets().size(); i++) {
            Programme.Target target = programme.targets().get(i);
            String at = "t" + (i + 1) + ".";
            typed.put(at + "wanted", target.wanted().toPlainString());
            typed.put(at + "measure", target.measure().name());
            typed.put(at + "kind", Objects.requireNonNullElse(target.kind(), ""));
            typed.put(at + "field", Objects.requireNonNullElse(target.field(), ""));
        }
        return form(code, programme.version(), typed, List.of(), model);
    }

    @PostMapping("/programmes")
    @For(KeepProgramme.class)
    String keep(@RequestParam MultiValueMap<String, String> sent, HttpServletResponse response, Model model) {
        Map<String, String> typed = NamedKinds.typed(sent);
        Integer version = Typed.number(typed.getOrDefault("version", "0"));
        String code = typed.getOrDefault("code", "");
        int read = version == null ? 0 : Math.max(0, version);
        return switch (keeping.keep(Acting.required(), code, read, typed)) {
            case Outcome.Done<Programme>(Programme kept) -> {
                Said.next(response, "programme.said.kept", kept.zh(), kept.en());
                yield "redirect:/programmes/" + kept.code();
            }
            case Outcome.Refused<Programme>(List<Reason> reasons) -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield form(code, read, typed, reasons, model);
            }
            case Outcome.Stale<Programme>(String by, Instant at) -> {
                response.setStatus(HttpStatus.CONFLICT.value());
                yield form(code, read, typed, List.of(Reason.of("programme.refused.stale", by, at)), model);
            }
            case Outcome.Missing<Programme> _ -> throw missing();
        };
    }

    private static ResponseStatusException missing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
