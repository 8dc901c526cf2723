package org.tongxin.register.gates;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.tongxin.common.Actor;
import org.tongxin.common.Desk;
import org.tongxin.common.For;
import org.tongxin.common.Outcome;
import org.tongxin.common.Reason;
import org.tongxin.matter.MatterId;
import org.tongxin.matter.SeeMatters;
import org.tongxin.platform.Acting;
import org.tongxin.platform.web.Said;

/** Arrangements that wait for the Party committee's reply. */
@Controller
class GatePages {

    private final LetGoOn letting;
    private final SeeMatters matters;

    GatePages(LetGoOn letting, SeeMatters matters) {
        this.letting = letting;
        this.matters = matters;
    }

    @GetMapping("/gates")
    @For(LetGoOn.class)
    String list(Model model) {
        return page(null, "", List.of(), model);
    }

    private String page(@Nullable UUID act, String why, List<Reason> reasons, Model model) {
        Actor who = Acting.required();
        model.addAttribute("leads", who.at(Desk.COMMITTEE_LEADER));
        model.addAttribute("waiting", letting.waiting(who));
        model.addAttribute("kinds", matters.kinds(who));
        model.addAttribute("act", act == null ? "" : act.toString());
        model.addAttribute("why", why);
        model.addAttribute("reasons", reasons);
        return "register/gates";
    }

    @PostMapping("/gates/{id}")
    @For(LetGoOn.class)
    String let(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String why,
            HttpServletResponse response,
            Model model) {
        return switch (letting.let(Acting.required(), new MatterId(id), why)) {
            case Outcome.Done<MatterId> _ -> {
                Said.next(response, "register.said.let");
                yield "redirect:/gates";
            }
            case Outcome.Refused<MatterId>(List<Reason> reasons) -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield page(id, why, reasons, model);
            }
            case Outcome.Stale<MatterId> _, Outcome.Missing<MatterId> _ ->
                throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        };
    }
}
