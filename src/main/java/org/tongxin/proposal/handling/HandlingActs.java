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

/** What a unit sends from the proposal's page: signature, objection, opinion, and the leader's word on the reply. */
@Controller
class HandlingActs {

    private final SignForProposal signing;
    private final ObjectToTransfer objecting;
    private final GiveOpinion opinions;
    private final IssueReply issuing;
    private final AskExtension extending;
    private final AssignWithinUnit within;
    private final Answers answers;

    HandlingActs(
            SignForProposal signing,
            ObjectToTransfer objecting,
            GiveOpinion opinions,
            IssueReply issuing,
            AskExtension extending,
            AssignWithinUnit within,
            Answers answers) {
        this.signing = signing;
        this.objecting = objecting;
        this.opinions = opinions;
        this.issuing = issuing;
        this.extending = extending;
        this.within = within;
        this.answers = answers;
    }

    @PostMapping("/proposals/{id}/sign")
    @For(SignForProposal.class)
    String sign(@PathVariable UUID id, @RequestParam long version, HttpServletResponse response, Model model) {
        ProposalId proposal = new ProposalId(id);
        return answers.of(
                signing.sign(Acting.required(), proposal, version),
                "proposal.said.signed",
                proposal,
                Map.of(),
                response,
                model);
    }

    @PostMapping("/proposals/{id}/object")
    @For(ObjectToTransfer.class)
    String object(
            @PathVariable UUID id,
            @RequestParam long version,
            @RequestParam(defaultValue = "") String why,
            HttpServletResponse response,
            Model model) {
        ProposalId proposal = new ProposalId(id);
        return answers.of(
                objecting.object(Acting.required(), proposal, version, why),
                "proposal.said.objected",
                proposal,
                Map.of("why", why),
                response,
                model);
    }

    @PostMapping("/proposals/{id}/extension-request")
    @For(AskExtension.class)
    String askExtension(
            @PathVariable UUID id,
            @RequestParam long version,
            @RequestParam(defaultValue = "") String months,
            @RequestParam(defaultValue = "") String reason,
            HttpServletResponse response,
            Model model) {
        ProposalId proposal = new ProposalId(id);
        int asked = months.matches("\\d{1,2}") ? Integer.parseInt(months) : 0;
        return answers.of(
                extending.ask(Acting.required(), proposal, version, asked, reason),
                "proposal.said.extensionAsked",
                proposal,
                Map.of("months", months, "reason", reason),
                response,
                model);
    }

    @PostMapping("/proposals/{id}/within")
    @For(AssignWithinUnit.class)
    String assignWithin(
            @PathVariable UUID id,
            @RequestParam long version,
            @RequestParam(defaultValue = "") String department,
            @RequestParam(defaultValue = "") String person,
            @RequestParam(defaultValue = "") String dueOn,
            @RequestParam(defaultValue = "") String words,
            HttpServletResponse response,
            Model model) {
        ProposalId proposal = new ProposalId(id);
        return answers.of(
                within.assign(Acting.required(), proposal, version, department, person, Typed.day(dueOn), words),
                "proposal.said.within",
                proposal,
                Map.of("department", department, "person", person, "dueOn", dueOn, "words", words, "open", "within"),
                response,
                model);
    }

    /** The leader has checked it; supervision reads it next. */
    @PostMapping("/proposals/{id}/pass")
    @For(IssueReply.class)
    String pass(@PathVariable UUID id, @RequestParam long version, HttpServletResponse response, Model model) {
        ProposalId proposal = new ProposalId(id);
        return answers.of(
                issuing.pass(Acting.required(), proposal, version),
                "proposal.said.passed",
                proposal,
                Map.of(),
                response,
                model);
    }

    @PostMapping("/proposals/{id}/opinion")
    @For(GiveOpinion.class)
    String opinion(
            @PathVariable UUID id,
            @RequestParam long version,
            @RequestParam(defaultValue = "") String opinion,
            HttpServletResponse response,
            Model model) {
        ProposalId proposal = new ProposalId(id);
        return answers.of(
                opinions.give(Acting.required(), proposal, version, opinion),
                "proposal.said.opinion",
                proposal,
                Map.of("opinion", opinion),
                response,
                model);
    }

    /** Issuing cannot be undone, so it is asked about first. */
    @PostMapping("/proposals/{id}/issue")
    @For(IssueReply.class)
    String issue(
            @PathVariable UUID id,
            @RequestParam long version,
            @RequestParam(defaultValue = "") String confirmed,
            HttpServletResponse response,
            Model model) {
        ProposalId proposal = new ProposalId(id);
        if (!"yes".equals(confirmed)) {
            model.addAttribute("act", "issue");
            model.addAttribute("action", "/proposals/" + id + "/issue");
            model.addAttribute("back", "/proposals/" + id);
            model.addAttribute("fields", Map.of("version", String.valueOf(version)));
            return "proposal/asked";
        }
        return answers.of(
                issuing.issue(Acting.required(), proposal, version),
                "proposal.said.issued",
                proposal,
                Map.of(),
                response,
                model);
    }

    @PostMapping("/proposals/{id}/hand-back")
    @For(IssueReply.class)
    String handBack(
            @PathVariable UUID id,
            @RequestParam long version,
            @RequestParam(defaultValue = "") String remark,
            HttpServletResponse response,
            Model model) {
        ProposalId proposal = new ProposalId(id);
        return answers.of(
                issuing.sendBack(Acting.required(), proposal, version, remark),
                "proposal.said.handedBack",
                proposal,
                Map.of("remark", remark),
                response,
                model);
    }
}
