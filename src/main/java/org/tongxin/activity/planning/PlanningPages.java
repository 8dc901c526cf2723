package org.tongxin.activity.planning;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tongxin.activity.viewing.ActivityPage;
import org.tongxin.activity.viewing.SeeActivity;
import org.tongxin.common.For;
import org.tongxin.common.Outcome;
import org.tongxin.common.Reason;
import org.tongxin.common.Typed;
import org.tongxin.matter.Keeping;
import org.tongxin.matter.Matter;
import org.tongxin.matter.MatterId;
import org.tongxin.platform.Acting;

/** The organiser's desk before an activity: move, invite, announce. */
@Controller
class PlanningPages {

    private final ChangePlan changing;
    private final InviteToActivity inviting;
    private final AnnounceActivity announcing;
    private final ActivityPage page;

    PlanningPages(ChangePlan changing, InviteToActivity inviting, AnnounceActivity announcing, ActivityPage page) {
        this.changing = changing;
        this.inviting = inviting;
        this.announcing = announcing;
        this.page = page;
    }

    static String first(MultiValueMap<String, String> sent, String name) {
        return Objects.requireNonNullElse(sent.getFirst(name), "");
    }

    static Sheet sheet(MultiValueMap<String, String> sent) {
        return new Sheet(
                first(sent, "starts"),
                first(sent, "ends"),
                first(sent, "openUntil"),
                first(sent, "capacity"),
                first(sent, "important").equals("true"));
    }

    static Whom whom(MultiValueMap<String, String> sent) {
        return new Whom(sent.getOrDefault("whom", List.of()), first(sent, "names"));
    }

    @GetMapping("/activities/{id}/plan")
    @For(ChangePlan.class)
    String toChange(@PathVariable UUID id, Model model) {
        return page.page("activity/change", page.run(id), "", List.of(), Map.of(), model);
    }

    @PostMapping("/activities/{id}/plan")
    @For(ChangePlan.class)
    String change(
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> sent,
            HttpServletResponse response,
            Model model) {
        Integer version = Typed.number(first(sent, "version"));
        Outcome<Matter> outcome = changing.change(
                Acting.required(),
                new MatterId(id),
                version == null ? Keeping.ANY : version,
                new ChangePlan.When(first(sent, "on"), first(sent, "until"), first(sent, "place")),
                sheet(sent));
        if (outcome instanceof Outcome.Refused<Matter>(List<Reason> reasons)) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            SeeActivity.Seen seen = page.run(id);
            return page.page("activity/change", seen, "plan", reasons, sent.toSingleValueMap(), model);
        }
        return page.answer(id, "plan", outcome, Map.of(), response, model);
    }

    @PostMapping("/activities/{id}/invite")
    @For(InviteToActivity.class)
    String invite(
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> sent,
            HttpServletResponse response,
            Model model) {
        Outcome<Matter> outcome = inviting.invite(Acting.required(), new MatterId(id), whom(sent));
        return page.answer(id, "invite", outcome, Map.of("names", first(sent, "names")), response, model);
    }

    /** What the notice says, to whom it goes, and whether it is late. */
    @GetMapping("/activities/{id}/announce")
    @For(AnnounceActivity.class)
    String toAnnounce(@PathVariable UUID id, Model model) {
        return announcement(id, List.of(), "", model);
    }

    private String announcement(UUID id, List<Reason> reasons, String why, Model model) {
        SeeActivity.Seen seen = page.run(id);
        LocalDate on = Objects.requireNonNullElse(seen.matter().content().on(), seen.today());
        model.addAttribute(
                "lead", announcing.lead(Acting.required(), seen.kind().activity(), on));
        return page.page("activity/announce", seen, "announce", reasons, Map.of("why", why), model);
    }

    @PostMapping("/activities/{id}/announce")
    @For(AnnounceActivity.class)
    String announce(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String why,
            HttpServletResponse response,
            Model model) {
        Outcome<Matter> outcome = announcing.announce(Acting.required(), new MatterId(id), why);
        if (outcome instanceof Outcome.Refused<Matter>(List<Reason> reasons)) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return announcement(id, reasons, why, model);
        }
        return page.answer(id, "announce", outcome, Map.of(), response, model);
    }
}
