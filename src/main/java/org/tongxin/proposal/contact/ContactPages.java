package org.tongxin.proposal.contact;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.tongxin.common.Actor;
import org.tongxin.common.For;
import org.tongxin.common.Outcome;
import org.tongxin.common.Reason;
import org.tongxin.common.Typed;
import org.tongxin.files.Attached;
import org.tongxin.platform.Acting;
import org.tongxin.platform.web.Said;
import org.tongxin.proposal.ProposalId;
import org.tongxin.proposal.model.Contact;
import org.tongxin.proposal.viewing.Answers;
import org.tongxin.proposal.viewing.SeeProposal;
import org.tongxin.proposal.viewing.Wordings;

/** Meetings put on record, and the thread with its files. */
@Controller
class ContactPages {

    private final RecordContact recording;
    private final WaiveConsultation waiving;
    private final SayInThread saying;
    private final SeeThread thread;
    private final Shown shown;

    ContactPages(
            RecordContact recording, WaiveConsultation waiving, SayInThread saying, SeeThread thread, Shown shown) {
        this.recording = recording;
        this.waiving = waiving;
        this.saying = saying;
        this.thread = thread;
        this.shown = shown;
    }

    /** What the pages are made with. */
    @org.springframework.stereotype.Component("contactShown")
    record Shown(Answers answers, SeeProposal seeing, Wordings wordings) {}

    @PostMapping("/proposals/{id}/contacts")
    @For(RecordContact.class)
    String record(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String stage,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String on,
            @RequestParam(defaultValue = "") String parties,
            @RequestParam(defaultValue = "") String words,
            HttpServletResponse response,
            Model model) {
        ProposalId proposal = new ProposalId(id);
        return shown.answers()
                .of(
                        recording.record(
                                Acting.required(),
                                proposal,
                                Typed.code(Contact.Stage.class, stage),
                                Typed.code(Contact.Kind.class, kind),
                                Typed.day(on),
                                parties,
                                words),
                        "proposal.said.contacted",
                        proposal,
                        Map.of(
                                "stage", stage, "kind", kind, "on", on, "parties", parties, "words", words, "open",
                                "contact"),
                        response,
                        model);
    }

    @PostMapping("/proposals/{id}/consultation-waiver")
    @For(WaiveConsultation.class)
    String waive(
            @PathVariable UUID id,
            @RequestParam long version,
            @RequestParam(defaultValue = "") String waiver,
            HttpServletResponse response,
            Model model) {
        ProposalId proposal = new ProposalId(id);
        return shown.answers()
                .of(
                        waiving.waive(Acting.required(), proposal, version, waiver),
                        "proposal.said.waived",
                        proposal,
                        Map.of("waiver", waiver),
                        response,
                        model);
    }

    /** Read after the proposal stands, and again after each message; a page of its own where there is no script. */
    @GetMapping("/proposals/{id}/thread")
    @For(SeeThread.class)
    String thread(
            @PathVariable UUID id, @RequestHeader(name = "HX-Request", defaultValue = "") String part, Model model) {
        return page(new ProposalId(id), List.of(), "", part.isEmpty(), model);
    }

    @PostMapping("/proposals/{id}/thread")
    @For(SayInThread.class)
    String say(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String message,
            @RequestParam(required = false) @Nullable List<@Nullable MultipartFile> files,
            HttpServletResponse response,
            Model model) {
        ProposalId proposal = new ProposalId(id);
        List<Attached> attached = files == null
                ? List.of()
                : files.stream()
                        .filter(java.util.Objects::nonNull)
                        .filter(file -> !file.isEmpty())
                        .map(ContactPages::attached)
                        .toList();
        return switch (saying.say(Acting.required(), proposal, message, attached)) {
            case Outcome.Done<UUID> _ -> {
                Said.next(response, "proposal.said.message");
                yield "redirect:/proposals/" + id + "#thread";
            }
            case Outcome.Refused<UUID>(List<Reason> reasons) -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield page(proposal, reasons, message, true, model);
            }
            case Outcome.Stale<UUID> _, Outcome.Missing<UUID> _ -> throw Answers.missing();
        };
    }

    private static Attached attached(MultipartFile file) {
        String name = file.getOriginalFilename();
        return new Attached(name == null ? "" : name, file.getSize(), () -> {
            try {
                return file.getInputStream();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private String page(ProposalId id, List<Reason> reasons, String typed, boolean whole, Model model) {
        Actor who = Acting.required();
        model.addAttribute("thread", thread.read(who, id).orElseThrow(Answers::missing));
        model.addAttribute(
                "proposal",
                shown.seeing().see(who, id).orElseThrow(Answers::missing).proposal());
        model.addAttribute("who", who);
        model.addAttribute("reasons", reasons);
        model.addAttribute("typed", typed);
        model.addAttribute("wording", shown.wordings().of(who));
        return whole ? "proposal/thread-page" : "proposal/thread";
    }

    /** Given out to be kept, never to be run by the browser. */
    @GetMapping("/proposals/{id}/files/{file}")
    @For(SeeThread.class)
    ResponseEntity<InputStreamResource> file(@PathVariable UUID id, @PathVariable UUID file) {
        SeeThread.Content content =
                thread.file(Acting.required(), new ProposalId(id), file).orElseThrow(Answers::missing);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(content.type()))
                .contentLength(content.bytes())
                .header(
                        "Content-Disposition",
                        ContentDisposition.attachment()
                                .filename(content.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .body(new InputStreamResource(content.in()));
    }
}
