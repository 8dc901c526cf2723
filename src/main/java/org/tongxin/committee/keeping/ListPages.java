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
import org.springframework.web.bind.annotation.RequestParam;
import org.tongxin.committee.Directories;
import org.tongxin.committee.SeeRegister;
import org.tongxin.common.For;
import org.tongxin.common.Prose;
import org.tongxin.common.Reason;
import org.tongxin.common.SessionId;
import org.tongxin.identity.Permissions;
import org.tongxin.platform.Acting;

/** Sessions with their years, and the lists of special committees, organisations and sectors. */
@Controller
class ListPages {

    private final KeepSessions sessions;
    private final KeepLists lists;
    private final Directories directories;

    ListPages(KeepSessions sessions, KeepLists lists, Directories directories) {
        this.sessions = sessions;
        this.lists = lists;
        this.directories = directories;
    }

    @GetMapping("/committee/sessions")
    @For(SeeRegister.class)
    String sessions(@RequestParam(defaultValue = "") String edit, Model model) {
        return sessions(edit, null, List.of(), model);
    }

    private String sessions(String edit, KeepSessions.@Nullable SessionSheet typed, List<Reason> reasons, Model model) {
        model.addAttribute("directory", directories.of(Acting.required().committee()));
        model.addAttribute("mayChange", Permissions.allows(Acting.required(), KeepSessions.class));
        model.addAttribute("edit", edit);
        model.addAttribute("typed", typed);
        model.addAttribute("reasons", reasons);
        return "committee/sessions";
    }

    @PostMapping("/committee/sessions")
    @For(KeepSessions.class)
    String open(KeepSessions.SessionSheet sheet, HttpServletResponse response, Model model) {
        return Replied.of(
                sessions.open(Acting.required(), sheet),
                "committee.said.entered",
                _ -> "/committee/sessions",
                response,
                model,
                reasons -> sessions("", sheet, reasons, model));
    }

    @PostMapping("/committee/sessions/{id}")
    @For(KeepSessions.class)
    String change(@PathVariable UUID id, KeepSessions.SessionSheet sheet, HttpServletResponse response, Model model) {
        return Replied.of(
                sessions.change(Acting.required(), new SessionId(id), sheet),
                "committee.said.changed",
                _ -> "/committee/sessions",
                response,
                model,
                reasons -> sessions(id.toString(), sheet, reasons, model));
    }

    @GetMapping("/committee/lists")
    @For(SeeRegister.class)
    String lists(Model model) {
        return lists(List.of(), null, model);
    }

    private String lists(List<Reason> reasons, KeepLists.@Nullable Kind kind, Model model) {
        model.addAttribute("entries", lists.all());
        model.addAttribute("mayChange", Permissions.allows(Acting.required(), KeepLists.class));
        model.addAttribute("reasons", reasons);
        model.addAttribute("wrongIn", kind);
        return "committee/lists";
    }

    @PostMapping("/committee/lists/{kind}")
    @For(KeepLists.class)
    String add(
            @PathVariable KeepLists.Kind kind,
            @RequestParam(defaultValue = "") String key,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String english,
            HttpServletResponse response,
            Model model) {
        String clean = Prose.clean(name);
        String cleanEnglish = Prose.clean(english);
        boolean isNew = key.isEmpty();
        return Replied.of(
                isNew
                        ? lists.add(Acting.required(), kind, clean, cleanEnglish)
                        : lists.rename(Acting.required(), kind, key, clean, cleanEnglish),
                isNew ? "committee.said.entered" : "committee.said.changed",
                _ -> "/committee/lists#" + kind,
                response,
                model,
                reasons -> lists(reasons, kind, model));
    }
}
