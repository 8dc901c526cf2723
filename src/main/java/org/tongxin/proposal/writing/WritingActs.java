package org.tongxin.proposal.writing;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tongxin.common.For;
import org.tongxin.common.MemberId;
import org.tongxin.platform.Acting;
import org.tongxin.proposal.ProposalId;
import org.tongxin.proposal.viewing.Answers;

/** What an author or an invited member sends from the proposal's page. */
@Controller
class WritingActs {

    private final AnswerCosigning answering;
    private final WithdrawProposal withdrawing;
    private final RecallProposal recalling;
    private final AnswerConversion converting;
    private final RemindCosigner reminding;
    private final Answers answers;

    WritingActs(
            AnswerCosigning answering,
            WithdrawProposal withdrawing,
            RecallProposal recalling,
            AnswerConversion converting,
            RemindCosigner reminding,
            Answers answers) {
        this.answering = answering;
        this.withdrawing = withdrawing;
        this.recalling = recalling;
        this.converting = converting;
        this.reminding = reminding;
        this.answers = answers;
    }

    @PostMapping("/proposals/{id}/cosign")
    @For(AnswerCosigning.class)
    String cosign(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String answer,
            HttpServletResponse response,
            Model model) {
        ProposalId proposal = new ProposalId(id);
        boolean agreed = "AGREE".equals(answer);
        return answers.of(
                agreed ? answering.agree(Acting.required(), proposal) : answering.decline(Acting.required(), proposal),
                agreed ? "proposal.said.cosigned" : "proposal.said.declined",
                agreed ? "/proposals/" + id : "/home",
                Map.of(),
                response,
                again -> answers.page(proposal, again, model));
    }

    @PostMapping("/proposals/{id}/cosigners/{member}/reminder")
    @For(RemindCosigner.class)
    String remind(@PathVariable UUID id, @PathVariable UUID member, HttpServletResponse response, Model model) {
        ProposalId proposal = new ProposalId(id);
        return answers.of(
                reminding.remind(Acting.required(), proposal, new MemberId(member)),
                "proposal.said.cosignerReminded",
                proposal,
                Map.of(),
                response,
                model);
    }

    /** Cannot be undone, so it is asked about first. */
    @PostMapping("/proposals/{id}/withdraw")
    @For(WithdrawProposal.class)
    String withdraw(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "-1") long version,
            @RequestParam(defaultValue = "") String confirmed,
            HttpServletResponse response,
            Model model) {
        ProposalId proposal = new ProposalId(id);
        if (!"yes".equals(confirmed)) {
            model.addAttribute("act", "withdraw");
            model.addAttribute("action", "/proposals/" + id + "/withdraw");
            model.addAttribute("back", "/proposals/" + id);
            model.addAttribute("fields", Map.of("version", String.valueOf(version)));
            return "proposal/asked";
        }
        return answers.of(
                withdrawing.withdraw(Acting.required(), proposal, version, ""),
                "proposal.said.withdrawn",
                proposal,
                Map.of(),
                response,
                model);
    }

    /** Consent cannot be taken back, so it is asked about first. */
    @PostMapping("/proposals/{id}/conversion-answer")
    @For(AnswerConversion.class)
    String conversion(
            @PathVariable UUID id,
            @RequestParam long version,
            @RequestParam(defaultValue = "") String answer,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "") String confirmed,
            HttpServletResponse response,
            Model model) {
        ProposalId proposal = new ProposalId(id);
        boolean yes = "ACCEPT".equals(answer);
        if (yes && !"yes".equals(confirmed)) {
            model.addAttribute("act", "convert");
            model.addAttribute("action", "/proposals/" + id + "/conversion-answer");
            model.addAttribute("back", "/proposals/" + id);
            model.addAttribute("fields", Map.of("version", String.valueOf(version), "answer", "ACCEPT"));
            return "proposal/asked";
        }
        return answers.of(
                yes
                        ? converting.accept(Acting.required(), proposal, version)
                        : converting.decline(Acting.required(), proposal, version, words),
                yes ? "proposal.said.converted" : "proposal.said.notConverted",
                proposal,
                Map.of("words", words),
                response,
                model);
    }

    @PostMapping("/proposals/{id}/recall")
    @For(RecallProposal.class)
    String recall(@PathVariable UUID id, @RequestParam long version, HttpServletResponse response, Model model) {
        ProposalId proposal = new ProposalId(id);
        return answers.of(
                recalling.recall(Acting.required(), proposal, version),
                "proposal.said.recalled",
                "/write/" + id,
                Map.of(),
                response,
                again -> answers.page(proposal, again, model));
    }
}
