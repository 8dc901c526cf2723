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
import org.tongxin.platform.Acting;
import org.tongxin.proposal.ProposalId;
import org.tongxin.proposal.viewing.Answers;

/** A unit's answer to an urging, sent from the proposal's page. */
@Controller
class UrgingAnswers {

    private final AnswerUrging answering;
    private final Answers answers;

    UrgingAnswers(AnswerUrging answering, Answers answers) {
        this.answering = answering;
        this.answers = answers;
    }

    @PostMapping("/proposals/{id}/urgings/{urging}/answer")
    @For(AnswerUrging.class)
    String answer(
            @PathVariable UUID id,
            @PathVariable UUID urging,
            @RequestParam(defaultValue = "") String answer,
            HttpServletResponse response,
            Model model) {
        ProposalId proposal = new ProposalId(id);
        return answers.of(
                answering.answer(Acting.required(), proposal, urging, answer),
                "proposal.said.urgingAnswered",
                proposal,
                Map.of("answer", answer, "open", urging.toString()),
                response,
                model);
    }
}
