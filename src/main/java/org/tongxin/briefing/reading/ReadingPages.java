package org.tongxin.briefing.reading;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.tongxin.briefing.Briefing;
import org.tongxin.briefing.BriefingId;
import org.tongxin.briefing.sending.SendBriefing;
import org.tongxin.committee.Directories;
import org.tongxin.common.Actor;
import org.tongxin.common.For;
import org.tongxin.common.Outcome;
import org.tongxin.common.Typed;
import org.tongxin.files.FileStore;
import org.tongxin.identity.Permissions;
import org.tongxin.platform.Acting;
import org.tongxin.platform.web.Said;

/** Briefings as lists and one by one: read, confirmed, and how far their readers are. */
@Controller
class ReadingPages {

    private final SeeBriefings seeing;
    private final ReadBriefing reading;
    private final ConfirmBriefing confirming;
    private final FileStore store;
    private final Directories directories;

    ReadingPages(
            SeeBriefings seeing,
            ReadBriefing reading,
            ConfirmBriefing confirming,
            FileStore store,
            Directories directories) {
        this.seeing = seeing;
        this.reading = reading;
        this.confirming = confirming;
        this.store = store;
        this.directories = directories;
    }

    @GetMapping("/briefings")
    @For(SeeBriefings.class)
    String list(
            @RequestParam(defaultValue = "") String show,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        Actor who = Acting.required();
        model.addAttribute("sends", Permissions.allows(who, SendBriefing.class));
        model.addAttribute("first", after == null);
        model.addAttribute("page", seeing.list(who, Typed.code(SeeBriefings.Show.class, show), after));
        return "briefing/list";
    }

    @GetMapping("/briefings/{id}")
    @For(ReadBriefing.class)
    String one(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String show,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        Actor who = Acting.required();
        model.addAttribute(
                "seen",
                reading.open(who, new BriefingId(id), Typed.code(Briefing.Stand.class, show), after)
                        .orElseThrow(ReadingPages::missing));
        model.addAttribute("first", after == null);
        model.addAttribute("directory", directories.of(who.committee()));
        return "briefing/one";
    }

    private static ResponseStatusException missing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    @PostMapping("/briefings/{id}/confirm")
    @For(ConfirmBriefing.class)
    String confirm(@PathVariable UUID id, HttpServletResponse response) {
        if (confirming.confirm(Acting.required(), new BriefingId(id)) instanceof Outcome.Done<BriefingId>) {
            Said.next(response, "briefing.said.confirmed");
            return "redirect:/briefings/" + id;
        }
        throw missing();
    }

    /** Pictures are shown, everything else is given to be kept; a browser runs none of it. */
    @GetMapping("/briefings/{id}/files/{no}")
    @For(ReadBriefing.class)
    ResponseEntity<InputStreamResource> file(@PathVariable UUID id, @PathVariable String no) {
        Integer number = Typed.number(no);
        Briefing.Enclosed file = number == null
                ? null
                : reading.file(Acting.required(), new BriefingId(id), number).orElse(null);
        if (file == null) {
            throw missing();
        }
        boolean picture = file.type().startsWith("image/");
        ContentDisposition given = (picture ? ContentDisposition.inline() : ContentDisposition.attachment())
                .filename(file.name(), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(file.type()))
                .contentLength(file.bytes())
                .header(HttpHeaders.CONTENT_DISPOSITION, given.toString())
                .header("X-Content-Type-Options", "nosniff")
                .body(new InputStreamResource(store.open(Acting.required().committee(), file.sha256())));
    }
}
