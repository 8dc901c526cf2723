package org.tongxin.proposal.writing;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tongxin.common.Actor;
import org.tongxin.common.For;
import org.tongxin.common.MemberId;
import org.tongxin.common.Outcome;
import org.tongxin.platform.Acting;
import org.tongxin.proposal.ProposalId;
import org.tongxin.proposal.model.Occasion;
import org.tongxin.proposal.model.Proposal;
import org.tongxin.proposal.model.State;
import org.tongxin.proposal.model.Text;
import org.tongxin.proposal.proceeding.Proceedings;
import org.tongxin.proposal.viewing.Answers;
import org.tongxin.proposal.viewing.SeeProposal;
import org.tongxin.proposal.viewing.Wordings;

/** The author's sheet: written and autosaved, others asked to sign, handed in. */
@Controller
class WritePages {

    private final BeginProposal beginning;
    private final WriteProposal writing;
    private final InviteCosigner inviting;
    private final SubmitProposal submitting;
    private final SeeProposal seeing;
    private final Wordings wordings;
    private final Answers answers;

    WritePages(
            BeginProposal beginning,
            WriteProposal writing,
            InviteCosigner inviting,
            SubmitProposal submitting,
            SeeProposal seeing,
            Wordings wordings,
            Answers answers) {
        this.beginning = beginning;
        this.writing = writing;
        this.inviting = inviting;
        this.submitting = submitting;
        this.seeing = seeing;
        this.wordings = wordings;
        this.answers = answers;
    }

    /** What the sheet says. */
    record Sheet(
            @Nullable Long version,
            @Nullable String title,
            @Nullable String situation,
            @Nullable String analysis,
            @Nullable String suggestion) {

        Text text() {
            return new Text(or(title), or(situation), or(analysis), or(suggestion));
        }

        long seen() {
            return version == null ? Proceedings.ANY : version;
        }

        Map<String, String> typed() {
            return Map.of(
                    "title",
                    or(title),
                    "situation",
                    or(situation),
                    "analysis",
                    or(analysis),
                    "suggestion",
                    or(suggestion));
        }

        private static String or(@Nullable String field) {
            return field == null ? "" : field;
        }
    }

    @PostMapping("/write")
    @For(BeginProposal.class)
    String begin(HttpServletResponse response, Model model) {
        return switch (beginning.begin(Acting.required())) {
            case Outcome.Done<Proposal>(Proposal begun) -> "redirect:/write/" + begun.id();
            case Outcome.Refused<Proposal>(var reasons) -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                model.addAttribute("reasons", reasons);
                yield "proposal/refused";
            }
            case Outcome.Stale<Proposal> _, Outcome.Missing<Proposal> _ -> throw Answers.missing();
        };
    }

    @GetMapping("/write/{id}")
    @For(WriteProposal.class)
    String sheet(@PathVariable UUID id, Model model) {
        return page(new ProposalId(id), Answers.Again.FIRST, model);
    }

    private String page(ProposalId id, Answers.Again again, Model model) {
        Actor who = Acting.required();
        SeeProposal.Seen seen = seeing.see(who, id).orElseThrow(Answers::missing);
        Proposal proposal = seen.proposal();
        if (!proposal.origin().proposer().equals(who.member())) {
            throw Answers.missing();
        }
        boolean open = proposal.state() == State.DRAFT
                || proposal.state() == State.COSIGNING
                || proposal.state() == State.RETURNED;
        if (!open) {
            return "redirect:/proposals/" + id;
        }
        Occasion now = new Occasion(
                who.account(),
                who.name(),
                who.member(),
                who.unit(),
                java.time.Instant.EPOCH,
                wordings.of(who).today());
        model.addAttribute("seen", seen);
        model.addAttribute("again", again);
        model.addAttribute("wording", wordings.of(who));
        model.addAttribute("missing", proposal.writing().missing(now, seen.regulation()));
        return "proposal/write";
    }

    /** Saves what is typed. The page's own script asks for no page, only whether it was kept, and which version it is now. */
    @PostMapping("/write/{id}/save")
    @For(WriteProposal.class)
    Object save(
            @PathVariable UUID id,
            Sheet sheet,
            @RequestParam(defaultValue = "") String quiet,
            HttpServletResponse response,
            Model model) {
        ProposalId proposal = new ProposalId(id);
        Outcome<Proposal> outcome = writing.write(Acting.required(), proposal, sheet.seen(), sheet.text());
        if (!quiet.isEmpty() && outcome instanceof Outcome.Done<Proposal>(Proposal kept)) {
            return ResponseEntity.noContent()
                    .header("X-Version", String.valueOf(kept.version() + 1))
                    .build();
        }
        return again(outcome, "proposal.said.saved", "/write/" + id, proposal, sheet, response, model);
    }

    /** Saves, then hands in; asked about first, because the text stands still afterwards. */
    @PostMapping("/write/{id}/submit")
    @For(SubmitProposal.class)
    String submit(@PathVariable UUID id, Sheet sheet, HttpServletResponse response, Model model) {
        ProposalId proposal = new ProposalId(id);
        long seen = sheet.seen();
        if (sheet.title() != null) {
            Outcome<Proposal> kept = writing.write(Acting.required(), proposal, seen, sheet.text());
            if (!(kept instanceof Outcome.Done<Proposal>(Proposal saved))) {
                return again(kept, "", "/write/" + id, proposal, sheet, response, model);
            }
            seen = saved.version() + 1;
        }
        return again(
                submitting.submit(Acting.required(), proposal, seen),
                "proposal.said.submitted",
                "/proposals/" + id,
                proposal,
                sheet,
                response,
                model);
    }

    /** Saves, then asks a member to sign. */
    @PostMapping("/write/{id}/invite")
    @For(InviteCosigner.class)
    String invite(
            @PathVariable UUID id,
            Sheet sheet,
            @RequestParam(defaultValue = "") String member,
            HttpServletResponse response,
            Model model) {
        ProposalId proposal = new ProposalId(id);
        List<MemberId> asked = member(member);
        if (asked.isEmpty()) {
            Outcome<Proposal> none =
                    Outcome.refused(org.tongxin.common.Reason.at("member", "proposal.refused.memberChoice"));
            return again(none, "", "/write/" + id, proposal, sheet, response, model);
        }
        return again(
                inviting.invite(Acting.required(), proposal, sheet.seen(), asked.getFirst()),
                "proposal.said.invited",
                "/write/" + id,
                proposal,
                sheet,
                response,
                model);
    }

    private static List<MemberId> member(String text) {
        try {
            return List.of(MemberId.of(text));
        } catch (IllegalArgumentException _) {
            return List.of();
        }
    }

    private String again(
            Outcome<Proposal> outcome,
            String said,
            String to,
            ProposalId id,
            Sheet sheet,
            HttpServletResponse response,
            Model model) {
        return answers.of(
                outcome,
                said,
                to,
                sheet.title() == null ? Map.of() : sheet.typed(),
                response,
                again -> page(id, again, model));
    }
}
