package org.tongxin.activity.planning;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tongxin.activity.viewing.ActivityPage;
import org.tongxin.activity.viewing.Clashes;
import org.tongxin.catalogue.Kind;
import org.tongxin.committee.CarriedForm;
import org.tongxin.committee.Directories;
import org.tongxin.common.Actor;
import org.tongxin.common.For;
import org.tongxin.common.Outcome;
import org.tongxin.common.Reason;
import org.tongxin.matter.Matter;
import org.tongxin.matter.TypedMatter;
import org.tongxin.platform.Acting;
import org.tongxin.platform.web.Said;

/** The form of a plan; who is expected elsewhere at that time is asked about before it is planned. */
@Controller
class PlanPages {

    private static final List<String> PLAN = List.of(
            "_csrf",
            "starts",
            "ends",
            "openUntil",
            "capacity",
            "important",
            "whom",
            "names",
            "kind",
            "version",
            "clash");

    private final PlanActivity planning;
    private final ForeseeClashes foreseeing;
    private final Directories directories;
    private final Clock clock;

    PlanPages(PlanActivity planning, ForeseeClashes foreseeing, Directories directories, Clock clock) {
        this.planning = planning;
        this.foreseeing = foreseeing;
        this.directories = directories;
        this.clock = clock;
    }

    @GetMapping("/activities/new")
    @For(PlanActivity.class)
    String blank(@RequestParam MultiValueMap<String, String> query, Model model) {
        return form(query, List.of(), List.of(), model);
    }

    /** Back from the search by skill: as it was typed, with those who were ticked. */
    @PostMapping("/activities/new")
    @For(PlanActivity.class)
    String returned(@RequestParam MultiValueMap<String, String> sent, Model model) {
        return form(
                CarriedForm.returned(sent, directories.of(Acting.required().committee())), List.of(), List.of(), model);
    }

    private String form(
            MultiValueMap<String, String> sent, List<Reason> reasons, List<Clashes.Clash> clashes, Model model) {
        Actor who = Acting.required();
        List<Kind> kinds = planning.kinds(who);
        String code = PlanningPages.first(sent, "kind");
        model.addAttribute("kinds", kinds);
        model.addAttribute(
                "kind",
                kinds.stream()
                        .filter(kind -> kind.code().equals(code))
                        .findFirst()
                        .orElse(null));
        model.addAttribute("typed", new TypedMatter(sent));
        model.addAttribute("reasons", reasons);
        model.addAttribute("clashes", clashes);
        model.addAttribute("today", LocalDate.now(clock));
        model.addAttribute("directory", directories.of(who.committee()));
        return "activity/plan";
    }

    @PostMapping("/activities")
    @For(PlanActivity.class)
    String plan(@RequestParam MultiValueMap<String, String> sent, HttpServletResponse response, Model model) {
        Map<String, List<String>> said = new java.util.LinkedHashMap<>(sent);
        said.keySet().removeAll(PLAN);
        List<Clashes.Clash> elsewhere = PlanningPages.first(sent, "clash").equals("yes")
                ? List.of()
                : foreseeing.clashes(
                        Acting.required(), new TypedMatter(said), PlanningPages.sheet(sent), PlanningPages.whom(sent));
        if (!elsewhere.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(sent, List.of(), elsewhere, model);
        }
        Outcome<Matter> outcome = planning.plan(
                Acting.required(),
                PlanningPages.first(sent, "kind"),
                new TypedMatter(said),
                PlanningPages.sheet(sent),
                PlanningPages.whom(sent),
                null);
        return switch (outcome) {
            case Outcome.Done<Matter>(Matter done) -> {
                Said.next(response, "activity.said.planned");
                yield "redirect:/activities/" + done.id();
            }
            case Outcome.Refused<Matter>(List<Reason> reasons) -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield form(sent, reasons, List.of(), model);
            }
            case Outcome.Stale<Matter>(String _, Instant _) -> throw ActivityPage.missing();
            case Outcome.Missing<Matter> _ -> throw ActivityPage.missing();
        };
    }
}
