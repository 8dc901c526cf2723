package org.tongxin.proposal.viewing;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.tongxin.common.Actor;
import org.tongxin.common.For;
import org.tongxin.platform.Acting;

/** The list of promises, and the week's bulletin. */
@Controller
class PromisePages {

    private final SeePromises promises;
    private final SeeBulletin bulletin;
    private final Wordings wordings;

    PromisePages(SeePromises promises, SeeBulletin bulletin, Wordings wordings) {
        this.promises = promises;
        this.bulletin = bulletin;
        this.wordings = wordings;
    }

    @GetMapping("/promises")
    @For(SeePromises.class)
    String list(PromiseFilter filter, Model model) {
        Actor who = Acting.required();
        model.addAttribute("who", who);
        model.addAttribute("filter", filter);
        model.addAttribute("page", promises.list(who, filter));
        model.addAttribute("wording", wordings.of(who));
        return "proposal/promises";
    }

    @GetMapping("/bulletin")
    @For(SeeBulletin.class)
    String week(Model model) {
        Actor who = Acting.required();
        model.addAttribute("bulletin", bulletin.week(who));
        model.addAttribute("wording", wordings.of(who));
        return "proposal/bulletin";
    }
}
