package org.tongxin.proposal.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tongxin.common.For;
import org.tongxin.common.Outcome;
import org.tongxin.platform.Acting;
import org.tongxin.proposal.ProposalId;
import org.tongxin.proposal.judging.AppraiseProposal;
import org.tongxin.proposal.judging.RateReply;
import org.tongxin.proposal.model.Proposal;
import org.tongxin.proposal.writing.AnswerCosigning;
import org.tongxin.proposal.writing.BeginProposal;
import org.tongxin.proposal.writing.InviteCosigner;
import org.tongxin.proposal.writing.RecallProposal;
import org.tongxin.proposal.writing.SubmitProposal;
import org.tongxin.proposal.writing.WithdrawProposal;
import org.tongxin.proposal.writing.WriteProposal;

/** The author's and the co-signers' steps. */
@RestController
@RequestMapping("/api/v1/proposals")
@Tag(name = "Author", description = "The author's and the co-signers' steps.")
class AuthorApi {

    private final BeginProposal beginning;
    private final WriteProposal writing;
    private final InviteCosigner inviting;
    private final AnswerCosigning answering;
    private final SubmitProposal submitting;
    private final AuthorSteps steps;
    private final Answer answer;

    AuthorApi(
            BeginProposal beginning,
            WriteProposal writing,
            InviteCosigner inviting,
            AnswerCosigning answering,
            SubmitProposal submitting,
            AuthorSteps steps,
            Answer answer) {
        this.beginning = beginning;
        this.writing = writing;
        this.inviting = inviting;
        this.answering = answering;
        this.submitting = submitting;
        this.steps = steps;
        this.answer = answer;
    }

    @PostMapping("/{id}/text")
    @For(WriteProposal.class)
    @Operation(summary = "Keep the text of a draft")
    ResponseEntity<?> text(@PathVariable UUID id, @RequestBody Requests.Writing body) {
        return answer.of(writing.write(Acting.required(), new ProposalId(id), body.seen(), body.text()));
    }

    @PostMapping("/{id}/cosigners")
    @For(InviteCosigner.class)
    @Operation(summary = "Ask a member to sign")
    ResponseEntity<?> cosigners(@PathVariable UUID id, @RequestBody Requests.Invitation body) {
        return answer.of(inviting.invite(Acting.required(), new ProposalId(id), body.seen(), body.member()));
    }

    @PostMapping("/{id}/cosigning")
    @For(AnswerCosigning.class)
    @Operation(summary = "Sign it, or decline")
    ResponseEntity<?> cosigning(@PathVariable UUID id, @RequestBody Requests.Cosigning body) {
        return answer.of(
                body.agree()
                        ? answering.agree(Acting.required(), new ProposalId(id))
                        : answering.decline(Acting.required(), new ProposalId(id)));
    }

    @PostMapping("/{id}/submission")
    @For(SubmitProposal.class)
    @Operation(summary = "Hand it in")
    ResponseEntity<?> submission(@PathVariable UUID id, @RequestBody Requests.Seen body) {
        return answer.of(submitting.submit(Acting.required(), new ProposalId(id), body.seen()));
    }

    @PostMapping("/{id}/recall")
    @For(RecallProposal.class)
    @Operation(summary = "Take it back from the co-signers to change it")
    ResponseEntity<?> recall(@PathVariable UUID id, @RequestBody Requests.Seen body) {
        return answer.of(steps.recalling().recall(Acting.required(), new ProposalId(id), body.seen()));
    }

    @PostMapping("/{id}/withdrawal")
    @For(WithdrawProposal.class)
    @Operation(summary = "Take it back for good")
    ResponseEntity<?> withdrawal(@PathVariable UUID id, @RequestBody Requests.Words body) {
        return answer.of(steps.withdrawing().withdraw(Acting.required(), new ProposalId(id), body.seen(), body.text()));
    }

    @PostMapping("/{id}/rating")
    @For(RateReply.class)
    @Operation(summary = "Rate the work and the result of the reply")
    ResponseEntity<?> rating(@PathVariable UUID id, @RequestBody Requests.Rated body) {
        return answer.of(steps.rating()
                .rate(Acting.required(), new ProposalId(id), body.unit(), body.work(), body.result(), body.text()));
    }

    @io.swagger.v3.oas.annotations.media.Schema(example = """
            {"about":"HANDLING","scores":{"CONTACT":90,"REPLY":80,"RESULT":70},"words":"来过两次。"}""")
    record Appraised(
            org.tongxin.proposal.model.Appraisal.@Nullable About about,
            java.util.@Nullable Map<String, @Nullable Integer> scores,
            @Nullable String words) {}

    @PostMapping("/{id}/appraisals")
    @For(AppraiseProposal.class)
    @Operation(summary = "Appraise the proposal's quality or its handling, by the criteria of the rule")
    ResponseEntity<?> appraisal(@PathVariable UUID id, @RequestBody Appraised body) {
        return answer.of(steps.appraising()
                .appraise(
                        Acting.required(),
                        new ProposalId(id),
                        body.about(),
                        body.scores() == null ? java.util.Map.of() : body.scores(),
                        body.words() == null ? "" : body.words()));
    }

    @PostMapping
    @For(BeginProposal.class)
    @Operation(summary = "Begin a proposal with its text; needs an Idempotency-Key")
    ResponseEntity<?> begin(
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody Requests.Writing body) {
        return steps.once().once(key, body, () -> switch (beginning.begin(Acting.required())) {
            case Outcome.Done<Proposal>(Proposal begun) -> writing.write(Acting.required(), begun.id(), 1, body.text());
            case Outcome<Proposal> other -> other;
        });
    }
}
