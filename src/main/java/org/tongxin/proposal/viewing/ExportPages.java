package org.tongxin.proposal.viewing;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.tongxin.common.Actor;
import org.tongxin.common.For;
import org.tongxin.platform.Acting;

/** The list as a table for office programs: the same proposals, filters and words as on the page, page after page. */
@Controller
class ExportPages {

    private static final int PAGE = 500;
    /** Most rows of one file. */
    private static final int MOST = 5_000;

    private final SeeProposals list;
    private final Wordings wordings;

    ExportPages(SeeProposals list, Wordings wordings) {
        this.list = list;
        this.wordings = wordings;
    }

    @GetMapping("/proposals/export")
    @For(SeeProposals.class)
    void export(ProposalFilter filter, HttpServletResponse response) throws IOException {
        Actor who = Acting.required();
        Wording wording = wordings.of(who);
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"proposals.csv\"");
        try (Writer out = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8)) {
            out.write(Csv.MARK + Csv.line(wording.exportHead()));
            ProposalFilter page = filter;
            for (int written = 0; written < MOST; written += PAGE) {
                ProposalList found = list.list(who, page, PAGE);
                for (ProposalRow row : found.rows()) {
                    out.write(Csv.line(cells(row, wording)));
                }
                if (found.next() == null) {
                    return;
                }
                page = filter.from(found.next());
            }
        }
    }

    private static List<String> cells(ProposalRow row, Wording wording) {
        return List.of(
                wording.number(row),
                row.title(),
                wording.directory().memberName(row.proposer()),
                row.category() == null ? "" : wording.category(row.category()),
                wording.chip(row.state()).word(),
                wording.holder(row),
                wording.awaited(row.state()),
                text(row.dueOn()),
                row.grade() == null ? "" : row.grade().name());
    }

    private static String text(@Nullable Object value) {
        return Objects.toString(value, "");
    }
}
