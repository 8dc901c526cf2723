package org.tongxin.proposal.suggesting;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.tongxin.common.Actor;
import org.tongxin.common.For;
import org.tongxin.platform.Acting;
import org.tongxin.proposal.ProposalId;
import org.tongxin.proposal.viewing.Answers;
import org.tongxin.proposal.viewing.SeeProposal;
import org.tongxin.proposal.viewing.Wordings;

/** Suggestions, read after the desk stands, so that the desk never waits for them. */
@Controller
class SuggestionPages {

    private final SeeSuggestions suggestions;
    private final SeeProposal seeing;
    private final Wordings wordings;

    SuggestionPages(SeeSuggestions suggestions, SeeProposal seeing, Wordings wordings) {
        this.suggestions = suggestions;
        this.seeing = seeing;
        this.wordings = wordings;
    }

    /** The suggestions of units or of categories; a page of its own where there is no script. */
    @GetMapping("/proposals/{id}/suggestions")
    @For(SeeSuggestions.class)
    String suggestions(
            @PathVariable UUID id,
            @RequestParam(name = "of", defaultValue = "unit") String of,
            @RequestHeader(name = "HX-Request", defaultValue = "") String part,
            Model model) {
        Actor who = Acting.required();
        SeeProposal.Seen seen = seeing.see(who, new ProposalId(id)).orElseThrow(Answers::missing);
        model.addAttribute("proposal", seen.proposal());
        model.addAttribute("suggestions", suggestions.to(who, seen.proposal()));
        model.addAttribute("of", "category".equals(of) ? "category" : "unit");
        model.addAttribute("wording", wordings.of(who));
        return part.isEmpty() ? "proposal/suggestions-page" : "proposal/suggestions";
    }
}
