package org.tongxin.briefing.sending;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.tongxin.briefing.Briefing;
import org.tongxin.briefing.BriefingId;
import org.tongxin.committee.Directories;
import org.tongxin.common.Actor;
import org.tongxin.common.For;
import org.tongxin.common.Outcome;
import org.tongxin.common.Prose;
import org.tongxin.common.Reason;
import org.tongxin.files.Attached;
import org.tongxin.matter.SeeMatters;
import org.tongxin.platform.Acting;
import org.tongxin.platform.web.Said;

/** A briefing is written and sent, and those who have not read it are reminded. */
@Controller
class SendingPages {

    private final SendBriefing sending;
    private final RemindReaders reminding;
    private final Directories directories;

    SendingPages(SendBriefing sending, RemindReaders reminding, Directories directories) {
        this.sending = sending;
        this.reminding = reminding;
        this.directories = directories;
    }

    /** The form as it is sent. */
    record Typed(
            @Nullable String form,
            @Nullable String matter,
            @Nullable String title,
            @Nullable String words,
            @Nullable List<String> whom,
            @Nullable String names,
            @Nullable String confirmBy) {

        SendBriefing.Sheet sheet() {
            return new SendBriefing.Sheet(
                    Objects.requireNonNullElse(form, ""),
                    Objects.requireNonNullElse(matter, ""),
                    Objects.requireNonNullElse(title, ""),
                    Objects.requireNonNullElse(words, ""),
                    whom == null
                            ? List.of()
                            : whom.stream().filter(Objects::nonNull).toList(),
                    Objects.requireNonNullElse(names, ""),
                    Objects.requireNonNullElse(confirmBy, ""));
        }
    }

    @GetMapping("/briefings/new")
    @For(SendBriefing.class)
    String form(@RequestParam(defaultValue = "") String matter, Model model) {
        Actor who = Acting.required();
        SeeMatters.Seen record = sending.record(who, matter).orElse(null);
        var sheet = new SendBriefing.Sheet(
                BriefingId.fresh().toString(),
                record == null ? "" : record.matter().id().toString(),
                record == null ? "" : Prose.cut(record.matter().content().title(), Briefing.TITLE_MAX),
                record == null ? "" : Prose.cut(record.matter().content().words(), Briefing.WORDS_MAX),
                List.of(),
                "",
                "");
        return form(who, sheet, record, List.of(), model);
    }

    private String form(
            Actor who, SendBriefing.Sheet sheet, SeeMatters.@Nullable Seen record, List<Reason> reasons, Model model) {
        model.addAttribute("sheet", sheet);
        model.addAttribute("record", record);
        model.addAttribute("reasons", reasons);
        model.addAttribute("directory", directories.of(who.committee()));
        model.addAttribute("staff", Readers.STAFF);
        return "briefing/new";
    }

    @PostMapping("/briefings")
    @For(SendBriefing.class)
    String send(
            Typed typed,
            @RequestParam(required = false) @Nullable List<@Nullable MultipartFile> files,
            HttpServletResponse response,
            Model model) {
        Actor who = Acting.required();
        SendBriefing.Sheet sheet = typed.sheet();
        return switch (sending.send(who, sheet, attached(files))) {
            case Outcome.Done<BriefingId>(BriefingId id) -> {
                Said.next(response, "briefing.said.sent");
                yield "redirect:/briefings/" + id;
            }
            case Outcome.Refused<BriefingId>(List<Reason> reasons) -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield form(who, sheet, sending.record(who, sheet.matter()).orElse(null), reasons, model);
            }
            case Outcome.Stale<BriefingId> _, Outcome.Missing<BriefingId> _ ->
                throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        };
    }

    @PostMapping("/briefings/{id}/remind")
    @For(RemindReaders.class)
    String remind(@PathVariable UUID id, HttpServletResponse response) {
        return switch (reminding.remind(Acting.required(), new BriefingId(id))) {
            case Outcome.Done<Integer>(Integer many) -> {
                Said.next(response, "briefing.said.reminded", String.valueOf(many));
                yield "redirect:/briefings/" + id;
            }
            case Outcome.Refused<Integer>(List<Reason> reasons) -> {
                Said.next(response, reasons.getFirst().key());
                yield "redirect:/briefings/" + id;
            }
            case Outcome.Stale<Integer> _, Outcome.Missing<Integer> _ ->
                throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        };
    }

    private static List<Attached> attached(@Nullable List<@Nullable MultipartFile> files) {
        List<Attached> attached = new ArrayList<>();
        if (files != null) {
            files.stream()
                    .filter(Objects::nonNull)
                    .map(Objects::requireNonNull)
                    .filter(file -> !file.isEmpty())
                    .forEach(file -> attached.add(attached(file)));
        }
        return attached;
    }

    private static Attached attached(MultipartFile file) {
        return new Attached(Objects.requireNonNullElse(file.getOriginalFilename(), ""), file.getSize(), () -> {
            try {
                return file.getInputStream();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
