package org.tongxin.proposal.clue;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.tongxin.common.Actor;
import org.tongxin.common.For;
import org.tongxin.common.Outcome;
import org.tongxin.common.Reason;
import org.tongxin.common.Typed;
import org.tongxin.platform.Acting;
import org.tongxin.platform.web.Said;
import org.tongxin.rules.RuleSet;
import org.tongxin.rules.Rules;

/** The clue pool: for members to choose from, for the secretariat to decide about. */
@Controller
class CluePages {

    private final SeeClues seeing;
    private final ModerateClue moderating;
    private final OfferTopic offering;
    private final Rules rules;
    private final Clock clock;

    CluePages(SeeClues seeing, ModerateClue moderating, OfferTopic offering, Rules rules, Clock clock) {
        this.seeing = seeing;
        this.moderating = moderating;
        this.offering = offering;
        this.rules = rules;
        this.clock = clock;
    }

    @GetMapping("/clues")
    @For(SeeClues.class)
    String list(ClueFilter filter, Model model) {
        Actor who = Acting.required();
        model.addAttribute("filter", filter);
        model.addAttribute("desk", SeeClues.atDesk(who));
        model.addAttribute("page", seeing.list(who, filter));
        model.addAttribute("categories", sheet(who).list("proposal.categories"));
        return "proposal/clues";
    }

    @GetMapping("/clues/new")
    @For(OfferTopic.class)
    String form(Model model) {
        return form(ClueForm.Again.FIRST, model);
    }

    @PostMapping("/clues")
    @For(OfferTopic.class)
    String offer(ClueForm sheet, HttpServletResponse response, Model model) {
        return answer(
                offering.offer(Acting.required(), sheet.text()),
                "proposal.clue.said.offered",
                "/clues?state=OFFERED",
                sheet,
                response,
                again -> form(again, model));
    }

    @GetMapping("/clues/{id}")
    @For(SeeClues.class)
    String one(@PathVariable UUID id, Model model) {
        return page(new ClueId(id), ClueForm.Again.FIRST, model);
    }

    @PostMapping("/clues/{id}/offer")
    @For(ModerateClue.class)
    String offer(@PathVariable UUID id, ClueForm sheet, HttpServletResponse response, Model model) {
        ClueId clue = new ClueId(id);
        return answer(
                moderating.offer(Acting.required(), clue, sheet.seen(), sheet.text(), "true".equals(sheet.anyway())),
                "proposal.clue.said.offered",
                "/clues",
                sheet,
                response,
                again -> page(clue, again, model));
    }

    @PostMapping("/clues/{id}/decline")
    @For(ModerateClue.class)
    String decline(@PathVariable UUID id, ClueForm sheet, HttpServletResponse response, Model model) {
        ClueId clue = new ClueId(id);
        Clue.Ground ground = Typed.code(Clue.Ground.class, ClueForm.or(sheet.ground()));
        return answer(
                moderating.decline(Acting.required(), clue, sheet.seen(), ground, ClueForm.or(sheet.answer())),
                "proposal.clue.said.declined",
                "/clues",
                sheet,
                response,
                again -> page(clue, again, model));
    }

    @PostMapping("/clues/{id}/close")
    @For(ModerateClue.class)
    String close(@PathVariable UUID id, ClueForm sheet, HttpServletResponse response, Model model) {
        ClueId clue = new ClueId(id);
        return answer(
                moderating.close(Acting.required(), clue, sheet.seen()),
                "proposal.clue.said.closed",
                "/clues/" + id,
                ClueForm.EMPTY,
                response,
                again -> page(clue, again, model));
    }

    private String form(ClueForm.Again again, Model model) {
        model.addAttribute("again", again);
        model.addAttribute("categories", sheet(Acting.required()).list("proposal.categories"));
        return "proposal/clue-new";
    }

    private String page(ClueId id, ClueForm.Again again, Model model) {
        Actor who = Acting.required();
        RuleSet rule = sheet(who);
        model.addAttribute("who", who);
        model.addAttribute("again", again);
        model.addAttribute("seen", seeing.find(who, id).orElseThrow(CluePages::missing));
        model.addAttribute("categories", rule.list("proposal.categories"));
        model.addAttribute("keptDays", rule.number("clue.contactKeptDays"));
        return "proposal/clue";
    }

    private RuleSet sheet(Actor who) {
        return rules.on(who.committee(), LocalDate.now(clock));
    }

    private static String answer(
            Outcome<Clue> outcome,
            String said,
            String to,
            ClueForm typed,
            HttpServletResponse response,
            Function<ClueForm.Again, String> page) {
        return switch (outcome) {
            case Outcome.Done<Clue>(Clue clue) -> {
                Said.next(response, said, clue.text().title());
                yield "redirect:" + to;
            }
            case Outcome.Refused<Clue>(List<Reason> reasons) -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield page.apply(new ClueForm.Again(reasons, typed, null, null));
            }
            case Outcome.Stale<Clue>(String byName, Instant at) -> {
                response.setStatus(HttpStatus.CONFLICT.value());
                yield page.apply(new ClueForm.Again(List.of(), typed, byName, at));
            }
            case Outcome.Missing<Clue> _ -> throw missing();
        };
    }

    private static ResponseStatusException missing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
