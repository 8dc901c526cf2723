package org.tongxin.yearbook;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.tongxin.committee.Directories;
import org.tongxin.common.Actor;
import org.tongxin.common.For;
import org.tongxin.common.Outcome;
import org.tongxin.common.Reason;
import org.tongxin.identity.Permissions;
import org.tongxin.platform.Acting;
import org.tongxin.platform.web.Said;

/** All drafts of the yearbook, and beginning one. */
@Controller
class YearbookListPages {

    private final SeeYearbook seeing;
    private final BeginYearbook beginning;
    private final Directories directories;
    private final Clock clock;

    YearbookListPages(SeeYearbook seeing, BeginYearbook beginning, Directories directories, Clock clock) {
        this.seeing = seeing;
        this.beginning = beginning;
        this.directories = directories;
        this.clock = clock;
    }

    @GetMapping("/yearbooks")
    @For(SeeYearbook.class)
    String all(Model model) {
        int year = LocalDate.now(clock).getYear();
        return list(Map.of("span", String.valueOf(year)), List.of(), model);
    }

    private String list(Map<String, String> typed, List<Reason> reasons, Model model) {
        Actor who = Acting.required();
        model.addAttribute("all", seeing.all(who));
        model.addAttribute("typed", typed);
        model.addAttribute("reasons", reasons);
        model.addAttribute("sessions", directories.of(who.committee()).sessions());
        model.addAttribute("year", LocalDate.now(clock).getYear());
        model.addAttribute("begins", Permissions.allows(who, BeginYearbook.class));
        return "yearbook/all";
    }

    @PostMapping("/yearbooks")
    @For(BeginYearbook.class)
    String begin(
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") String span,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String until,
            HttpServletResponse response,
            Model model) {
        return switch (beginning.begin(Acting.required(), title, span, from, until)) {
            case Outcome.Done<Yearbook>(Yearbook fresh) -> {
                Said.next(response, "yearbook.said.begun");
                yield "redirect:/yearbooks/" + fresh.id();
            }
            case Outcome.Refused<Yearbook>(List<Reason> reasons) -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield list(Map.of("title", title, "span", span, "from", from, "until", until), reasons, model);
            }
            case Outcome<Yearbook> _ -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        };
    }
}
