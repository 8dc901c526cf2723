package org.tongxin.matter;

import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
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
import org.tongxin.common.For;
import org.tongxin.common.Outcome;
import org.tongxin.common.Reason;
import org.tongxin.common.Typed;
import org.tongxin.platform.Acting;
import org.tongxin.platform.web.Said;

/** Many matters from a table: an empty table to fill, the file read, looked at, and stored. */
@Controller
class MatterImportPages {

    private static final long FILE_MAX = 15L * 1024 * 1024;

    private final ImportMatters importing;

    MatterImportPages(ImportMatters importing) {
        this.importing = importing;
    }

    @GetMapping("/records/of/{kind}/import")
    @For(ImportMatters.class)
    String form(@PathVariable String kind, Model model) {
        return form(kind, List.of(), model);
    }

    private String form(String kind, List<Reason> reasons, Model model) {
        model.addAttribute("columns", columns(kind));
        model.addAttribute("reasons", reasons);
        return "matter/import";
    }

    private MatterColumns columns(String kind) {
        return importing.columns(Acting.required(), kind).orElseThrow(EntryForm::missing);
    }

    /** An empty table with the right head. */
    @GetMapping("/records/of/{kind}/import/template")
    @For(ImportMatters.class)
    ResponseEntity<byte[]> template(@PathVariable String kind) throws IOException {
        MatterColumns columns = columns(kind);
        boolean english = LocaleContextHolder.getLocale().getLanguage().equals("en");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(bytes, "Tongxin", "1.0")) {
            Worksheet sheet = book.newWorksheet(kind);
            for (int c = 0; c < columns.all().size(); c++) {
                sheet.value(0, c, columns.all().get(c).head(english));
                sheet.style(0, c).bold().set();
                sheet.width(c, columns.all().get(c).needed() ? 24 : 16);
            }
        }
        return ResponseEntity.ok()
                .contentType(
                        MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + kind + ".xlsx\"")
                .body(bytes.toByteArray());
    }

    @PostMapping("/records/of/{kind}/import")
    @For(ImportMatters.class)
    String read(
            @PathVariable String kind,
            @RequestParam(required = false) @Nullable MultipartFile file,
            HttpServletResponse response,
            Model model)
            throws IOException {
        Outcome<UUID> outcome = file == null
                ? Outcome.refused(Reason.at("file", "committee.import.empty"))
                : file.getSize() > FILE_MAX
                        ? Outcome.refused(Reason.at("file", "matter.import.tooLarge"))
                        : importing.read(
                                Acting.required(),
                                kind,
                                file.getOriginalFilename() == null ? "" : file.getOriginalFilename(),
                                file.getBytes());
        return switch (outcome) {
            case Outcome.Done<UUID>(UUID id) -> "redirect:/records/import/" + id;
            case Outcome.Refused<UUID>(List<Reason> reasons) -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield form(kind, reasons, model);
            }
            case Outcome.Stale<UUID> _, Outcome.Missing<UUID> _ -> throw EntryForm.missing();
        };
    }

    @GetMapping("/records/import/{id}")
    @For(ImportMatters.class)
    String preview(@PathVariable UUID id, Model model) {
        return preview(id, List.of(), model);
    }

    private String preview(UUID id, List<Reason> reasons, Model model) {
        ImportMatters.Preview preview = importing.preview(Acting.required(), id).orElseThrow(EntryForm::missing);
        model.addAttribute("preview", preview);
        model.addAttribute("columns", new MatterColumns(preview.kind()));
        model.addAttribute("reasons", reasons);
        return "matter/preview";
    }

    @PostMapping("/records/import/{id}")
    @For(ImportMatters.class)
    String store(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String leaveOut,
            @RequestParam(defaultValue = "") String alike,
            @RequestParam(defaultValue = "") String outsiders,
            HttpServletResponse response,
            Model model) {
        String kind = importing
                .preview(Acting.required(), id)
                .map(preview -> preview.kind().code())
                .orElseThrow(EntryForm::missing);
        ImportMatters.Alike others = Typed.code(ImportMatters.Alike.class, alike);
        ImportMatters.Word word = new ImportMatters.Word(
                leaveOut.equals("true"),
                others == null ? ImportMatters.Alike.UNSAID : others,
                outsiders.equals("true"));
        return switch (importing.store(Acting.required(), id, word)) {
            case Outcome.Done<Integer>(Integer stored) -> {
                Said.next(response, "matter.said.imported", String.valueOf(stored));
                yield "redirect:/records/of/" + kind;
            }
            case Outcome.Refused<Integer>(List<Reason> reasons) -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield preview(id, reasons, model);
            }
            case Outcome.Stale<Integer> _, Outcome.Missing<Integer> _ -> throw EntryForm.missing();
        };
    }
}
