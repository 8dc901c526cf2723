package org.tongxin.proposal.review;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.tongxin.common.For;
import org.tongxin.common.Outcome;
import org.tongxin.common.Reason;
import org.tongxin.common.Typed;
import org.tongxin.platform.Acting;
import org.tongxin.proposal.ProposalId;
import org.tongxin.proposal.model.Proposal;
import org.tongxin.proposal.model.Quality;
import org.tongxin.proposal.viewing.Answers;

/** What a reviewer decides, sent from the review desk or the proposal's page. */
@Controller
class ReviewActs {

    private final ReviewProposal reviewing;
    private final Answers answers;
    private final ReviewPages pages;

    ReviewActs(ReviewProposal reviewing, Answers answers, ReviewPages pages) {
        this.reviewing = reviewing;
        this.answers = answers;
        this.pages = pages;
    }

    /** What the decision form says. */
    record Form(
            long version,
            @Nullable String decision,
            @Nullable String category,
            @Nullable String reason,
            @Nullable String comment,
            @Nullable String quality,
            @Nullable String confirmed,
            @Nullable String to) {

        Map<String, String> typed() {
            return Map.of(
                    "decision",
                    text(decision),
                    "category",
                    text(category),
                    "reason",
                    text(reason),
                    "comment",
                    text(comment),
                    "quality",
                    text(quality));
        }

        static String text(@Nullable String field) {
            return field == null ? "" : field;
        }
    }

    @PostMapping("/proposals/{id}/review")
    @For(ReviewProposal.class)
    String review(@PathVariable UUID id, Form form, HttpServletResponse response, Model model) {
        ProposalId proposal = new ProposalId(id);
        String comment = Form.text(form.comment());
        return switch (Form.text(form.decision())) {
            case "APPROVE" ->
                answer(
                        reviewing.approve(
                                Acting.required(),
                                proposal,
                                form.version(),
                                form.category(),
                                comment,
                                Typed.code(Quality.class, Form.text(form.quality()))),
                        "approved",
                        proposal,
                        form,
                        response,
                        model);
            case "RETURN" ->
                answer(
                        reviewing.sendBack(Acting.required(), proposal, form.version(), comment),
                        "returned",
                        proposal,
                        form,
                        response,
                        model);
            case "REFUSE" -> refuse(proposal, form, comment, response, model);
            default ->
                answer(
                        Outcome.refused(Reason.at("decision", "proposal.refused.decisionChoice")),
                        "",
                        proposal,
                        form,
                        response,
                        model);
        };
    }

    /** Cannot be undone, so it is asked about first. */
    private String refuse(ProposalId id, Form form, String comment, HttpServletResponse response, Model model) {
        if (!"yes".equals(form.confirmed())
                && !comment.isBlank()
                && !Form.text(form.reason()).isEmpty()) {
            model.addAttribute("act", "refuse");
            model.addAttribute("action", "/proposals/" + id + "/review");
            model.addAttribute("back", "/review/" + id);
            model.addAttribute(
                    "fields",
                    Map.of(
                            "decision", "REFUSE",
                            "reason", Form.text(form.reason()),
                            "comment", comment,
                            "version", String.valueOf(form.version()),
                            "to", Form.text(form.to())));
            return "proposal/asked";
        }
        return answer(
                reviewing.refuse(Acting.required(), id, form.version(), Form.text(form.reason()), comment),
                "refused",
                id,
                form,
                response,
                model);
    }

    private String answer(
            Outcome<Proposal> outcome,
            String said,
            ProposalId id,
            Form form,
            HttpServletResponse response,
            Model model) {
        boolean desk = "desk".equals(form.to());
        return answers.of(
                outcome,
                "proposal.said." + said,
                desk ? "/review" : "/proposals/" + id,
                form.typed(),
                response,
                again -> pages.page(id, again, model));
    }
}
