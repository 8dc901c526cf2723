package org.tongxin.proposal.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tongxin.common.For;
import org.tongxin.platform.Acting;
import org.tongxin.proposal.ProposalId;
import org.tongxin.proposal.review.ReviewProposal;
import org.tongxin.proposal.transfer.DecideObjection;
import org.tongxin.proposal.transfer.TransferProposal;

/** The committee's steps: review, transfer, decisions. */
@RestController
@RequestMapping("/api/v1/proposals")
@Tag(name = "Committee", description = "The committee's steps: review, transfer, decisions.")
class CommitteeApi {

    private final ReviewProposal reviewing;
    private final TransferProposal transferring;
    private final DecideObjection deciding;
    private final Answer answer;

    CommitteeApi(ReviewProposal reviewing, TransferProposal transferring, DecideObjection deciding, Answer answer) {
        this.reviewing = reviewing;
        this.transferring = transferring;
        this.deciding = deciding;
        this.answer = answer;
    }

    @PostMapping("/{id}/transfer")
    @For(TransferProposal.class)
    @Operation(summary = "Hand it to a lead unit and joint units, or to several units of which each answers separately")
    ResponseEntity<?> transfer(@PathVariable UUID id, @RequestBody Requests.Transfer body) {
        return answer.of(
                body.separate() == null
                        ? transferring.transfer(
                                Acting.required(), new ProposalId(id), body.seen(), body.lead(), body.others())
                        : transferring.divide(Acting.required(), new ProposalId(id), body.seen(), body.each()));
    }

    @PostMapping("/{id}/objection-decision")
    @For(DecideObjection.class)
    @Operation(summary = "Decide a unit's objection")
    ResponseEntity<?> objectionDecision(@PathVariable UUID id, @RequestBody Requests.Decided body) {
        return answer.of(
                body.uphold()
                        ? deciding.uphold(
                                Acting.required(),
                                new ProposalId(id),
                                body.seen(),
                                body.unit(),
                                body.instead(),
                                body.text())
                        : deciding.refuse(
                                Acting.required(), new ProposalId(id), body.seen(), body.unit(), body.text()));
    }

    @PostMapping("/{id}/review")
    @For(ReviewProposal.class)
    @Operation(summary = "Give a reviewer's opinion: APPROVE, RETURN or REFUSE")
    ResponseEntity<?> review(@PathVariable UUID id, @RequestBody Requests.Reviewed body) {
        ProposalId proposal = new ProposalId(id);
        return answer.of(
                switch (body.decision()) {
                    case APPROVE ->
                        reviewing.approve(
                                Acting.required(), proposal, body.seen(), body.category(), body.text(), body.quality());
                    case RETURN -> reviewing.sendBack(Acting.required(), proposal, body.seen(), body.text());
                    case REFUSE -> reviewing.refuse(Acting.required(), proposal, body.seen(), body.code(), body.text());
                });
    }
}
