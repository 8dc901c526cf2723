package org.tongxin.proposal.rounds;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.tongxin.common.Actor;
import org.tongxin.common.For;
import org.tongxin.common.Outcome;
import org.tongxin.common.Reason;
import org.tongxin.platform.Acting;
import org.tongxin.platform.web.Said;
import org.tongxin.proposal.ProposalId;
import org.tongxin.proposal.events.SeeWorkEvents;
import org.tongxin.proposal.viewing.Answers;
import org.tongxin.proposal.viewing.SeeProposal;
import org.tongxin.proposal.viewing.Wordings;

/** The list of rounds, the form for a new one, and what was done for one proposal in rounds and work events. */
@Controller
class RoundPages {

    private static final int WEEKS = 8;

    private final SeeRounds seeing;
    private final PlanRound planning;
    private final SeeWorkEvents events;
    private final SeeProposal proposals;
    private final Wordings wordings;
    private final Clock clock;

    RoundPages(
            SeeRounds seeing,
            PlanRound planning,
            SeeWorkEvents events,
            SeeProposal proposals,
            Wordings wordings,
            Clock clock) {
        this.seeing = seeing;
        this.planning = planning;
        this.events = events;
        this.proposals = proposals;
        this.wordings = wordings;
        this.clock = clock;
    }

    @GetMapping("/rounds")
    @For(SeeRounds.class)
    String list(@RequestParam(required = false) @Nullable String after, Model model) {
        Actor who = Acting.required();
        model.addAttribute("who", who);
        model.addAttribute("page", seeing.list(who, after));
        model.addAttribute("later", after != null && !after.isBlank());
        model.addAttribute("wording", wordings.of(who));
        return "proposal/rounds";
    }

    @GetMapping("/rounds/new")
    @For(PlanRound.class)
    String blank(Model model) {
        LocalDate today = LocalDate.now(clock);
        List<String> grounds = List.of(Ground.DUE.name(), Ground.GRADE_B.name(), Ground.DISSATISFIED.name());
        return form(
                new RoundForm(
                        null,
                        null,
                        today.toString(),
                        today.plusWeeks(WEEKS).toString(),
                        null,
                        null,
                        null,
                        null,
                        grounds),
                List.of(),
                model);
    }

    @PostMapping("/rounds")
    @For(PlanRound.class)
    String plan(RoundForm form, HttpServletResponse response, Model model) {
        return switch (planning.plan(Acting.required(), form.round())) {
            case Outcome.Done<UUID>(UUID id) -> {
                Said.next(response, "proposal.rounds.said.planned");
                yield "redirect:/rounds/" + id;
            }
            case Outcome.Refused<UUID>(List<Reason> reasons) -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield form(form, reasons, model);
            }
            case Outcome.Stale<UUID> _, Outcome.Missing<UUID> _ -> throw Answers.missing();
        };
    }

    private String form(RoundForm form, List<Reason> reasons, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("reasons", reasons);
        model.addAttribute("wording", wordings.of(Acting.required()));
        return "proposal/round-form";
    }

    /** A part of the proposal's page, fetched when it is shown; a page of its own without script. */
    @GetMapping("/proposals/{id}/work")
    @For(SeeWorkEvents.class)
    String work(
            @PathVariable UUID id,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String part,
            Model model) {
        Actor who = Acting.required();
        ProposalId proposal = new ProposalId(id);
        SeeProposal.Seen seen = proposals.see(who, proposal).orElseThrow(Answers::missing);
        model.addAttribute("who", who);
        model.addAttribute("proposal", seen.proposal());
        model.addAttribute("events", events.of(who, proposal));
        model.addAttribute("items", seeing.of(who, proposal));
        model.addAttribute("wording", wordings.of(who));
        return part == null ? "proposal/work-page" : "proposal/work";
    }
}
