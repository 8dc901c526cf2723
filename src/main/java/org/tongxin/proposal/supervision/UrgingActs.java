package org.tongxin.proposal.supervision;

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
import org.tongxin.common.For;
import org.tongxin.common.Outcome;
import org.tongxin.platform.Acting;
import org.tongxin.platform.web.Said;
import org.tongxin.proposal.ProposalId;
import org.tongxin.proposal.viewing.Answers;
import org.tongxin.proposal.viewing.Picked;
import org.tongxin.proposal.viewing.ProposalFilter;

/** Urging, one proposal or those selected in a list; the list keeps its filters. */
@Controller
class UrgingActs {

    private final UrgeHandler urging;
    private final Answers answers;

    UrgingActs(UrgeHandler urging, Answers answers) {
        this.urging = urging;
        this.answers = answers;
    }

    @PostMapping("/proposals/{id}/urge")
    @For(UrgeHandler.class)
    String urge(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String words,
            HttpServletResponse response,
            Model model) {
        ProposalId proposal = new ProposalId(id);
        return answers.of(
                urging.urge(Acting.required(), proposal, words),
                "proposal.said.urged",
                proposal,
                Map.of("words", words),
                response,
                model);
    }

    /** Urges all that were picked and can be urged, and says how many could not. */
    @PostMapping("/proposals/urge")
    @For(UrgeHandler.class)
    String urgeAll(
            @RequestParam(required = false) @Nullable List<@Nullable UUID> pick,
            ProposalFilter filter,
            HttpServletResponse response) {
        Picked picked = Picked.of(pick);
        long done = picked.ids().stream()
                .map(id -> urging.urge(Acting.required(), id, ""))
                .filter(outcome -> outcome instanceof Outcome.Done)
                .count();
        Said.next(
                response,
                done == picked.ids().size() ? "proposal.said.urgedAll" : "proposal.said.urgedSome",
                String.valueOf(done),
                String.valueOf(picked.ids().size() - done));
        return "redirect:" + picked.list(filter);
    }
}
