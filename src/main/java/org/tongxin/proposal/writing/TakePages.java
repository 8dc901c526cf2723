package org.tongxin.proposal.writing;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.tongxin.common.For;
import org.tongxin.common.Outcome;
import org.tongxin.platform.Acting;
import org.tongxin.platform.web.Said;
import org.tongxin.proposal.clue.ClueId;
import org.tongxin.proposal.model.Proposal;
import org.tongxin.proposal.viewing.Answers;

/** From a clue to the author's sheet. */
@Controller
class TakePages {

    private final TakeClue taking;

    TakePages(TakeClue taking) {
        this.taking = taking;
    }

    @PostMapping("/clues/{id}/take")
    @For(TakeClue.class)
    String take(@PathVariable UUID id, HttpServletResponse response, Model model) {
        return switch (taking.take(Acting.required(), new ClueId(id))) {
            case Outcome.Done<Proposal>(Proposal draft) -> {
                Said.next(response, "proposal.clue.said.taken");
                yield "redirect:/write/" + draft.id();
            }
            case Outcome.Refused<Proposal>(var reasons) -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                model.addAttribute("reasons", reasons);
                yield "proposal/refused";
            }
            case Outcome.Stale<Proposal> _, Outcome.Missing<Proposal> _ -> throw Answers.missing();
        };
    }
}
