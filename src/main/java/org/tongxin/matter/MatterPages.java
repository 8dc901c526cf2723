package org.tongxin.matter;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
import org.springframework.web.multipart.MultipartFile;
import org.tongxin.committee.Directories;
import org.tongxin.common.Actor;
import org.tongxin.common.For;
import org.tongxin.common.Outcome;
import org.tongxin.common.Reason;
import org.tongxin.common.Typed;
import org.tongxin.files.FileStore;
import org.tongxin.platform.Acting;
import org.tongxin.platform.web.Said;

/** One matter: what it says, who took part, its life and its files, and what may be done with it. */
@Controller
class MatterPages {

    private final SeeMatters seeing;
    private final DecideMatter deciding;
    private final AdvanceMatter advancing;
    private final VoidMatter undoing;
    private final ProveMatter proving;
    private final FileStore store;
    private final Directories directories;

    MatterPages(
            SeeMatters seeing,
            DecideMatter deciding,
            AdvanceMatter advancing,
            VoidMatter undoing,
            ProveMatter proving,
            FileStore store,
            Directories directories) {
        this.seeing = seeing;
        this.deciding = deciding;
        this.advancing = advancing;
        this.undoing = undoing;
        this.proving = proving;
        this.store = store;
        this.directories = directories;
    }

    @GetMapping("/records/{id}")
    @For(SeeMatters.class)
    String one(@PathVariable UUID id, Model model) {
        return page(id, "", List.of(), Map.of(), model);
    }

    private String page(UUID id, String act, List<Reason> reasons, Map<String, String> typed, Model model) {
        Actor who = Acting.required();
        SeeMatters.Seen seen = seeing.see(who, new MatterId(id)).orElseThrow(EntryForm::missing);
        model.addAttribute("who", who);
        model.addAttribute("seen", seen);
        model.addAttribute("act", act);
        model.addAttribute("reasons", reasons);
        model.addAttribute("typed", typed);
        model.addAttribute("mayProve", proving.may(who, seen.matter()));
        model.addAttribute("directory", directories.of(who.committee()));
        return "matter/one";
    }

    private <T> String answer(
            UUID id,
            String act,
            Outcome<T> outcome,
            Map<String, String> typed,
            HttpServletResponse response,
            Model model) {
        return switch (outcome) {
            case Outcome.Done<T> _ -> {
                Said.next(response, "matter.said." + act);
                yield "redirect:/records/" + id;
            }
            case Outcome.Refused<T>(List<Reason> reasons) -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield page(id, act, reasons, typed, model);
            }
            case Outcome.Stale<T>(String by, java.time.Instant at) -> {
                response.setStatus(HttpStatus.CONFLICT.value());
                yield page(id, act, List.of(Reason.of("matter.refused.stale", by, at)), typed, model);
            }
            case Outcome.Missing<T> _ -> throw EntryForm.missing();
        };
    }

    private static int version(String typed) {
        return Objects.requireNonNullElse(Typed.number(typed), Keeping.ANY);
    }

    @PostMapping("/records/{id}/agree")
    @For(DecideMatter.class)
    String agree(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String version,
            HttpServletResponse response,
            Model model) {
        return answer(
                id,
                "agree",
                deciding.agree(Acting.required(), new MatterId(id), version(version)),
                Map.of(),
                response,
                model);
    }

    @PostMapping("/records/{id}/return")
    @For(DecideMatter.class)
    String giveBack(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String version,
            @RequestParam(defaultValue = "") String why,
            HttpServletResponse response,
            Model model) {
        var outcome = deciding.giveBack(Acting.required(), new MatterId(id), version(version), why);
        return answer(id, "return", outcome, Map.of("why", why), response, model);
    }

    @PostMapping("/records/{id}/advance")
    @For(AdvanceMatter.class)
    String advance(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String version,
            @RequestParam(defaultValue = "") String stage,
            @RequestParam(defaultValue = "") String on,
            @RequestParam(defaultValue = "") String note,
            HttpServletResponse response,
            Model model) {
        var outcome =
                advancing.advance(Acting.required(), new MatterId(id), version(version), stage, Typed.day(on), note);
        return answer(id, "advance", outcome, Map.of("stage", stage, "on", on, "note", note), response, model);
    }

    @PostMapping("/records/{id}/void")
    @For(VoidMatter.class)
    String undo(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String version,
            @RequestParam(defaultValue = "") String why,
            HttpServletResponse response,
            Model model) {
        var outcome = undoing.undo(Acting.required(), new MatterId(id), version(version), why);
        return answer(id, "void", outcome, Map.of("why", why), response, model);
    }

    @PostMapping("/records/{id}/files")
    @For(ProveMatter.class)
    String prove(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable List<@Nullable MultipartFile> files,
            HttpServletResponse response,
            Model model) {
        var outcome = proving.add(Acting.required(), new MatterId(id), "", EntryForm.attached(files));
        return answer(id, "files", outcome, Map.of(), response, model);
    }

    @PostMapping("/records/{id}/files/{file}/remove")
    @For(ProveMatter.class)
    String remove(@PathVariable UUID id, @PathVariable UUID file, HttpServletResponse response, Model model) {
        return answer(
                id, "unfiled", proving.remove(Acting.required(), new MatterId(id), file), Map.of(), response, model);
    }

    /** Pictures are shown, everything else is given to be kept; a browser runs none of it. */
    @GetMapping("/records/{id}/files/{file}")
    @For(SeeMatters.class)
    ResponseEntity<InputStreamResource> file(@PathVariable UUID id, @PathVariable UUID file) {
        ProveMatter.Proof proof = seeing.file(new MatterId(id), file).orElseThrow(EntryForm::missing);
        boolean picture = proof.type().startsWith("image/");
        ContentDisposition given = (picture ? ContentDisposition.inline() : ContentDisposition.attachment())
                .filename(proof.name(), java.nio.charset.StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(proof.type()))
                .contentLength(proof.bytes())
                .header(HttpHeaders.CONTENT_DISPOSITION, given.toString())
                .header("X-Content-Type-Options", "nosniff")
                .body(new InputStreamResource(store.open(Acting.required().committee(), proof.sha256())));
    }
}
