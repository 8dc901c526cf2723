package org.tongxin.committee;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
import org.springframework.web.server.ResponseStatusException;
import org.tongxin.common.For;
import org.tongxin.common.Outcome;
import org.tongxin.common.Reason;
import org.tongxin.identity.Permissions;
import org.tongxin.platform.Acting;
import org.tongxin.platform.web.Said;

/** Members, units, and how a list of them is imported. */
@Controller
class RegisterPages {

    private static final long FILE_MAX = 2L * 1024 * 1024;

    private final SeeRegister seeing;
    private final ImportList importing;

    RegisterPages(SeeRegister seeing, ImportList importing) {
        this.seeing = seeing;
        this.importing = importing;
    }

    @GetMapping("/committee/members")
    @For(SeeRegister.class)
    String members(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String sector,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        model.addAttribute("q", q.strip());
        model.addAttribute("sector", sector);
        model.addAttribute("members", seeing.members(Acting.required(), q.strip(), sector, page));
        model.addAttribute("directory", seeing.directory(Acting.required()));
        model.addAttribute("mayImport", Permissions.allows(Acting.required(), ImportList.class));
        model.addAttribute("mayKeep", Permissions.allows(Acting.required(), ChangeMemberStatus.class));
        return "committee/members";
    }

    @GetMapping("/committee/units")
    @For(SeeRegister.class)
    String units(@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "0") int page, Model model) {
        model.addAttribute("q", q.strip());
        model.addAttribute("units", seeing.units(Acting.required(), q.strip(), page));
        model.addAttribute("directory", seeing.directory(Acting.required()));
        model.addAttribute("mayImport", Permissions.allows(Acting.required(), ImportList.class));
        model.addAttribute("mayKeep", Permissions.allows(Acting.required(), ChangeMemberStatus.class));
        return "committee/units";
    }

    @GetMapping("/committee/import")
    @For(ImportList.class)
    String form(Model model) {
        return form(List.of(), model);
    }

    private static String form(List<Reason> reasons, Model model) {
        model.addAttribute("reasons", reasons);
        return "committee/import";
    }

    /** An empty table with the right head. */
    @GetMapping("/committee/import/template")
    @For(ImportList.class)
    ResponseEntity<byte[]> template(@RequestParam ImportRow.Kind kind) {
        String csv = "\uFEFF" + String.join(",", kind.columns) + "\r\n";
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + kind + ".csv\"")
                .body(csv.getBytes(StandardCharsets.UTF_8));
    }

    @PostMapping("/committee/import")
    @For(ImportList.class)
    String read(
            @RequestParam(required = false) ImportRow.@Nullable Kind kind,
            @RequestParam(required = false) @Nullable MultipartFile file,
            HttpServletResponse response,
            Model model)
            throws IOException {
        Outcome<UUID> outcome = kind == null || file == null
                ? Outcome.refused(Reason.at("file", "committee.import.empty"))
                : file.getSize() > FILE_MAX
                        ? Outcome.refused(Reason.at("file", "committee.import.tooLarge"))
                        : importing.read(
                                Acting.required(),
                                kind,
                                file.getOriginalFilename() == null ? "" : file.getOriginalFilename(),
                                file.getBytes());
        return switch (outcome) {
            case Outcome.Done<UUID>(UUID id) -> "redirect:/committee/import/" + id;
            case Outcome.Refused<UUID>(List<Reason> reasons) -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield form(reasons, model);
            }
            case Outcome.Stale<UUID> _, Outcome.Missing<UUID> _ -> throw missing();
        };
    }

    @GetMapping("/committee/import/{id}")
    @For(ImportList.class)
    String preview(@PathVariable UUID id, Model model) {
        return preview(id, List.of(), model);
    }

    private String preview(UUID id, List<Reason> reasons, Model model) {
        model.addAttribute(
                "draft",
                importing.draft(Acting.required(), id).map(ImportPreview::of).orElseThrow(RegisterPages::missing));
        model.addAttribute("reasons", reasons);
        return "committee/preview";
    }

    @PostMapping("/committee/import/{id}")
    @For(ImportList.class)
    String store(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String leaveOut,
            HttpServletResponse response,
            Model model) {
        return switch (importing.store(Acting.required(), id, "true".equals(leaveOut))) {
            case Outcome.Done<Integer>(Integer stored) -> {
                Said.next(response, "committee.import.stored", String.valueOf(stored));
                yield "redirect:/committee/members";
            }
            case Outcome.Refused<Integer>(List<Reason> reasons) -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield preview(id, reasons, model);
            }
            case Outcome.Stale<Integer> _, Outcome.Missing<Integer> _ -> throw missing();
        };
    }

    private static ResponseStatusException missing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
