package org.tongxin.register.bodies;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
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
import org.tongxin.common.For;
import org.tongxin.common.Outcome;
import org.tongxin.common.Prose;
import org.tongxin.common.Reason;
import org.tongxin.common.Typed;
import org.tongxin.identity.Permissions;
import org.tongxin.platform.Acting;
import org.tongxin.platform.web.Said;

/** Bodies: how often each takes part, and two names put together. */
@Controller
class BodyPages {

    private final SeeBodies seeing;
    private final MergeBodies merging;

    BodyPages(SeeBodies seeing, MergeBodies merging) {
        this.seeing = seeing;
        this.merging = merging;
    }

    @GetMapping("/bodies")
    @For(SeeBodies.class)
    String list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        model.addAttribute("q", Prose.cut(Prose.clean(q), 40));
        model.addAttribute("first", after == null);
        model.addAttribute("page", seeing.list(q, after));
        return "register/bodies";
    }

    @GetMapping("/bodies/{id}")
    @For(SeeBodies.class)
    String one(@PathVariable UUID id, @RequestParam(defaultValue = "") String q, Model model) {
        return page(id, q, List.of(), model);
    }

    private String page(UUID id, String q, List<Reason> reasons, Model model) {
        Actor who = Acting.required();
        model.addAttribute("seen", seeing.see(who, id).orElseThrow(BodyPages::missing));
        model.addAttribute("may", Permissions.allows(who, MergeBodies.class));
        model.addAttribute("q", Prose.cut(Prose.clean(q), 40));
        model.addAttribute(
                "found",
                q.isBlank()
                        ? List.of()
                        : seeing.list(q, null).rows().stream()
                                .filter(row -> !row.id().equals(id))
                                .limit(20)
                                .toList());
        model.addAttribute("reasons", reasons);
        return "register/body";
    }

    /** The one whose page it is is kept. */
    @PostMapping("/bodies/{id}/merge")
    @For(MergeBodies.class)
    String merge(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String other,
            HttpServletResponse response,
            Model model) {
        UUID from = Typed.id(other, value -> value);
        Outcome<UUID> outcome = from == null
                ? Outcome.refused(Reason.of("register.refused.otherBody"))
                : merging.merge(Acting.required(), id, from);
        return answer(outcome, id, "register.said.merged", response, model);
    }

    @PostMapping("/bodies/{id}/undo")
    @For(MergeBodies.class)
    String undo(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String merge,
            HttpServletResponse response,
            Model model) {
        UUID which = Typed.id(merge, value -> value);
        Outcome<UUID> outcome = which == null ? Outcome.missing() : merging.undo(Acting.required(), which);
        return answer(outcome, id, "register.said.unmerged", response, model);
    }

    private String answer(Outcome<UUID> outcome, UUID id, String said, HttpServletResponse response, Model model) {
        return switch (outcome) {
            case Outcome.Done<UUID>(UUID kept) -> {
                Said.next(response, said);
                yield "redirect:/bodies/" + kept;
            }
            case Outcome.Refused<UUID>(List<Reason> reasons) -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield page(id, "", reasons, model);
            }
            case Outcome.Stale<UUID>(String _, Instant _), Outcome.Missing<UUID> _ -> throw missing();
        };
    }

    private static ResponseStatusException missing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
