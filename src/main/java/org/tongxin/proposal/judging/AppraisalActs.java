package org.tongxin.proposal.judging;

import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tongxin.common.For;
import org.tongxin.common.Typed;
import org.tongxin.platform.Acting;
import org.tongxin.proposal.ProposalId;
import org.tongxin.proposal.model.Appraisal;
import org.tongxin.proposal.viewing.Answers;

/** Appraisals sent from the proposal's page. */
@Controller
class AppraisalActs {

    private final AppraiseProposal appraising;
    private final Answers answers;

    AppraisalActs(AppraiseProposal appraising, Answers answers) {
        this.appraising = appraising;
        this.answers = answers;
    }

    /** One field for each criterion of the rule, under its own name. */
    @PostMapping("/proposals/{id}/appraisals")
    @For(AppraiseProposal.class)
    String appraise(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String about,
            @RequestParam(defaultValue = "") String words,
            @RequestParam Map<String, String> all,
            HttpServletResponse response,
            Model model) {
        ProposalId proposal = new ProposalId(id);
        Map<String, @Nullable Integer> scores = new HashMap<>();
        Map<String, String> typed = new HashMap<>(Map.of("about", about, "words", words, "open", "appraise-" + about));
        all.forEach((name, value) -> {
            if (name.matches("[A-Z_]{1,20}")) {
                scores.put(name, Typed.number(value));
                typed.put(name, value);
            }
        });
        return answers.of(
                appraising.appraise(
                        Acting.required(), proposal, Typed.code(Appraisal.About.class, about), scores, words),
                "proposal.said.appraised",
                proposal,
                typed,
                response,
                model);
    }
}
