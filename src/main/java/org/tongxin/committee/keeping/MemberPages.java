package org.tongxin.committee.keeping;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
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
import org.tongxin.committee.ChangeMemberStatus;
import org.tongxin.committee.Directory;
import org.tongxin.committee.Register;
import org.tongxin.committee.SeeRegister;
import org.tongxin.common.For;
import org.tongxin.common.MemberId;
import org.tongxin.common.Outcome;
import org.tongxin.common.Reason;
import org.tongxin.identity.People;
import org.tongxin.identity.Permissions;
import org.tongxin.platform.Acting;
import org.tongxin.platform.web.Said;

/** One member: who they are, and their status through the years. */
@Controller
class MemberPages {

    private final SeeRegister seeing;
    private final ChangeMemberStatus changing;
    private final KeepMembers keeping;
    private final People people;

    MemberPages(SeeRegister seeing, ChangeMemberStatus changing, KeepMembers keeping, People people) {
        this.seeing = seeing;
        this.changing = changing;
        this.keeping = keeping;
        this.people = people;
    }

    @GetMapping("/committee/members/{id}")
    @For(SeeRegister.class)
    String one(@PathVariable UUID id, Model model) {
        return one(new MemberId(id), List.of(), model);
    }

    private String one(MemberId id, List<Reason> reasons, Model model) {
        Directory directory = seeing.directory(Acting.required());
        model.addAttribute("member", directory.member(id).orElseThrow(MemberPages::missing));
        model.addAttribute("sheet", keeping.sheet(id).orElseThrow(MemberPages::missing));
        model.addAttribute("directory", directory);
        model.addAttribute("history", changing.history(id));
        model.addAttribute("mayChange", Permissions.allows(Acting.required(), ChangeMemberStatus.class));
        model.addAttribute("mayGive", Permissions.allows(Acting.required(), GiveAccounts.class));
        model.addAttribute("account", people.ofMembers(List.of(id)));
        model.addAttribute("reasons", reasons);
        return "committee/member";
    }

    @PostMapping("/committee/members/{id}")
    @For(ChangeMemberStatus.class)
    String change(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String status,
            @RequestParam(defaultValue = "") String since,
            @RequestParam(defaultValue = "") String cause,
            HttpServletResponse response,
            Model model) {
        MemberId member = new MemberId(id);
        return switch (changing.change(Acting.required(), member, status(status), day(since), cause)) {
            case Outcome.Done<MemberId> _ -> {
                Said.next(response, "committee.said.status");
                yield "redirect:/committee/members/" + id;
            }
            case Outcome.Refused<MemberId>(List<Reason> reasons) -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield one(member, reasons, model);
            }
            case Outcome.Stale<MemberId> _, Outcome.Missing<MemberId> _ -> throw missing();
        };
    }

    private static Register.@Nullable Status status(String text) {
        for (Register.Status each : Register.Status.values()) {
            if (each.name().equals(text)) {
                return each;
            }
        }
        return null;
    }

    private static @Nullable LocalDate day(String text) {
        try {
            return text.isBlank() ? null : LocalDate.parse(text);
        } catch (DateTimeParseException _) {
            return null;
        }
    }

    private static ResponseStatusException missing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
