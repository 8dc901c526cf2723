package org.tongxin.proposal.review;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tongxin.common.For;
import org.tongxin.common.Outcome;
import org.tongxin.common.Reason;
import org.tongxin.common.SessionId;
import org.tongxin.common.Typed;
import org.tongxin.platform.Acting;
import org.tongxin.platform.web.Said;
import org.tongxin.proposal.ProposalId;
import org.tongxin.proposal.model.Conversion;
import org.tongxin.proposal.model.Proposal;
import org.tongxin.proposal.viewing.Answers;
import org.tongxin.proposal.viewing.SeeProposal;
import org.tongxin.proposal.viewing.SeeSimilar;

/** What a reviewer sends besides a decision: merging and taking apart, asking to handle it otherwise, standing aside, hints. */
@Controller
class MergeActs {

    private final MergeProposals merging;
    private final ConvertProposal converting;
    private final StandAside aside;
    private final JudgeHint hints;
    private final Answering answering;

    MergeActs(
            MergeProposals merging,
            ConvertProposal converting,
            StandAside aside,
            JudgeHint hints,
            Answering answering) {
        this.merging = merging;
        this.converting = converting;
        this.aside = aside;
        this.hints = hints;
        this.answering = answering;
    }

    /** How these acts are answered: on the review desk, or on the proposal's page. */
    @org.springframework.stereotype.Component
    record Answering(Answers answers, ReviewPages pages, SeeProposal seeing, ConfirmForm form) {

        String desk(
                Outcome<Proposal> outcome,
                String said,
                ProposalId id,
                Map<String, String> typed,
                HttpServletResponse response,
                Model model) {
            return answers.of(outcome, said, "/review", typed, response, again -> pages.page(id, again, model));
        }
    }

    @PostMapping("/proposals/{id}/merge")
    @For(MergeProposals.class)
    String merge(
            @PathVariable UUID id,
            @RequestParam long version,
            @RequestParam(defaultValue = "") String lead,
            @RequestParam(defaultValue = "") String serial,
            @RequestParam(defaultValue = "") String words,
            HttpServletResponse response,
            Model model) {
        ProposalId proposal = new ProposalId(id);
        ProposalId chosen = Typed.id(lead, ProposalId::new);
        Outcome<Proposal> outcome = chosen == null
                ? merging.merge(Acting.required(), proposal, version, session(proposal), Typed.number(serial), words)
                : merging.merge(Acting.required(), proposal, version, chosen, words);
        return answering.desk(
                outcome,
                "proposal.said.merged",
                proposal,
                Map.of("serial", serial, "words", words, "open", "merge"),
                response,
                model);
    }

    private @Nullable SessionId session(ProposalId id) {
        return answering
                .seeing()
                .see(Acting.required(), id)
                .map(seen -> seen.proposal().numbers().session())
                .orElse(null);
    }

    @PostMapping("/proposals/{id}/unmerge")
    @For(MergeProposals.class)
    String takeApart(
            @PathVariable UUID id,
            @RequestParam long version,
            @RequestParam UUID lead,
            @RequestParam(defaultValue = "") String words,
            HttpServletResponse response,
            Model model) {
        ProposalId proposal = new ProposalId(id);
        return answering
                .answers()
                .of(
                        merging.takeApart(Acting.required(), proposal, version, new ProposalId(lead), words),
                        "proposal.said.unmerged",
                        proposal,
                        Map.of("words", words, "open", "unmerge"),
                        response,
                        model);
    }

    @PostMapping("/proposals/{id}/conversion-offer")
    @For(ConvertProposal.class)
    String offer(
            @PathVariable UUID id,
            @RequestParam long version,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String words,
            HttpServletResponse response,
            Model model) {
        ProposalId proposal = new ProposalId(id);
        return answering.desk(
                converting.offer(Acting.required(), proposal, version, Typed.code(Conversion.Kind.class, kind), words),
                "proposal.said.conversionOffered",
                proposal,
                Map.of("kind", kind, "words", words, "open", "convert"),
                response,
                model);
    }

    @PostMapping("/proposals/{id}/conversion-retraction")
    @For(ConvertProposal.class)
    String retract(@PathVariable UUID id, @RequestParam long version, HttpServletResponse response, Model model) {
        ProposalId proposal = new ProposalId(id);
        return answering
                .answers()
                .of(
                        converting.retract(Acting.required(), proposal, version),
                        "proposal.said.conversionRetracted",
                        proposal,
                        Map.of(),
                        response,
                        model);
    }

    @PostMapping("/proposals/{id}/form")
    @For(ConfirmForm.class)
    String confirmForm(
            @PathVariable UUID id,
            @RequestParam long version,
            @RequestParam(defaultValue = "") String seen,
            HttpServletResponse response,
            Model model) {
        ProposalId proposal = new ProposalId(id);
        return answering
                .answers()
                .of(
                        answering.form().confirm(Acting.required(), proposal, version, seen),
                        "proposal.said.formSeen",
                        proposal,
                        Map.of("seen", seen),
                        response,
                        model);
    }

    @PostMapping("/proposals/{id}/recusal")
    @For(StandAside.class)
    String recuse(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String words,
            HttpServletResponse response,
            Model model) {
        ProposalId proposal = new ProposalId(id);
        return answering.desk(
                aside.recuse(Acting.required(), proposal, words),
                "proposal.said.recused",
                proposal,
                Map.of("words", words, "open", "aside"),
                response,
                model);
    }

    @PostMapping("/review/{id}/hint")
    @For(JudgeHint.class)
    String hint(
            @PathVariable UUID id,
            @RequestParam UUID other,
            @RequestParam(defaultValue = "") String verdict,
            HttpServletResponse response,
            Model model) {
        ProposalId proposal = new ProposalId(id);
        SeeSimilar.Verdict said = Typed.code(SeeSimilar.Verdict.class, verdict);
        Outcome<SeeSimilar.Verdict> outcome = hints.judge(Acting.required(), proposal, new ProposalId(other), said);
        return switch (outcome) {
            case Outcome.Done<SeeSimilar.Verdict> _ -> {
                Said.next(response, "proposal.said.hint");
                yield "redirect:/review/" + id;
            }
            case Outcome.Refused<SeeSimilar.Verdict>(List<Reason> reasons) -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield answering.pages().page(proposal, new Answers.Again(reasons, Map.of(), null, null), model);
            }
            case Outcome.Stale<SeeSimilar.Verdict> _, Outcome.Missing<SeeSimilar.Verdict> _ -> throw Answers.missing();
        };
    }
}
