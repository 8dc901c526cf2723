package org.tongxin.register.party;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.tongxin.common.For;
import org.tongxin.common.Reason;
import org.tongxin.common.Typed;
import org.tongxin.platform.Acting;
import org.tongxin.platform.web.Problems;

/** The two coverages, on a page and as data. */
@Controller
class PartyCoveragePages {

    private static final int FIRST = 1949;

    private final SeePartyCoverage seeing;
    private final Problems problems;
    private final Clock clock;

    PartyCoveragePages(SeePartyCoverage seeing, Problems problems, Clock clock) {
        this.seeing = seeing;
        this.problems = problems;
        this.clock = clock;
    }

    private int thisYear() {
        return LocalDate.now(clock).getYear();
    }

    /** The year asked; this year where none is; nothing where it is no year that may be asked. */
    private Optional<Integer> year(String typed) {
        return typed.isBlank()
                ? Optional.of(thisYear())
                : Optional.ofNullable(Typed.number(typed)).filter(year -> year >= FIRST && year <= thisYear());
    }

    @GetMapping("/party-coverage")
    @For(SeePartyCoverage.class)
    String page(@RequestParam(defaultValue = "") String year, HttpServletResponse response, Model model) {
        Optional<Integer> asked = year(year);
        if (asked.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        }
        model.addAttribute("coverage", seeing.of(Acting.required(), asked.orElse(thisYear())));
        model.addAttribute("misread", asked.isEmpty());
        model.addAttribute("thisYear", thisYear());
        return "register/coverage";
    }

    /** A coverage as data; names only to whom they are told. */
    record Told(
            int part, int whole, java.math.@org.jspecify.annotations.Nullable BigDecimal percent, List<String> gaps) {

        static Told of(SeePartyCoverage.Share share) {
            return new Told(
                    share.part(),
                    share.whole(),
                    share.percent(),
                    share.gaps().stream().map(each -> each.name()).toList());
        }
    }

    /** Both. */
    record Both(int year, Told placed, Told reached) {}

    @GetMapping("/api/v1/party-coverage")
    @For(SeePartyCoverage.class)
    @ResponseBody
    ResponseEntity<?> data(@RequestParam(defaultValue = "") String year) {
        return year(year)
                .<ResponseEntity<?>>map(asked -> {
                    SeePartyCoverage.Coverage coverage = seeing.of(Acting.required(), asked);
                    return ResponseEntity.ok(new Both(asked, Told.of(coverage.placed()), Told.of(coverage.reached())));
                })
                .orElseGet(() -> problems.refused(List.of(Reason.at("year", "register.coverage.refused.year"))));
    }
}
