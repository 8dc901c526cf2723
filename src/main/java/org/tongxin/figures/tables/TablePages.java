package org.tongxin.figures.tables;

import java.time.Clock;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.tongxin.common.For;
import org.tongxin.common.page.Words;
import org.tongxin.figures.asking.AskedNumber;
import org.tongxin.figures.asking.SeeNumbers;
import org.tongxin.platform.Acting;

/** The figures that are laid out side by side. */
@Controller
class TablePages {

    private final SeeSectors sectors;
    private final SeeContributions contributions;
    private final SeeTwoTeams teams;
    private final SeeNumbers numbers;
    private final MessageSource messages;
    private final Clock clock;

    TablePages(
            SeeSectors sectors,
            SeeContributions contributions,
            SeeTwoTeams teams,
            SeeNumbers numbers,
            MessageSource messages,
            Clock clock) {
        this.sectors = sectors;
        this.contributions = contributions;
        this.teams = teams;
        this.numbers = numbers;
        this.messages = messages;
        this.clock = clock;
    }

    private void words(Model model) {
        Words w = new Words(messages, LocaleContextHolder.getLocale(), clock);
        model.addAttribute("words", numbers.words(Acting.required(), w));
    }

    @GetMapping("/numbers/sectors")
    @For(SeeSectors.class)
    String sectors(AskedNumber asked, Model model) {
        words(model);
        model.addAttribute("table", sectors.see(Acting.required(), asked));
        return "figures/tables/sectors";
    }

    @GetMapping("/numbers/parties")
    @For(SeeContributions.class)
    String parties(AskedNumber asked, Model model) {
        words(model);
        model.addAttribute("table", contributions.see(Acting.required(), asked));
        return "figures/tables/parties";
    }

    @GetMapping("/numbers/teams")
    @For(SeeTwoTeams.class)
    String teams(AskedNumber asked, Model model) {
        words(model);
        model.addAttribute("table", teams.see(Acting.required(), asked));
        return "figures/tables/teams";
    }
}
