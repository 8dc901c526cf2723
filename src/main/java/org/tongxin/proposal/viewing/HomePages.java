package org.tongxin.proposal.viewing;

import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.tongxin.common.Actor;
import org.tongxin.common.Desk;
import org.tongxin.common.For;
import org.tongxin.common.Open;
import org.tongxin.common.page.ToDos;
import org.tongxin.common.page.Words;
import org.tongxin.platform.Acting;

/** Where each person begins: what waits for them, what is late, what they did last. */
@Controller
class HomePages {

    private final SeeHome home;
    private final Wordings wordings;
    private final ObjectProvider<ToDos> others;
    private final MessageSource messages;
    private final Clock clock;

    HomePages(
            SeeHome home, Wordings wordings, ObjectProvider<ToDos> others, MessageSource messages, Clock clock) {
        this.home = home;
        this.wordings = wordings;
        this.others = others;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/")
    @Open(because = "it shows nothing: it leads whoever comes to their own first page, or to the door")
    String root() {
        return Acting.current().map(HomePages::first).orElse("redirect:/signin");
    }

    private static String first(Actor who) {
        if (who.at(Desk.AUDIT_ADMIN)) {
            return "redirect:/admin/audit";
        }
        if (who.at(Desk.SECURITY_ADMIN)) {
            return "redirect:/admin/accounts";
        }
        if (who.at(Desk.COMMITTEE_LEADER)) {
            return "redirect:/overview";
        }
        if (who.at(Desk.LEADER_IN_CHARGE)) {
            return "redirect:/proposals?session=all";
        }
        return who.at(Desk.SYSTEM_ADMIN) ? "redirect:/committee/members" : "redirect:/home";
    }

    @GetMapping("/home")
    @For(SeeHome.class)
    String home(Model model) {
        Actor who = Acting.required();
        Words w = new Words(messages, LocaleContextHolder.getLocale(), clock);
        model.addAttribute("who", who);
        model.addAttribute("home", home.see(who));
        model.addAttribute("wording", wordings.of(who));
        model.addAttribute(
                "toDos",
                others.orderedStream()
                        .flatMap(each -> each.of(who, w).stream())
                        .toList());
        return "proposal/home";
    }
}
