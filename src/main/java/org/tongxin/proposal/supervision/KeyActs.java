package org.tongxin.proposal.supervision;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tongxin.common.AccountId;
import org.tongxin.common.For;
import org.tongxin.common.Typed;
import org.tongxin.platform.Acting;
import org.tongxin.proposal.ProposalId;
import org.tongxin.proposal.model.KeyMatter;
import org.tongxin.proposal.model.Oversight;
import org.tongxin.proposal.viewing.Answers;

/** What is sent from a proposal's page about key proposals: nominated, chosen, supervised. */
@Controller
class KeyActs {

    private final NominateKeyProposal nominating;
    private final ChooseKeyProposal choosing;
    private final RecordOversight recording;
    private final ChooseGoodProposal honouring;
    private final Answers answers;

    KeyActs(
            NominateKeyProposal nominating,
            ChooseKeyProposal choosing,
            RecordOversight recording,
            ChooseGoodProposal honouring,
            Answers answers) {
        this.nominating = nominating;
        this.choosing = choosing;
        this.recording = recording;
        this.honouring = honouring;
        this.answers = answers;
    }

    @PostMapping("/proposals/{id}/nominate")
    @For(NominateKeyProposal.class)
    String nominate(
            @PathVariable UUID id,
            @RequestParam long version,
            @RequestParam(defaultValue = "") String reason,
            HttpServletResponse response,
            Model model) {
        ProposalId proposal = new ProposalId(id);
        return answers.of(
                nominating.nominate(Acting.required(), proposal, version, reason),
                "proposal.said.nominated",
                proposal,
                Map.of("reason", reason),
                response,
                model);
    }

    @PostMapping("/proposals/{id}/choose")
    @For(ChooseKeyProposal.class)
    String choose(
            @PathVariable UUID id,
            @RequestParam long version,
            @RequestParam(defaultValue = "") String account,
            @RequestParam(defaultValue = "") String leader,
            @RequestParam(defaultValue = "") String level,
            HttpServletResponse response,
            Model model) {
        ProposalId proposal = new ProposalId(id);
        return answers.of(
                choosing.choose(
                        Acting.required(),
                        proposal,
                        version,
                        Typed.id(account, AccountId::new),
                        leader,
                        Typed.code(KeyMatter.Level.class, level)),
                "proposal.said.chosen",
                proposal,
                Map.of("account", account, "leader", leader, "level", level),
                response,
                model);
    }

    @PostMapping("/proposals/{id}/good")
    @For(ChooseGoodProposal.class)
    String good(
            @PathVariable UUID id,
            @RequestParam long version,
            @RequestParam(defaultValue = "") String good,
            HttpServletResponse response,
            Model model) {
        ProposalId proposal = new ProposalId(id);
        return answers.of(
                honouring.choose(Acting.required(), proposal, version, good),
                "proposal.said.good",
                proposal,
                Map.of("good", good),
                response,
                model);
    }

    @PostMapping("/proposals/{id}/oversight")
    @For(RecordOversight.class)
    String record(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String on,
            @RequestParam(defaultValue = "") String words,
            HttpServletResponse response,
            Model model) {
        ProposalId proposal = new ProposalId(id);
        return answers.of(
                recording.record(
                        Acting.required(), proposal, Typed.code(Oversight.Kind.class, kind), Typed.day(on), words),
                "proposal.said.overseen",
                proposal,
                Map.of("kind", kind, "on", on, "words", words),
                response,
                model);
    }
}
