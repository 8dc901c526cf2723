package org.tongxin.register.places;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
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
import org.tongxin.committee.Directories;
import org.tongxin.common.Actor;
import org.tongxin.common.For;
import org.tongxin.common.Outcome;
import org.tongxin.common.Reason;
import org.tongxin.matter.MatterId;
import org.tongxin.platform.Acting;
import org.tongxin.platform.web.Said;

/** Places: which there are, one of them, when it is open, whether the public sees it. */
@Controller
class PlacePages {

    private static final int BLANK = 2;

    private final SeePlaces listing;
    private final SeePlace seeing;
    private final KeepHours keeping;
    private final ShowPlace showing;
    private final Directories directories;

    PlacePages(SeePlaces listing, SeePlace seeing, KeepHours keeping, ShowPlace showing, Directories directories) {
        this.listing = listing;
        this.seeing = seeing;
        this.keeping = keeping;
        this.showing = showing;
        this.directories = directories;
    }

    @GetMapping("/places")
    @For(SeePlaces.class)
    String list(PlaceFilter filter, Model model) {
        Actor who = Acting.required();
        model.addAttribute("who", who);
        model.addAttribute("filter", filter);
        model.addAttribute("page", listing.list(who, filter));
        model.addAttribute("directory", directories.of(who.committee()));
        return "register/places";
    }

    @GetMapping("/places/{id}")
    @For(SeePlace.class)
    String one(@PathVariable UUID id, Model model) {
        return page(id, List.of(), null, model);
    }

    private String page(UUID id, List<Reason> reasons, ShowPlace.@Nullable Decision typed, Model model) {
        Actor who = Acting.required();
        SeePlace.Seen seen = found(id);
        model.addAttribute("who", who);
        model.addAttribute("seen", seen);
        model.addAttribute("reasons", reasons);
        model.addAttribute(
                "typed",
                typed == null
                        ? new ShowPlace.Decision(
                                seen.setting().shown(),
                                seen.setting().bookable(),
                                seen.setting().purpose())
                        : typed);
        model.addAttribute("directory", directories.of(who.committee()));
        return "register/place";
    }

    private SeePlace.Seen found(UUID id) {
        return seeing.see(Acting.required(), new MatterId(id)).orElseThrow(PlacePages::missing);
    }

    @GetMapping("/places/{id}/hours")
    @For(KeepHours.class)
    String hours(@PathVariable UUID id, Model model) {
        List<KeepHours.Line> lines = new ArrayList<>();
        found(id)
                .setting()
                .hours()
                .forEach(each -> lines.add(new KeepHours.Line(
                        each.weekday() == null
                                ? ""
                                : String.valueOf(each.weekday().getValue()),
                        each.week() == null ? "" : String.valueOf(each.week()),
                        each.from().toString(),
                        each.until().toString())));
        return hours(id, lines, List.of(), model);
    }

    private String hours(UUID id, List<KeepHours.Line> typed, List<Reason> reasons, Model model) {
        SeePlace.Seen seen = found(id);
        if (!seen.keeps()) {
            throw missing();
        }
        List<KeepHours.Line> lines = new ArrayList<>(typed.subList(0, Math.min(typed.size(), KeepHours.LINES_MAX)));
        for (int i = 0; i < BLANK && lines.size() < KeepHours.LINES_MAX; i++) {
            lines.add(new KeepHours.Line("", "", "", ""));
        }
        model.addAttribute("seen", seen);
        model.addAttribute("lines", lines);
        model.addAttribute("reasons", reasons);
        return "register/hours";
    }

    @PostMapping("/places/{id}/hours")
    @For(KeepHours.class)
    String keep(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") List<String> weekday,
            @RequestParam(defaultValue = "") List<String> week,
            @RequestParam(defaultValue = "") List<String> from,
            @RequestParam(defaultValue = "") List<String> until,
            HttpServletResponse response,
            Model model) {
        List<KeepHours.Line> lines = new ArrayList<>();
        for (int i = 0; i < Math.max(from.size(), weekday.size()); i++) {
            lines.add(new KeepHours.Line(at(weekday, i), at(week, i), at(from, i), at(until, i)));
        }
        return switch (keeping.keep(Acting.required(), new MatterId(id), lines)) {
            case Outcome.Done<MatterId> _ -> {
                Said.next(response, "register.said.hours");
                yield "redirect:/places/" + id;
            }
            case Outcome.Refused<MatterId>(List<Reason> reasons) -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield hours(id, lines, reasons, model);
            }
            case Outcome.Stale<MatterId>(String _, Instant _), Outcome.Missing<MatterId> _ -> throw missing();
        };
    }

    private static String at(List<String> typed, int i) {
        return i < typed.size() ? typed.get(i) : "";
    }

    @PostMapping("/places/{id}/show")
    @For(ShowPlace.class)
    String show(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String shown,
            @RequestParam(defaultValue = "") String bookable,
            @RequestParam(defaultValue = "") String purpose,
            HttpServletResponse response,
            Model model) {
        ShowPlace.Decision decision = new ShowPlace.Decision("true".equals(shown), "true".equals(bookable), purpose);
        return switch (showing.decide(Acting.required(), new MatterId(id), decision)) {
            case Outcome.Done<MatterId> _ -> {
                Said.next(response, decision.shown() ? "register.said.shown" : "register.said.hidden");
                yield "redirect:/places/" + id;
            }
            case Outcome.Refused<MatterId>(List<Reason> reasons) -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield page(id, reasons, decision, model);
            }
            case Outcome.Stale<MatterId>(String _, Instant _), Outcome.Missing<MatterId> _ -> throw missing();
        };
    }

    private static ResponseStatusException missing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
