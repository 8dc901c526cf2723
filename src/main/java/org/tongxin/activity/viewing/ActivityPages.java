package org.tongxin.activity.viewing;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.tongxin.common.For;
import org.tongxin.matter.MatterId;

/** One activity: for those invited, what is asked of them; for those who run it, how it stands. */
@Controller
class ActivityPages {

    private final ActivityPage page;
    private final SeeActivity seeing;

    ActivityPages(ActivityPage page, SeeActivity seeing) {
        this.page = page;
        this.seeing = seeing;
    }

    @GetMapping("/activities/{id}")
    @For(SeeActivity.class)
    String one(@PathVariable UUID id, Model model) {
        return page.one(id, "", List.of(), Map.of(), model);
    }

    /** Who answered and came, and what was noted by whom; for those who run it. */
    @GetMapping("/activities/{id}/people")
    @For(SeeActivity.class)
    String people(@PathVariable UUID id, Model model) {
        SeeActivity.Seen seen = page.run(id);
        model.addAttribute("noted", seeing.noted(new MatterId(id)));
        return page.page("activity/people", seen, "", List.of(), Map.of(), model);
    }
}
