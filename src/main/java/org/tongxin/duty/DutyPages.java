package org.tongxin.duty;

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
import org.tongxin.committee.Directories;
import org.tongxin.common.For;
import org.tongxin.common.MemberId;
import org.tongxin.common.Outcome;
import org.tongxin.common.Reason;
import org.tongxin.common.Typed;
import org.tongxin.identity.Permissions;
import org.tongxin.platform.Acting;
import org.tongxin.platform.web.Said;

/** Duty of the running year: who lies beneath, whom to praise, one member with the records, and one's own standing. */
@Controller
class DutyPages {

    private final SeeDuty seeing;
    private final SeeOwnDuty own;
    private final WarnOfDuty warning;
    private final Directories directories;

    DutyPages(SeeDuty seeing, SeeOwnDuty own, WarnOfDuty warning, Directories directories) {
        this.seeing = seeing;
        this.own = own;
        this.warning = warning;
        this.directories = directories;
    }

    @GetMapping("/duty")
    @For(SeeDuty.class)
    String list(
            @RequestParam(defaultValue = "") String show,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        return list(show, after, List.of(), model);
    }

    private String list(String show, @Nullable String after, List<Reason> reasons, Model model) {
        model.addAttribute("page", seeing.list(Acting.required(), Typed.code(SeeDuty.Show.class, show), after));
        model.addAttribute("first", after == null);
        model.addAttribute("reasons", reasons);
        model.addAttribute("warns", Permissions.allows(Acting.required(), WarnOfDuty.class));
        model.addAttribute("directory", directories.of(Acting.required().committee()));
        return "duty/list";
    }

    /** Asks first, naming whom it reaches; where it would reach nobody the refusal says why at once. */
    @PostMapping("/duty")
    @For(WarnOfDuty.class)
    String warn(@RequestParam(defaultValue = "") String confirmed, HttpServletResponse response, Model model) {
        List<String> whom = confirmed.equals("yes") ? List.of() : seeing.untold(Acting.required());
        if (!whom.isEmpty()) {
            model.addAttribute("whom", whom);
            return "duty/asked";
        }
        return switch (warning.warn(Acting.required())) {
            case Outcome.Done<Integer>(Integer many) -> {
                Said.next(response, "duty.said.told", String.valueOf(many));
                yield "redirect:/duty";
            }
            case Outcome.Refused<Integer>(List<Reason> reasons) -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield list("", null, reasons, model);
            }
            case Outcome.Stale<Integer> _, Outcome.Missing<Integer> _ -> throw missing();
        };
    }

    private static ResponseStatusException missing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    @GetMapping("/duty/mine")
    @For(SeeOwnDuty.class)
    String mine(Model model) {
        model.addAttribute("seen", own.see(Acting.required()).orElseThrow(DutyPages::missing));
        model.addAttribute("own", true);
        return "duty/one";
    }

    @GetMapping("/duty/{id}")
    @For(SeeDuty.class)
    String one(@PathVariable UUID id, Model model) {
        model.addAttribute(
                "seen", seeing.one(Acting.required(), new MemberId(id)).orElseThrow(DutyPages::missing));
        model.addAttribute("own", false);
        return "duty/one";
    }
}
