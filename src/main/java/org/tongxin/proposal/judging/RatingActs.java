package org.tongxin.proposal.judging;

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
import org.tongxin.common.UnitId;
import org.tongxin.platform.Acting;
import org.tongxin.proposal.ProposalId;
import org.tongxin.proposal.model.Judgement;
import org.tongxin.proposal.viewing.Answers;

/** A proposer's judgement, sent from the proposal's page; asked about first, because the first judgement stays. */
@Controller
class RatingActs {

    private final RateReply rating;
    private final Answers answers;

    RatingActs(RateReply rating, Answers answers) {
        this.rating = rating;
        this.answers = answers;
    }

    @PostMapping("/proposals/{id}/rate")
    @For(RateReply.class)
    String rate(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "") String work,
            @RequestParam(defaultValue = "") String result,
            @RequestParam(defaultValue = "") String comment,
            @RequestParam(defaultValue = "") String confirmed,
            HttpServletResponse response,
            Model model) {
        ProposalId proposal = new ProposalId(id);
        Map<String, String> typed = Map.of("unit", unit, "work", work, "result", result, "comment", comment);
        Judgement first = judgement(work);
        Judgement second = judgement(result);
        boolean complete = first != Judgement.NOT_STATED && second != Judgement.NOT_STATED;
        if (complete && !"yes".equals(confirmed)) {
            model.addAttribute("act", "rate");
            model.addAttribute("action", "/proposals/" + id + "/rate");
            model.addAttribute("back", "/proposals/" + id);
            model.addAttribute("fields", typed);
            return "proposal/asked";
        }
        return answers.of(
                rating.rate(Acting.required(), proposal, Typed.id(unit, UnitId::new), first, second, comment),
                "proposal.said.rated",
                proposal,
                typed,
                response,
                model);
    }

    private static Judgement judgement(String text) {
        return switch (text) {
            case "SATISFIED" -> Judgement.SATISFIED;
            case "BASICALLY" -> Judgement.BASICALLY;
            case "DISSATISFIED" -> Judgement.DISSATISFIED;
            default -> Judgement.NOT_STATED;
        };
    }
}
