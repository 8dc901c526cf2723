package org.tongxin.proposal.handling;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tongxin.common.For;
import org.tongxin.common.Typed;
import org.tongxin.platform.Acting;
import org.tongxin.proposal.ProposalId;
import org.tongxin.proposal.viewing.Answers;

/** What a unit enters about its promises, sent from the proposal's page. */
@Controller
class ProgressActs {

    private final ReportProgress reporting;
    private final Answers answers;

    ProgressActs(ReportProgress reporting, Answers answers) {
        this.reporting = reporting;
        this.answers = answers;
    }

    @PostMapping("/proposals/{id}/promises/{round}/{promise}/progress")
    @For(ReportProgress.class)
    String report(
            @PathVariable UUID id,
            @PathVariable int round,
            @PathVariable int promise,
            @RequestParam(defaultValue = "") String percent,
            @RequestParam(defaultValue = "") String done,
            @RequestParam(defaultValue = "") String words,
            HttpServletResponse response,
            Model model) {
        ProposalId proposal = new ProposalId(id);
        boolean finished = "true".equals(done);
        Integer typed = Typed.number(percent);
        // what is typed and no number is as wrong as a number out of range
        Integer far = typed == null && !percent.isBlank() ? Integer.valueOf(-1) : typed;
        return answers.of(
                reporting.report(Acting.required(), proposal, round, promise, far, finished, words),
                finished ? "proposal.said.promiseClaimed" : "proposal.said.promiseReported",
                proposal,
                Map.of("percent", percent, "done", done, "words", words, "open", round + "-" + promise),
                response,
                model);
    }
}
