package org.tongxin.identity.audit;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.tongxin.common.For;
import org.tongxin.platform.Acting;

/** The pages of the audit trail. */
@Controller
class AuditPages {

    private final ReadAudit audit;
    private final ActWords words;

    AuditPages(ReadAudit audit, ActWords words) {
        this.audit = audit;
        this.words = words;
    }

    @GetMapping("/admin/audit")
    @For(ReadAudit.class)
    String list(AuditFilter filter, HttpServletRequest request, Model model) {
        ReadAudit.Page page = audit.read(filter);
        model.addAttribute("filter", filter);
        model.addAttribute("page", page);
        model.addAttribute("acts", words.of(page.records(), RequestContextUtils.getLocale(request)));
        return "identity/audit";
    }

    @GetMapping("/admin/audit/attempts")
    @For(ReadAudit.class)
    String attempts(
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE_TIME) @Nullable
                    Instant beforeAt,
            @RequestParam(required = false) @Nullable UUID beforeId,
            Model model) {
        model.addAttribute("attempts", audit.attempts(beforeAt, beforeId));
        return "identity/attempts";
    }

    @GetMapping("/admin/audit/export")
    @For(ReadAudit.class)
    void export(AuditFilter filter, HttpServletResponse response) throws IOException {
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"audit.csv\"");
        Writer writer = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8);
        audit.export(Acting.required(), filter, writer);
        writer.flush();
    }
}
