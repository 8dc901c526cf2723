package org.tongxin.activity.joint;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tongxin.activity.planning.PlanActivity;
import org.tongxin.activity.viewing.ActivityPage;
import org.tongxin.activity.viewing.SeeActivity;
import org.tongxin.catalogue.Kind;
import org.tongxin.common.For;
import org.tongxin.common.Outcome;
import org.tongxin.common.Reason;
import org.tongxin.common.Typed;
import org.tongxin.matter.Matter;
import org.tongxin.matter.MatterId;
import org.tongxin.matter.TypedMatter;
import org.tongxin.platform.Acting;
import org.tongxin.platform.web.Said;

/** Holding an activity together: whom we invite, and who invites us. */
@Controller
class JointPages {

    private final InviteCommittee inviting;
    private final AnswerJointInvitation answering;
    private final PlanActivity planning;
    private final ActivityPage page;

    JointPages(InviteCommittee inviting, AnswerJointInvitation answering, PlanActivity planning, ActivityPage page) {
        this.inviting = inviting;
        this.answering = answering;
        this.planning = planning;
        this.page = page;
    }

    @GetMapping("/activities/{id}/joint")
    @For(InviteCommittee.class)
    String joint(@PathVariable UUID id, Model model) {
        return joint(id, List.of(), model);
    }

    private String joint(UUID id, List<Reason> reasons, Model model) {
        SeeActivity.Seen seen = page.run(id);
        model.addAttribute("neighbours", inviting.neighbours());
        model.addAttribute("invited", inviting.invited(new MatterId(id)));
        return page.page("activity/joint", seen, "joint", reasons, Map.of(), model);
    }

    @PostMapping("/activities/{id}/joint")
    @For(InviteCommittee.class)
    String invite(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String committee,
            HttpServletResponse response,
            Model model) {
        Outcome<Matter> outcome =
                inviting.invite(Acting.required(), new MatterId(id), Typed.id(committee, value -> value));
        if (outcome instanceof Outcome.Refused<Matter>(List<Reason> reasons)) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return joint(id, reasons, model);
        }
        if (outcome instanceof Outcome.Done<Matter>) {
            Said.next(response, "activity.said.joint");
            return "redirect:/activities/" + id + "/joint";
        }
        throw ActivityPage.missing();
    }

    @GetMapping("/activities/invitations")
    @For(AnswerJointInvitation.class)
    String invitations(Model model) {
        return invitations(List.of(), "", TypedMatter.EMPTY, model);
    }

    private String invitations(List<Reason> reasons, String of, TypedMatter typed, Model model) {
        Map<String, Kind> kinds = new LinkedHashMap<>();
        planning.kinds(Acting.required()).forEach(kind -> kinds.put(kind.code(), kind));
        model.addAttribute("invitations", answering.all());
        model.addAttribute("kinds", kinds);
        model.addAttribute("reasons", reasons);
        model.addAttribute("of", of);
        model.addAttribute("typed", typed);
        return "activity/invitations";
    }

    @PostMapping("/activities/invitations/{id}/accept")
    @For(AnswerJointInvitation.class)
    String accept(
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> sent,
            HttpServletResponse response,
            Model model) {
        Map<String, List<String>> fields = new LinkedHashMap<>(sent);
        fields.keySet().removeIf(name -> !name.startsWith("f.") && !name.startsWith("r."));
        return switch (answering.accept(Acting.required(), id, fields)) {
            case Outcome.Done<Matter>(Matter own) -> {
                Said.next(response, "activity.said.accepted");
                yield "redirect:/activities/" + own.id();
            }
            case Outcome.Refused<Matter>(List<Reason> reasons) -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield invitations(reasons, id.toString(), new TypedMatter(fields), model);
            }
            case Outcome.Stale<Matter>(String _, Instant _) -> throw ActivityPage.missing();
            case Outcome.Missing<Matter> _ -> throw ActivityPage.missing();
        };
    }

    @PostMapping("/activities/invitations/{id}/decline")
    @For(AnswerJointInvitation.class)
    String decline(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String why,
            HttpServletResponse response,
            Model model) {
        return switch (answering.decline(Acting.required(), id, why)) {
            case Outcome.Done<UUID> _ -> {
                Said.next(response, "activity.said.declined");
                yield "redirect:/activities/invitations";
            }
            case Outcome.Refused<UUID>(List<Reason> reasons) -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield invitations(reasons, id.toString(), TypedMatter.EMPTY, model);
            }
            case Outcome.Stale<UUID>(String _, Instant _) -> throw ActivityPage.missing();
            case Outcome.Missing<UUID> _ -> throw ActivityPage.missing();
        };
    }
}
