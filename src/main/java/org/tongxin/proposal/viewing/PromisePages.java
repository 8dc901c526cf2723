package org.tongxin.proposal.viewing;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.tongxin.common.Actor;
import org.tongxin.common.For;
import org.tongxin.platform.Acting;

/** The list of promises, the clear list and the week's bulletin. */
@Controller
class PromisePages {

    private final SeePromises promises;
    private final SeeBulletin bulletin;
    private final SeeClearList clearList;
    private final Wordings wordings;

    PromisePages(SeePromises promises, SeeBulletin bulletin, SeeClearList clearList, Wordings wordings) {
        this.promises = promises;
        this.bulletin = bulletin;
        this.clearList = clearList;
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

    @GetMapping("/clear-list")
    @For(SeeClearList.class)
    String clearList(ClearFilter filter, Model model) {
        Actor who = Acting.required();
        model.addAttribute("filter", filter);
        model.addAttribute("page", clearList.list(who, filter));
        model.addAttribute("wording", wordings.of(who));
        return "proposal/clear-list";
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
