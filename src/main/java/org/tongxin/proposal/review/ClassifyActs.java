package org.tongxin.proposal.review;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
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
import org.tongxin.platform.Acting;
import org.tongxin.platform.web.Said;
import org.tongxin.proposal.ProposalId;
import org.tongxin.proposal.proceeding.Proceedings;
import org.tongxin.proposal.viewing.Answers;
import org.tongxin.proposal.viewing.Picked;
import org.tongxin.proposal.viewing.ProposalFilter;

/** Classifying, one proposal or those selected in a list, each in its own transaction; the list keeps its filters. */
@Controller
class ClassifyActs {

    private final ClassifyProposal classifying;
    private final Answers answers;

    ClassifyActs(ClassifyProposal classifying, Answers answers) {
        this.classifying = classifying;
        this.answers = answers;
    }

    @PostMapping("/proposals/{id}/category")
    @For(ClassifyProposal.class)
    String classify(
            @PathVariable UUID id,
            @RequestParam long version,
            @RequestParam(defaultValue = "") String category,
            HttpServletResponse response,
            Model model) {
        ProposalId proposal = new ProposalId(id);
        return answers.of(
                classifying.classify(Acting.required(), proposal, version, category),
                "proposal.said.classified",
                proposal,
                Map.of("category", category, "open", "category"),
                response,
                model);
    }

    @PostMapping("/proposals/classify")
    @For(ClassifyProposal.class)
    String classifyAll(
            @RequestParam(required = false) @Nullable List<@Nullable UUID> pick,
            @RequestParam(defaultValue = "") String toCategory,
            ProposalFilter filter,
            HttpServletResponse response) {
        Actor who = Acting.required();
        Picked picked = Picked.of(pick);
        long done = picked.ids().stream()
                .filter(id -> classifying.classify(who, id, Proceedings.ANY, toCategory) instanceof Outcome.Done)
                .count();
        long left = picked.ids().size() - done;
        Said.next(
                response,
                left == 0 ? "proposal.said.classifiedAll" : "proposal.said.classifiedSome",
                String.valueOf(done),
                String.valueOf(left));
        return "redirect:" + picked.list(filter);
    }
}
