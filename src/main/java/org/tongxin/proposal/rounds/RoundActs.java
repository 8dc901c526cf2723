package org.tongxin.proposal.rounds;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
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
import org.tongxin.common.SessionId;
import org.tongxin.common.Typed;
import org.tongxin.platform.Acting;
import org.tongxin.platform.web.Said;
import org.tongxin.proposal.viewing.Answers;
import org.tongxin.proposal.viewing.FindByNumber;
import org.tongxin.proposal.viewing.Wordings;

/** A round's own page and what is done on it: filled, opened, closed. */
@Controller
class RoundActs {

    private final SeeRounds seeing;
    private final ChooseRoundItems choosing;
    private final OpenRound opening;
    private final CloseRound closing;
    private final FindByNumber finding;
    private final Wordings wordings;

    RoundActs(
            SeeRounds seeing,
            ChooseRoundItems choosing,
            OpenRound opening,
            CloseRound closing,
            FindByNumber finding,
            Wordings wordings) {
        this.seeing = seeing;
        this.choosing = choosing;
        this.opening = opening;
        this.closing = closing;
        this.finding = finding;
        this.wordings = wordings;
    }

    @GetMapping("/rounds/{id}")
    @For(SeeRounds.class)
    String one(@PathVariable UUID id, RoundFilter filter, Model model) {
        return page(id, filter, Answers.Again.FIRST, model);
    }

    private String page(UUID id, RoundFilter filter, Answers.Again again, Model model) {
        Actor who = Acting.required();
        model.addAttribute("who", who);
        model.addAttribute("one", seeing.one(who, id, filter).orElseThrow(Answers::missing));
        model.addAttribute("filter", filter);
        model.addAttribute("again", again);
        model.addAttribute("wording", wordings.of(who));
        return "proposal/round";
    }

    @PostMapping("/rounds/{id}/gathering")
    @For(ChooseRoundItems.class)
    String gather(@PathVariable UUID id, HttpServletResponse response, Model model) {
        return answer(
                choosing.gather(Acting.required(), id), "proposal.rounds.said.added", id, Map.of(), response, model);
    }

    @PostMapping("/rounds/{id}/items")
    @For(ChooseRoundItems.class)
    String add(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String session,
            @RequestParam(defaultValue = "") String numbers,
            HttpServletResponse response,
            Model model) {
        Actor who = Acting.required();
        FindByNumber.Found found = finding.numbers(who, Typed.id(session, SessionId::new), numbers);
        List<String> unknown = found.unknown();
        Outcome<Integer> outcome = unknown.isEmpty()
                ? choosing.add(
                        who,
                        id,
                        found.proposals().stream().map(FindByNumber.Named::id).toList())
                : Outcome.refused(Reason.at(
                        "numbers",
                        "proposal.events.refused.numbers",
                        String.join("、", unknown.subList(0, Math.min(5, unknown.size())))));
        Map<String, String> typed = Map.of("session", session, "numbers", numbers, "open", "add");
        return answer(outcome, "proposal.rounds.said.added", id, typed, response, model);
    }

    @PostMapping("/rounds/{id}/opening")
    @For(OpenRound.class)
    String open(@PathVariable UUID id, HttpServletResponse response, Model model) {
        return answer(
                opening.open(Acting.required(), id), "proposal.rounds.said.opened", id, Map.of(), response, model);
    }

    @PostMapping("/rounds/{id}/closing")
    @For(CloseRound.class)
    String close(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String why,
            HttpServletResponse response,
            Model model) {
        return answer(
                closing.close(Acting.required(), id, why),
                "proposal.rounds.said.closed",
                id,
                Map.of("why", why, "open", "close"),
                response,
                model);
    }

    private <T> String answer(
            Outcome<T> outcome,
            String said,
            UUID id,
            Map<String, String> typed,
            HttpServletResponse response,
            Model model) {
        Function<Answers.Again, String> again = shown -> page(id, new RoundFilter(null, null, null), shown, model);
        return switch (outcome) {
            case Outcome.Done<T>(T value) -> {
                Said.next(response, said, String.valueOf(value));
                yield "redirect:/rounds/" + id;
            }
            case Outcome.Refused<T>(List<Reason> reasons) -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield again.apply(new Answers.Again(reasons, typed, null, null));
            }
            case Outcome.Stale<T>(String byName, Instant at) -> {
                response.setStatus(HttpStatus.CONFLICT.value());
                yield again.apply(new Answers.Again(List.of(), typed, byName, at));
            }
            case Outcome.Missing<T> _ -> throw Answers.missing();
        };
    }
}
