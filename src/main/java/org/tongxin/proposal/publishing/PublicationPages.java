package org.tongxin.proposal.publishing;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.tongxin.common.Actor;
import org.tongxin.common.For;
import org.tongxin.common.Typed;
import org.tongxin.platform.Acting;
import org.tongxin.proposal.ProposalId;
import org.tongxin.proposal.model.PersonalData;
import org.tongxin.proposal.model.Proposal;
import org.tongxin.proposal.model.Publication;
import org.tongxin.proposal.model.Text;
import org.tongxin.proposal.viewing.Answers;
import org.tongxin.proposal.viewing.SeeProposal;
import org.tongxin.proposal.viewing.Wordings;

/** The sheet on which publication is decided: what is covered is seen before anybody else sees it. */
@Controller
class PublicationPages {

    private final DecidePublication deciding;
    private final SeeProposal seeing;
    private final Wordings wordings;
    private final Answers answers;

    PublicationPages(DecidePublication deciding, SeeProposal seeing, Wordings wordings, Answers answers) {
        this.deciding = deciding;
        this.seeing = seeing;
        this.wordings = wordings;
        this.answers = answers;
    }

    /** What the sheet says. */
    record Sheet(
            long version,
            @Nullable String extent,
            @Nullable String ground,
            @Nullable String title,
            @Nullable String situation,
            @Nullable String analysis,
            @Nullable String suggestion,
            @Nullable String reply,
            @Nullable String confirmed) {

        static String or(@Nullable String field) {
            return field == null ? "" : field;
        }

        Publication.@Nullable Extent chosen() {
            return Typed.code(Publication.Extent.class, or(extent));
        }

        Text text() {
            return new Text(or(title), or(situation), or(analysis), or(suggestion));
        }

        Map<String, String> typed() {
            return Map.of(
                    "extent",
                    or(extent),
                    "ground",
                    or(ground),
                    "title",
                    or(title),
                    "situation",
                    or(situation),
                    "analysis",
                    or(analysis),
                    "suggestion",
                    or(suggestion),
                    "reply",
                    or(reply));
        }
    }

    @GetMapping("/proposals/{id}/publication")
    @For(DecidePublication.class)
    String sheet(@PathVariable UUID id, Model model) {
        return page(new ProposalId(id), Answers.Again.FIRST, false, model);
    }

    /** First shown as the public will read it, then decided. */
    @PostMapping("/proposals/{id}/publication")
    @For(DecidePublication.class)
    String decide(@PathVariable UUID id, Sheet sheet, HttpServletResponse response, Model model) {
        ProposalId proposal = new ProposalId(id);
        if (!"yes".equals(sheet.confirmed()) && sheet.chosen() != null) {
            return page(proposal, new Answers.Again(java.util.List.of(), sheet.typed(), null, null), true, model);
        }
        return answers.of(
                deciding.decide(
                        Acting.required(),
                        proposal,
                        sheet.version(),
                        sheet.chosen(),
                        Sheet.or(sheet.ground()),
                        sheet.text(),
                        Sheet.or(sheet.reply())),
                "proposal.said.published",
                "/proposals/" + id,
                sheet.typed(),
                response,
                again -> page(proposal, again, false, model));
    }

    private String page(ProposalId id, Answers.Again again, boolean preview, Model model) {
        Actor who = Acting.required();
        SeeProposal.Seen seen = seeing.see(who, id).orElseThrow(Answers::missing);
        Proposal p = seen.proposal();
        Text shown = p.publishing()
                .standing()
                .filter(Publication::isOpen)
                .map(Publication::text)
                .orElseGet(() -> covered(p.text()));
        model.addAttribute("seen", seen);
        model.addAttribute("again", again);
        model.addAttribute("preview", preview);
        model.addAttribute("shown", shown);
        model.addAttribute("reply", PersonalData.covered(p.publishing().replied()));
        model.addAttribute("wording", wordings.of(who));
        return "proposal/publication";
    }

    /** A first proposal of what to cover; the person decides. */
    private static Text covered(Text text) {
        return new Text(
                PersonalData.covered(text.title()),
                PersonalData.covered(text.situation()),
                PersonalData.covered(text.analysis()),
                PersonalData.covered(text.suggestion()));
    }
}
