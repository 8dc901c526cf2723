package org.tongxin.proposal.supervision;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tongxin.common.For;
import org.tongxin.common.Typed;
import org.tongxin.platform.Acting;
import org.tongxin.proposal.ProposalId;
import org.tongxin.proposal.model.Gain;
import org.tongxin.proposal.model.LookBack;
import org.tongxin.proposal.viewing.Answers;

/** What the committee enters about promises and about closed proposals, sent from the proposal's page. */
@Controller
class PromiseActs {

    private final VerifyPromise verifying;
    private final MovePromise moving;
    private final LookBackOnProposal looking;
    private final RecordGain gaining;
    private final Answers answers;

    PromiseActs(
            VerifyPromise verifying,
            MovePromise moving,
            LookBackOnProposal looking,
            RecordGain gaining,
            Answers answers) {
        this.verifying = verifying;
        this.moving = moving;
        this.looking = looking;
        this.gaining = gaining;
        this.answers = answers;
    }

    /** Kept, not kept, or another day by consent. */
    @PostMapping("/proposals/{id}/promises/{round}/{promise}/decision")
    @For(VerifyPromise.class)
    String decide(
            @PathVariable UUID id,
            @PathVariable int round,
            @PathVariable int promise,
            @RequestParam long version,
            @RequestParam(defaultValue = "") String kept,
            @RequestParam(defaultValue = "") String words,
            HttpServletResponse response,
            Model model) {
        ProposalId proposal = new ProposalId(id);
        boolean yes = "yes".equals(kept);
        return answers.of(
                verifying.verify(Acting.required(), proposal, version, round, promise, yes, words),
                yes ? "proposal.said.promiseKept" : "proposal.said.promiseDenied",
                proposal,
                Map.of("words", words, "kept", kept, "open", round + "-" + promise),
                response,
                model);
    }

    @PostMapping("/proposals/{id}/promises/{round}/{promise}/day")
    @For(MovePromise.class)
    String move(
            @PathVariable UUID id,
            @PathVariable int round,
            @PathVariable int promise,
            @RequestParam long version,
            @RequestParam(defaultValue = "") String date,
            @RequestParam(defaultValue = "") String words,
            HttpServletResponse response,
            Model model) {
        ProposalId proposal = new ProposalId(id);
        return answers.of(
                moving.move(Acting.required(), proposal, version, round, promise, Typed.day(date), words),
                "proposal.said.promiseMoved",
                proposal,
                Map.of("words", words, "date", date, "open", "day-" + round + "-" + promise),
                response,
                model);
    }

    @PostMapping("/proposals/{id}/gains")
    @For(RecordGain.class)
    String gain(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String on,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "") String evidence,
            HttpServletResponse response,
            Model model) {
        ProposalId proposal = new ProposalId(id);
        return answers.of(
                gaining.record(
                        Acting.required(), proposal, Typed.code(Gain.Kind.class, kind), Typed.day(on), words, evidence),
                "proposal.said.gained",
                proposal,
                Map.of("kind", kind, "on", on, "words", words, "evidence", evidence, "open", "gain"),
                response,
                model);
    }

    @PostMapping("/proposals/{id}/look-back")
    @For(LookBackOnProposal.class)
    String lookBack(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String verdict,
            @RequestParam(defaultValue = "") String on,
            @RequestParam(defaultValue = "") String words,
            HttpServletResponse response,
            Model model) {
        ProposalId proposal = new ProposalId(id);
        return answers.of(
                looking.record(
                        Acting.required(), proposal, Typed.code(LookBack.Verdict.class, verdict), Typed.day(on), words),
                "proposal.said.lookedBack",
                proposal,
                Map.of("verdict", verdict, "on", on, "words", words, "open", "look-back"),
                response,
                model);
    }
}
