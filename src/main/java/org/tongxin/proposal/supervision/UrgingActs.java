package org.tongxin.proposal.supervision;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
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
import org.tongxin.common.Reason;
import org.tongxin.common.Typed;
import org.tongxin.common.UnitId;
import org.tongxin.platform.Acting;
import org.tongxin.platform.web.Said;
import org.tongxin.proposal.ProposalId;
import org.tongxin.proposal.model.Proposal;
import org.tongxin.proposal.model.Urge;
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
            @RequestParam(defaultValue = "CALL") String kind,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "") String until,
            @RequestParam(defaultValue = "") String unit,
            HttpServletResponse response,
            Model model) {
        ProposalId proposal = new ProposalId(id);
        return answers.of(
                urge(proposal, kind, words, until, unit),
                "proposal.said.urged",
                proposal,
                Map.of("open", "urge", "kind", kind, "words", words, "until", until, "unit", unit),
                response,
                model);
    }

    private Outcome<Proposal> urge(ProposalId id, String kind, String words, String until, String unit) {
        Urge.Kind how = Typed.code(Urge.Kind.class, kind);
        LocalDate day = Typed.day(until);
        UnitId to = Typed.id(unit, UnitId::new);
        if (how == null) {
            return Outcome.refused(Reason.at("kind", "proposal.refused.urgeKind"));
        }
        if (day == null && !until.isBlank()) {
            return Outcome.refused(Reason.at("until", "proposal.refused.urgeUntil"));
        }
        if (to == null && !unit.isBlank()) {
            return Outcome.refused(Reason.at("unit", "proposal.refused.urgeNoUnit"));
        }
        return urging.urge(Acting.required(), id, new Urge(how, words, day, to));
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
