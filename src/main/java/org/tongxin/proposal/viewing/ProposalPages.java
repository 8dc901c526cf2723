package org.tongxin.proposal.viewing;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tongxin.common.Actor;
import org.tongxin.common.For;
import org.tongxin.common.Outcome;
import org.tongxin.common.Reason;
import org.tongxin.platform.Acting;
import org.tongxin.platform.web.Said;
import org.tongxin.proposal.ProposalId;

/** The list and the proposal's own page. */
@Controller
class ProposalPages {

    private final SeeProposals list;
    private final Answers answers;
    private final Wordings wordings;

    ProposalPages(SeeProposals list, Answers answers, Wordings wordings) {
        this.list = list;
        this.answers = answers;
        this.wordings = wordings;
    }

    @GetMapping("/proposals")
    @For(SeeProposals.class)
    String list(
            ProposalFilter filter, @RequestParam(required = false) @Nullable List<@Nullable UUID> picked, Model model) {
        model.addAttribute("picked", Picked.of(picked));
        return page(filter, List.of(), model);
    }

    private String page(ProposalFilter filter, List<Reason> reasons, Model model) {
        Actor who = Acting.required();
        model.addAttribute("filter", filter);
        model.addAttribute("who", who);
        model.addAttribute("list", list.list(who, filter, SeeProposals.PAGE));
        model.addAttribute("views", list.saved().of(who));
        model.addAttribute("reasons", reasons);
        model.addAttribute("wording", wordings.of(who));
        return "proposal/list";
    }

    /** The search field of the bar. */
    @GetMapping("/search")
    @For(SeeProposals.class)
    String search(@RequestParam(defaultValue = "") String q) {
        return "redirect:/proposals" + new ProposalFilter(q, null, null, null, null, null, null, null).query();
    }

    @PostMapping("/proposals/views")
    @For(SeeProposals.class)
    String keep(
            @RequestParam(defaultValue = "") String name,
            ProposalFilter filter,
            HttpServletResponse response,
            Model model) {
        return switch (list.saved().keep(Acting.required(), name, filter.query())) {
            case Outcome.Done<String>(String kept) -> {
                Said.next(response, "proposal.said.viewKept", kept);
                yield "redirect:/proposals" + filter.query();
            }
            case Outcome.Refused<String>(List<Reason> reasons) -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield page(filter, reasons, model);
            }
            case Outcome.Stale<String> _, Outcome.Missing<String> _ -> throw Answers.missing();
        };
    }

    @PostMapping("/proposals/views/{id}/forget")
    @For(SeeProposals.class)
    String forget(@PathVariable UUID id, HttpServletResponse response) {
        list.saved().forget(Acting.required(), id);
        Said.next(response, "proposal.said.viewForgotten");
        return "redirect:/proposals";
    }

    @GetMapping("/proposals/{id}")
    @For(SeeProposal.class)
    String one(@PathVariable UUID id, Model model) {
        return answers.page(new ProposalId(id), Answers.Again.FIRST, model);
    }
}
