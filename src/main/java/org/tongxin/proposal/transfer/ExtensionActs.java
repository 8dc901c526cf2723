package org.tongxin.proposal.transfer;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tongxin.common.For;
import org.tongxin.common.Outcome;
import org.tongxin.common.Reason;
import org.tongxin.platform.Acting;
import org.tongxin.proposal.ProposalId;
import org.tongxin.proposal.model.Proposal;
import org.tongxin.proposal.viewing.Answers;

/** The decision on a unit's request for more time, sent from the proposal's page. */
@Controller
class ExtensionActs {

    private final DecideExtension deciding;
    private final Answers answers;

    ExtensionActs(DecideExtension deciding, Answers answers) {
        this.deciding = deciding;
        this.answers = answers;
    }

    @PostMapping("/proposals/{id}/extension")
    @For(DecideExtension.class)
    String decide(
            @PathVariable UUID id,
            @RequestParam long version,
            @RequestParam(defaultValue = "") String decision,
            @RequestParam(defaultValue = "") String words,
            HttpServletResponse response,
            Model model) {
        ProposalId proposal = new ProposalId(id);
        Outcome<Proposal> outcome = switch (decision) {
            case "GRANT" -> deciding.decide(Acting.required(), proposal, version, true, words);
            case "REFUSE" -> deciding.decide(Acting.required(), proposal, version, false, words);
            default -> Outcome.refused(Reason.at("decision", "proposal.refused.decisionChoice"));
        };
        Map<String, String> typed = Map.of("decision", decision, "words", words);
        return answers.of(outcome, "proposal.said.extension." + decision, proposal, typed, response, model);
    }
}
