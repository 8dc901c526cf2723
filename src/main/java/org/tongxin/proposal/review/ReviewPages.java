package org.tongxin.proposal.review;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.tongxin.common.Actor;
import org.tongxin.common.For;
import org.tongxin.platform.Acting;
import org.tongxin.proposal.ProposalId;
import org.tongxin.proposal.model.Occasion;
import org.tongxin.proposal.model.Proposal;
import org.tongxin.proposal.viewing.Answers;
import org.tongxin.proposal.viewing.ProposalFilter;
import org.tongxin.proposal.viewing.ProposalList;
import org.tongxin.proposal.viewing.ProposalRow;
import org.tongxin.proposal.viewing.SeeProposal;
import org.tongxin.proposal.viewing.SeeProposals;
import org.tongxin.proposal.viewing.SeeSimilar;
import org.tongxin.proposal.viewing.Wordings;

/** The review desk: the queue, the text and the decision on one page, worked by keyboard. */
@Controller
class ReviewPages {

    private final SeeProposals list;
    private final SeeProposal seeing;
    private final SeeSimilar similar;
    private final ReviewQueue sharing;
    private final Wordings wordings;

    ReviewPages(SeeProposals list, SeeProposal seeing, SeeSimilar similar, ReviewQueue sharing, Wordings wordings) {
        this.list = list;
        this.seeing = seeing;
        this.similar = similar;
        this.sharing = sharing;
        this.wordings = wordings;
    }

    /** The first of the queue. */
    @GetMapping("/review")
    @For(ReviewProposal.class)
    String desk(Model model) {
        ProposalList queue = queue();
        List<ProposalId> ids = queue.rows().stream().map(ProposalRow::id).toList();
        Actor who = Acting.required();
        ReviewQueue.Shared shared = sharing.shared(who, ids);
        return ids.stream()
                .filter(id ->
                        !shared.barred().contains(id) && free(shared.claims().get(id), who))
                .findFirst()
                .map(id -> "redirect:/review/" + id)
                .orElseGet(() -> empty(queue, model));
    }

    private static boolean free(ReviewQueue.@Nullable Claim claim, Actor who) {
        return claim == null || claim.account().equals(who.account());
    }

    private String empty(ProposalList queue, Model model) {
        model.addAttribute("queue", queue);
        model.addAttribute("wording", wordings.of(Acting.required()));
        return "proposal/review-empty";
    }

    @GetMapping("/review/{id}")
    @For(ReviewProposal.class)
    String one(@PathVariable UUID id, Model model) {
        return page(new ProposalId(id), Answers.Again.FIRST, model);
    }

    /** The desk with that proposal on it; after a refusal with what was typed. */
    String page(ProposalId id, Answers.Again again, Model model) {
        Actor who = Acting.required();
        SeeProposal.Seen seen = seeing.see(who, id).orElseThrow(Answers::missing);
        Proposal proposal = seen.proposal();
        Occasion now = new Occasion(
                who.account(),
                who.name(),
                who.member(),
                who.unit(),
                Instant.EPOCH,
                wordings.of(who).today());
        ProposalList queue = queue();
        List<ProposalId> ids = queue.rows().stream().map(ProposalRow::id).toList();
        model.addAttribute("queue", queue);
        ReviewQueue.Shared shared = sharing.shared(who, ids);
        model.addAttribute("claims", shared.claims());
        model.addAttribute("barred", shared.barred());
        model.addAttribute("who", who);
        model.addAttribute("seen", seen);
        model.addAttribute("again", again);
        model.addAttribute("conflicts", proposal.reviewing().conflicts(now));
        model.addAttribute("wording", wordings.of(who));
        return "proposal/review";
    }

    /** Read after the desk stands, so that the desk never waits for it; a page of its own where there is no script. */
    @GetMapping("/review/{id}/similar")
    @For(SeeSimilar.class)
    String similar(
            @PathVariable UUID id, @RequestHeader(name = "HX-Request", defaultValue = "") String part, Model model) {
        Actor who = Acting.required();
        Proposal proposal = seeing.see(who, new ProposalId(id))
                .orElseThrow(Answers::missing)
                .proposal();
        model.addAttribute("similar", similar.to(who, proposal));
        model.addAttribute("wording", wordings.of(who));
        model.addAttribute("proposal", proposal);
        model.addAttribute("who", who);
        if (!part.isEmpty()) {
            return "proposal/similar";
        }
        return "proposal/similar-page";
    }

    /** Asked for while the desk stands open: this one is mine, unless somebody else has it. */
    @PostMapping("/review/{id}/claim")
    @For(ReviewQueue.class)
    String claim(@PathVariable UUID id, Model model) {
        Actor who = Acting.required();
        ProposalId proposal = new ProposalId(id);
        if (seeing.see(who, proposal).isEmpty()) {
            throw Answers.missing();
        }
        model.addAttribute("claim", sharing.claim(who, proposal));
        model.addAttribute("today", sharing.today(who));
        model.addAttribute("who", who);
        return "proposal/claim";
    }

    private ProposalList queue() {
        return list.list(Acting.required(), ProposalFilter.state("REVIEWING"), SeeProposals.PAGE);
    }
}
