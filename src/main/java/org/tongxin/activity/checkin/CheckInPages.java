package org.tongxin.activity.checkin;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.tongxin.activity.viewing.ActivityPage;
import org.tongxin.activity.viewing.SeeActivity;
import org.tongxin.common.For;
import org.tongxin.common.Outcome;
import org.tongxin.common.Reason;
import org.tongxin.common.Typed;
import org.tongxin.matter.Matter;
import org.tongxin.matter.MatterId;
import org.tongxin.platform.Acting;
import org.tongxin.platform.web.Said;

/** The door: the code that is shown, the page it opens, and the list of the staff. */
@Controller
class CheckInPages {

    private final ShowCode showing;
    private final CheckIn arriving;
    private final NotePresence noting;
    private final SeeActivity seeing;
    private final ActivityPage page;

    CheckInPages(ShowCode showing, CheckIn arriving, NotePresence noting, SeeActivity seeing, ActivityPage page) {
        this.showing = showing;
        this.arriving = arriving;
        this.noting = noting;
        this.seeing = seeing;
        this.page = page;
    }

    /** Stands on a screen at the door and renews itself, without JavaScript too. */
    @GetMapping("/activities/{id}/code")
    @For(ShowCode.class)
    String code(@PathVariable UUID id, HttpServletResponse response, Model model) {
        String base =
                ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString();
        ShowCode.Shown shown =
                showing.show(Acting.required(), new MatterId(id), base).orElseThrow(ActivityPage::missing);
        response.setHeader("Refresh", String.valueOf(Codes.STEP.toSeconds() / 2));
        response.setHeader("Cache-Control", "no-store");
        model.addAttribute("id", id);
        model.addAttribute("shown", shown);
        return "activity/code";
    }

    @GetMapping("/activities/{id}/here")
    @For(CheckIn.class)
    String here(@PathVariable UUID id, @RequestParam(defaultValue = "") String code, Model model) {
        return here(id, code, List.of(), model);
    }

    private String here(UUID id, String code, List<Reason> reasons, Model model) {
        SeeActivity.Seen seen = page.seen(id);
        return page.page("activity/here", seen, "here", reasons, Map.of("code", code), model);
    }

    @PostMapping("/activities/{id}/here")
    @For(CheckIn.class)
    String arrive(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String code,
            HttpServletResponse response,
            Model model) {
        Outcome<CheckIn.Became> outcome = arriving.arrive(Acting.required(), new MatterId(id), code);
        if (outcome instanceof Outcome.Refused<CheckIn.Became>(List<Reason> reasons)) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return here(id, code, reasons, model);
        }
        return page.answer(id, "here", outcome, Map.of(), response, model);
    }

    @PostMapping("/activities/{id}/presence")
    @For(NotePresence.class)
    String note(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String mark,
            @RequestParam(defaultValue = "") String names,
            @RequestParam(defaultValue = "") String others,
            @RequestParam(defaultValue = "") List<String> member,
            @RequestParam(defaultValue = "") String why,
            HttpServletResponse response,
            Model model) {
        List<UUID> ticked = member.stream()
                .map(each -> Typed.id(each, value -> value))
                .filter(Objects::nonNull)
                .toList();
        NotePresence.Mark wanted =
                Objects.requireNonNullElse(Typed.code(NotePresence.Mark.class, mark), NotePresence.Mark.PRESENT);
        Outcome<Matter> outcome = noting.note(
                Acting.required(), new MatterId(id), new NotePresence.Sheet(wanted, names, others, ticked, why));
        if (outcome instanceof Outcome.Refused<Matter>(List<Reason> reasons)) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("noted", seeing.noted(new MatterId(id)));
            Map<String, String> typed = Map.of("mark", mark, "names", names, "others", others, "why", why);
            return page.page("activity/people", page.run(id), "presence", reasons, typed, model);
        }
        if (outcome instanceof Outcome.Done<Matter>) {
            Said.next(response, "activity.said.presence");
            return "redirect:/activities/" + id + "/people";
        }
        return page.answer(id, "presence", outcome, Map.of(), response, model);
    }
}
