package org.tongxin.proposal.transfer;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tongxin.common.Actor;
import org.tongxin.common.For;
import org.tongxin.common.Outcome;
import org.tongxin.common.Reason;
import org.tongxin.common.UnitId;
import org.tongxin.platform.Acting;
import org.tongxin.proposal.ProposalId;
import org.tongxin.proposal.model.Proposal;
import org.tongxin.proposal.viewing.Answers;

/** What the assigner sends from the proposal's page. */
@Controller
class TransferActs {

    private final TransferProposal transferring;
    private final DecideObjection deciding;
    private final Answers answers;

    TransferActs(TransferProposal transferring, DecideObjection deciding, Answers answers) {
        this.transferring = transferring;
        this.deciding = deciding;
        this.answers = answers;
    }

    @PostMapping("/proposals/{id}/transfer")
    @For(TransferProposal.class)
    String transfer(
            @PathVariable UUID id,
            @RequestParam long version,
            @RequestParam(defaultValue = "") String lead,
            @RequestParam(required = false) @Nullable List<String> joint,
            @RequestParam(required = false) @Nullable List<String> separate,
            @RequestParam(defaultValue = "") String mode,
            HttpServletResponse response,
            Model model) {
        ProposalId proposal = new ProposalId(id);
        Actor who = Acting.required();
        Outcome<Proposal> outcome = mode.equals("SEPARATE")
                ? transferring.divide(who, proposal, version, units(separate))
                : transferring.transfer(who, proposal, version, Units.of(lead), units(joint));
        return answers.of(
                outcome, "proposal.said.transferred", proposal, Map.of("lead", lead, "mode", mode), response, model);
    }

    private static List<UnitId> units(@Nullable List<String> typed) {
        return typed == null
                ? List.of()
                : typed.stream()
                        .map(Units::of)
                        .filter(Objects::nonNull)
                        .map(unit -> (UnitId) unit)
                        .toList();
    }

    @PostMapping("/proposals/{id}/objection")
    @For(DecideObjection.class)
    String decide(
            @PathVariable UUID id,
            @RequestParam long version,
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "") String decision,
            @RequestParam(defaultValue = "") String instead,
            @RequestParam(defaultValue = "") String words,
            HttpServletResponse response,
            Model model) {
        ProposalId proposal = new ProposalId(id);
        UnitId objecting = Units.of(unit);
        if (objecting == null) {
            throw Answers.missing();
        }
        Map<String, String> typed = Map.of("words", words, "instead", instead, "decision", decision);
        boolean uphold = "UPHOLD".equals(decision);
        Outcome<Proposal> outcome = switch (decision) {
            case "UPHOLD" -> deciding.uphold(Acting.required(), proposal, version, objecting, Units.of(instead), words);
            case "REFUSE" -> deciding.refuse(Acting.required(), proposal, version, objecting, words);
            default -> Outcome.refused(Reason.at("decision", "proposal.refused.decisionChoice"));
        };
        String said = uphold ? "proposal.said.upheld" : "proposal.said.objectionRefused";
        return answers.of(outcome, said, proposal, typed, response, model);
    }
}
