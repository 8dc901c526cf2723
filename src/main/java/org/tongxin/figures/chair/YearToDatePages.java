package org.tongxin.figures.chair;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.tongxin.common.For;
import org.tongxin.common.page.Words;
import org.tongxin.platform.Acting;

/** The year to date, on a page and as data. */
@Controller
class YearToDatePages {

    private final SeeYearToDate seeing;
    private final MessageSource messages;
    private final Clock clock;

    YearToDatePages(SeeYearToDate seeing, MessageSource messages, Clock clock) {
        this.seeing = seeing;
        this.messages = messages;
        this.clock = clock;
    }

    private SeeYearToDate.Strip strip() {
        return seeing.see(Acting.required(), new Words(messages, LocaleContextHolder.getLocale(), clock));
    }

    @GetMapping("/overview/year")
    @For(SeeYearToDate.class)
    String page(Model model) {
        model.addAttribute("strip", strip());
        return "figures/chair/year";
    }

    /** A figure, now and then. */
    record Line(
            String code,
            String name,
            String unit,
            @Nullable BigDecimal now,
            @Nullable BigDecimal before) {}

    /** The same as data. */
    record Told(String from, String until, List<Line> figures, List<String> pressing) {}

    @GetMapping("/api/v1/overview/year")
    @For(SeeYearToDate.class)
    @ResponseBody
    Told data() {
        SeeYearToDate.Strip strip = strip();
        return new Told(
                strip.span().from().toString(),
                strip.span().until().toString(),
                strip.figures().stream()
                        .map(each -> new Line(
                                each.now().definition().code(),
                                each.now().definition().head().zh(),
                                each.now().unit(),
                                each.now().value(),
                                each.before().value()))
                        .toList(),
                strip.lines().stream().map(each -> each.words()).toList());
    }
}
