package org.tongxin.proposal.api;

import java.net.URI;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.tongxin.common.Outcome;
import org.tongxin.platform.Acting;
import org.tongxin.platform.web.Problems;
import org.tongxin.proposal.ProposalId;
import org.tongxin.proposal.model.Proposal;
import org.tongxin.proposal.viewing.ProposalDoc;
import org.tongxin.proposal.viewing.SeeProposal;

/** Turns what became of a step into an answer: the proposal as it now is, or a problem (RFC 9457) with all its reasons. */
@Component
class Answer {

    private final SeeProposal seeing;
    private final Problems problems;

    Answer(SeeProposal seeing, Problems problems) {
        this.seeing = seeing;
        this.problems = problems;
    }

    /** The proposal after a step. */
    ResponseEntity<?> of(Outcome<Proposal> outcome) {
        return of(outcome, HttpStatus.OK);
    }

    ResponseEntity<?> of(Outcome<Proposal> outcome, HttpStatus done) {
        return problems.of(outcome, proposal -> document(proposal.id(), done));
    }

    /** The proposal as this reader sees it; after a step that took it out of their sight only its identity. */
    ResponseEntity<?> document(ProposalId id, HttpStatus status) {
        ResponseEntity.BodyBuilder answer =
                ResponseEntity.status(status).location(URI.create("/api/v1/proposals/" + id));
        return seeing.see(Acting.required(), id)
                .<ResponseEntity<?>>map(seen ->
                        answer.eTag(String.valueOf(seen.proposal().version())).body(ProposalDoc.of(seen)))
                .orElseGet(() -> answer.body(Map.of("id", id.toString())));
    }
}
