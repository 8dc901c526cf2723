package org.tongxin.figures;

import java.time.Clock;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tongxin.committee.Directories;
import org.tongxin.common.Actor;
import org.tongxin.common.For;
import org.tongxin.common.page.Words;
import org.tongxin.platform.Acting;

/** The leader's overview. */
@Controller
class OverviewPages {

    private final SeeOverview seeing;
    private final Directories directories;
    private final MessageSource messages;
    private final Clock clock;

    OverviewPages(SeeOverview seeing, Directories directories, MessageSource messages, Clock clock) {
        this.seeing = seeing;
        this.directories = directories;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/overview")
    @For(SeeOverview.class)
    String overview(@RequestParam(defaultValue = "") String span, Model model) {
        Actor who = Acting.required();
        SeeOverview.Span asked = span(span);
        Words w = new Words(messages, LocaleContextHolder.getLocale(), clock);
        model.addAttribute("span", asked);
        model.addAttribute("overview", seeing.see(who, asked, w));
        model.addAttribute("directory", directories.of(who.committee()));
        return "figures/overview";
    }

    private static SeeOverview.Span span(String text) {
        for (SeeOverview.Span each : SeeOverview.Span.values()) {
            if (each.name().equals(text)) {
                return each;
            }
        }
        return SeeOverview.Span.SESSION;
    }
}
