package org.tongxin.proposal.writing;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.tongxin.common.Actor;
import org.tongxin.common.For;
import org.tongxin.platform.Acting;
import org.tongxin.proposal.ProposalId;
import org.tongxin.proposal.clue.RelatedClues;
import org.tongxin.proposal.model.State;
import org.tongxin.proposal.viewing.Answers;
import org.tongxin.proposal.viewing.SeeProposal;
import org.tongxin.proposal.viewing.SeeSimilar;
import org.tongxin.proposal.viewing.Wordings;

/** What helps an author while writing: what was asked before and what was promised then, and how the form stands. */
@Controller
class WriteHelp {

    private final SeeProposal seeing;
    private final SeeSimilar similar;
    private final RelatedClues clues;
    private final TiePromise tying;
    private final Wordings wordings;
    private final Answers answers;
    private final HandedIn handedIn;

    WriteHelp(
            SeeProposal seeing,
            SeeSimilar similar,
            RelatedClues clues,
            TiePromise tying,
            Wordings wordings,
            Answers answers,
            HandedIn handedIn) {
        this.seeing = seeing;
        this.similar = similar;
        this.clues = clues;
        this.tying = tying;
        this.wordings = wordings;
        this.answers = answers;
        this.handedIn = handedIn;
    }

    /** Read after the sheet stands and after each save; a page of its own where there is no script. */
    @GetMapping("/write/{id}/help")
    @For(SeeSimilar.class)
    String help(
            @PathVariable UUID id, @RequestHeader(name = "HX-Request", defaultValue = "") String part, Model model) {
        Actor who = Acting.required();
        SeeProposal.Seen seen = seeing.see(who, new ProposalId(id)).orElseThrow(Answers::missing);
        model.addAttribute("similar", similar.to(who, seen.proposal()));
        model.addAttribute("clues", clues.to(who, seen.proposal()));
        model.addAttribute("proposal", seen.proposal());
        model.addAttribute("regulation", seen.regulation());
        model.addAttribute("wording", wordings.of(who));
        boolean counts = seen.regulation().guidance() > 0 && who.member() != null;
        model.addAttribute(
                "handed",
                counts
                        ? handedIn.now(
                                seen.proposal().origin().proposer(),
                                wordings.of(who).directory())
                        : -1);
        return part.isEmpty() ? "proposal/help-page" : "proposal/help";
    }

    /** Ties an earlier promise; its author goes on writing, a reviewer goes back to the desk. */
    @PostMapping("/proposals/{id}/tie")
    @For(TiePromise.class)
    String tie(
            @PathVariable UUID id,
            @RequestParam UUID earlier,
            @RequestParam int round,
            @RequestParam int promise,
            HttpServletResponse response,
            Model model) {
        ProposalId proposal = new ProposalId(id);
        Actor who = Acting.required();
        return answers.of(
                tying.tie(who, proposal, new ProposalId(earlier), round, promise),
                "proposal.said.tied",
                back(who, proposal),
                Map.of(),
                response,
                again -> answers.page(proposal, again, model));
    }

    private String back(Actor who, ProposalId id) {
        if (who.member() == null) {
            return "/review/" + id;
        }
        boolean writing = seeing.see(who, id)
                .map(seen -> seen.proposal().state() == State.DRAFT
                        || seen.proposal().state() == State.RETURNED)
                .orElse(false);
        return writing ? "/write/" + id : "/proposals/" + id;
    }
}
