package org.tongxin.rules;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.tongxin.common.For;
import org.tongxin.common.Outcome;
import org.tongxin.common.Reason;
import org.tongxin.identity.Permissions;
import org.tongxin.platform.Acting;
import org.tongxin.platform.web.Said;

/** The calendar of working days, year by year, and how next year's list gets in. */
@Controller
class CalendarPages {

    private final Rules rules;
    private final ImportHolidays importing;
    private final Clock clock;

    CalendarPages(Rules rules, ImportHolidays importing, Clock clock) {
        this.rules = rules;
        this.importing = importing;
        this.clock = clock;
    }

    @GetMapping("/rules/calendar")
    @For(SeeRules.class)
    String year(@RequestParam(defaultValue = "0") int year, Model model) {
        return page(year == 0 ? LocalDate.now(clock).getYear() : year, List.of(), "", model);
    }

    private String page(int year, List<Reason> reasons, String typed, Model model) {
        model.addAttribute("year", year);
        model.addAttribute("days", rules.listed(Acting.required().committee(), year));
        model.addAttribute("mayImport", Permissions.allows(Acting.required(), ImportHolidays.class));
        model.addAttribute("reasons", reasons);
        model.addAttribute("typed", typed);
        return "rules/calendar";
    }

    @PostMapping("/rules/calendar")
    @For(ImportHolidays.class)
    String enter(@RequestParam(defaultValue = "") String days, HttpServletResponse response, Model model) {
        return switch (importing.enter(Acting.required(), days)) {
            case Outcome.Done<Integer>(Integer year) -> {
                Said.next(response, "rules.said.calendar", String.valueOf(year));
                yield "redirect:/rules/calendar?year=" + year;
            }
            case Outcome.Refused<Integer>(List<Reason> reasons) -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield page(LocalDate.now(clock).getYear(), reasons, days, model);
            }
            case Outcome.Stale<Integer> _, Outcome.Missing<Integer> _ ->
                throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        };
    }
}
