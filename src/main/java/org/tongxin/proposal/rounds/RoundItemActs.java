package org.tongxin.proposal.rounds;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
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
import org.tongxin.common.Typed;
import org.tongxin.platform.Acting;
import org.tongxin.platform.web.Said;
import org.tongxin.proposal.viewing.Answers;
import org.tongxin.proposal.viewing.Wordings;

/** The page of one item of a round: what unit and proposer say, and what was found. */
@Controller
class RoundItemActs {

    private final SeeRounds seeing;
    private final SayInRound saying;
    private final JudgeRoundItem judging;
    private final ChooseRoundItems choosing;
    private final Wordings wordings;

    RoundItemActs(
            SeeRounds seeing, SayInRound saying, JudgeRoundItem judging, ChooseRoundItems choosing, Wordings wordings) {
        this.seeing = seeing;
        this.saying = saying;
        this.judging = judging;
        this.choosing = choosing;
        this.wordings = wordings;
    }

    @GetMapping("/rounds/{id}/items/{no}")
    @For(SeeRounds.class)
    String item(@PathVariable UUID id, @PathVariable int no, Model model) {
        return page(id, no, Answers.Again.FIRST, model);
    }

    private String page(UUID id, int no, Answers.Again again, Model model) {
        Actor who = Acting.required();
        model.addAttribute("who", who);
        model.addAttribute("one", seeing.item(who, id, no).orElseThrow(Answers::missing));
        model.addAttribute("again", again);
        model.addAttribute("wording", wordings.of(who));
        return "proposal/round-item";
    }

    @PostMapping("/rounds/{id}/items/{no}/words")
    @For(SayInRound.class)
    String say(
            @PathVariable UUID id,
            @PathVariable int no,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "") String proof,
            HttpServletResponse response,
            Model model) {
        return answer(
                saying.say(Acting.required(), id, no, words, proof),
                "proposal.rounds.said.words",
                new At(id, no, Map.of("words", words, "proof", proof, "open", "words")),
                response,
                model);
    }

    @PostMapping("/rounds/{id}/items/{no}/verdict")
    @For(JudgeRoundItem.class)
    String judge(
            @PathVariable UUID id,
            @PathVariable int no,
            @RequestParam(defaultValue = "0") String seen,
            @RequestParam(defaultValue = "") String verdict,
            @RequestParam(defaultValue = "") String on,
            @RequestParam(defaultValue = "") String words,
            HttpServletResponse response,
            Model model) {
        JudgeRoundItem.Verdict given = new JudgeRoundItem.Verdict(
                Objects.requireNonNullElse(Typed.number(seen), -1),
                Typed.code(RoundVerdict.class, verdict),
                Typed.day(on),
                words);
        return answer(
                judging.judge(Acting.required(), id, no, given),
                "proposal.rounds.said.judged",
                new At(id, no, Map.of("verdict", verdict, "on", on, "words", words, "open", "verdict")),
                response,
                model);
    }

    @PostMapping("/rounds/{id}/items/{no}/out")
    @For(ChooseRoundItems.class)
    String out(
            @PathVariable UUID id,
            @PathVariable int no,
            @RequestParam(defaultValue = "") String why,
            HttpServletResponse response,
            Model model) {
        return answer(
                choosing.takeOut(Acting.required(), id, no, why),
                "proposal.rounds.said.out",
                new At(id, no, Map.of("why", why, "open", "out")),
                response,
                model);
    }

    /** The item, and what was typed about it. */
    private record At(UUID round, int no, Map<String, String> typed) {}

    private <T> String answer(Outcome<T> outcome, String said, At at, HttpServletResponse response, Model model) {
        return switch (outcome) {
            case Outcome.Done<T> _ -> {
                Said.next(response, said);
                yield "redirect:/rounds/" + at.round() + "/items/" + at.no();
            }
            case Outcome.Refused<T>(List<Reason> reasons) -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield page(at.round(), at.no(), new Answers.Again(reasons, at.typed(), null, null), model);
            }
            case Outcome.Stale<T>(String byName, Instant when) -> {
                response.setStatus(HttpStatus.CONFLICT.value());
                yield page(at.round(), at.no(), new Answers.Again(List.of(), at.typed(), byName, when), model);
            }
            case Outcome.Missing<T> _ -> throw Answers.missing();
        };
    }
}
