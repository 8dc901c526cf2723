package org.tongxin.proposal.supervision;

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
import org.tongxin.common.Typed;
import org.tongxin.common.UnitId;
import org.tongxin.platform.Acting;
import org.tongxin.proposal.ProposalId;
import org.tongxin.proposal.model.Proposal;
import org.tongxin.proposal.viewing.Answers;

/** What supervision sends from the proposal's page: its word on a reply, the meeting under a leader, striking off. */
@Controller
class ClearingActs {

    private final SuperviseReply supervising;
    private final CoordinateProposal coordinating;
    private final AskStrikeOff asking;
    private final DecideStrikeOff deciding;
    private final Answers answers;

    ClearingActs(
            SuperviseReply supervising,
            CoordinateProposal coordinating,
            AskStrikeOff asking,
            DecideStrikeOff deciding,
            Answers answers) {
        this.supervising = supervising;
        this.coordinating = coordinating;
        this.asking = asking;
        this.deciding = deciding;
        this.answers = answers;
    }

    @PostMapping("/proposals/{id}/supervision")
    @For(SuperviseReply.class)
    String supervise(
            @PathVariable UUID id,
            @RequestParam long version,
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "") String decision,
            @RequestParam(defaultValue = "") String words,
            HttpServletResponse response,
            Model model) {
        ProposalId proposal = new ProposalId(id);
        UnitId whose = Typed.id(unit, UnitId::new);
        if (whose == null) {
            throw Answers.missing();
        }
        boolean clear = decision.equals("CLEAR");
        Outcome<Proposal> outcome = switch (decision) {
            case "CLEAR" -> supervising.clear(Acting.required(), proposal, version, whose, words);
            case "QUERY" -> supervising.query(Acting.required(), proposal, version, whose, words);
            default -> Outcome.refused(Reason.at("decision", "proposal.refused.decisionChoice"));
        };
        return answers.of(
                outcome,
                clear ? "proposal.said.cleared" : "proposal.said.queried",
                proposal,
                Map.of("unit", unit, "decision", decision, "words", words),
                response,
                model);
    }

    @PostMapping("/proposals/{id}/coordination")
    @For(CoordinateProposal.class)
    String coordinate(
            @PathVariable UUID id,
            @RequestParam long version,
            @RequestParam(defaultValue = "") String leader,
            @RequestParam(defaultValue = "") String on,
            @RequestParam(defaultValue = "") String parties,
            @RequestParam(defaultValue = "") String words,
            HttpServletResponse response,
            Model model) {
        ProposalId proposal = new ProposalId(id);
        return answers.of(
                coordinating.record(Acting.required(), proposal, version, leader, Typed.day(on), parties, words),
                "proposal.said.coordinated",
                proposal,
                Map.of("leader", leader, "on", on, "parties", parties, "words", words, "open", "coordinate"),
                response,
                model);
    }

    @PostMapping("/proposals/{id}/strike")
    @For(AskStrikeOff.class)
    String ask(
            @PathVariable UUID id,
            @RequestParam long version,
            @RequestParam(defaultValue = "") String words,
            HttpServletResponse response,
            Model model) {
        ProposalId proposal = new ProposalId(id);
        return answers.of(
                asking.ask(Acting.required(), proposal, version, words),
                "proposal.said.strikeAsked",
                proposal,
                Map.of("words", words, "open", "strike"),
                response,
                model);
    }

    @PostMapping("/proposals/{id}/strike-decision")
    @For(DecideStrikeOff.class)
    String decide(
            @PathVariable UUID id,
            @RequestParam long version,
            @RequestParam(defaultValue = "") String decision,
            @RequestParam(defaultValue = "") String words,
            HttpServletResponse response,
            Model model) {
        ProposalId proposal = new ProposalId(id);
        Outcome<Proposal> outcome = switch (decision) {
            case "STRIKE" -> deciding.grant(Acting.required(), proposal, version, words);
            case "KEEP" -> deciding.keep(Acting.required(), proposal, version, words);
            default -> Outcome.refused(Reason.at("decision", "proposal.refused.decisionChoice"));
        };
        return answers.of(
                outcome,
                decision.equals("STRIKE") ? "proposal.said.struck" : "proposal.said.kept",
                proposal,
                Map.of("decision", decision, "words", words, "open", "strike"),
                response,
                model);
    }
}
