package org.tongxin.committee.keeping;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.tongxin.committee.Directories;
import org.tongxin.common.Actor;
import org.tongxin.common.For;
import org.tongxin.common.MemberId;
import org.tongxin.common.Reason;
import org.tongxin.platform.Acting;

/** The form of a member's entry. */
@Controller
class MemberSheetPages {

    private final KeepMembers keeping;
    private final Directories directories;

    MemberSheetPages(KeepMembers keeping, Directories directories) {
        this.keeping = keeping;
        this.directories = directories;
    }

    @GetMapping("/committee/members/new")
    @For(KeepMembers.class)
    String blank(Model model) {
        return form(null, MemberSheet.EMPTY, List.of(), model);
    }

    @PostMapping("/committee/members/new")
    @For(KeepMembers.class)
    String enter(MemberSheet sheet, HttpServletResponse response, Model model) {
        return Replied.of(
                keeping.enter(Acting.required(), sheet),
                "committee.said.entered",
                id -> "/committee/members/" + id,
                response,
                model,
                reasons -> form(null, sheet, reasons, model));
    }

    @GetMapping("/committee/members/{id}/edit")
    @For(KeepMembers.class)
    String edit(@PathVariable UUID id, Model model) {
        MemberSheet sheet = keeping.sheet(new MemberId(id)).orElseThrow(Replied::missing);
        return form(new MemberId(id), sheet, List.of(), model);
    }

    @PostMapping("/committee/members/{id}/edit")
    @For(KeepMembers.class)
    String change(@PathVariable UUID id, MemberSheet sheet, HttpServletResponse response, Model model) {
        MemberId member = new MemberId(id);
        return Replied.of(
                keeping.change(Acting.required(), member, sheet),
                "committee.said.changed",
                _ -> "/committee/members/" + id,
                response,
                model,
                reasons -> form(member, sheet, reasons, model));
    }

    private String form(@Nullable MemberId id, MemberSheet sheet, List<Reason> reasons, Model model) {
        Actor who = Acting.required();
        model.addAttribute("member", id);
        model.addAttribute("sheet", sheet);
        model.addAttribute("directory", directories.of(who.committee()));
        model.addAttribute("reasons", reasons);
        return "committee/member-form";
    }
}
