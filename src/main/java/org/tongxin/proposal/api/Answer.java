package org.tongxin.proposal.api;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.tongxin.common.Outcome;
import org.tongxin.common.Reason;
import org.tongxin.common.page.Words;
import org.tongxin.platform.Acting;
import org.tongxin.proposal.ProposalId;
import org.tongxin.proposal.model.Proposal;
import org.tongxin.proposal.viewing.ProposalDoc;
import org.tongxin.proposal.viewing.SeeProposal;

/** Turns what became of a step into an answer: the proposal as it now is, or a problem (RFC 9457) with all its reasons. */
@Component
class Answer {

    private final SeeProposal seeing;
    private final MessageSource messages;
    private final java.time.Clock clock;

    Answer(SeeProposal seeing, MessageSource messages, java.time.Clock clock) {
        this.seeing = seeing;
        this.messages = messages;
        this.clock = clock;
    }

    /** The proposal after a step. */
    ResponseEntity<?> of(Outcome<Proposal> outcome) {
        return of(outcome, HttpStatus.OK);
    }

    ResponseEntity<?> of(Outcome<Proposal> outcome, HttpStatus done) {
        return switch (outcome) {
            case Outcome.Done<Proposal>(Proposal proposal) -> document(proposal.id(), done);
            case Outcome.Refused<Proposal>(List<Reason> reasons) -> refused(reasons);
            case Outcome.Stale<Proposal>(String byName, Instant at) -> stale(byName, at);
            case Outcome.Missing<Proposal> _ -> missing();
        };
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

    ResponseEntity<?> refused(List<Reason> reasons) {
        Words w = new Words(messages, LocaleContextHolder.getLocale(), clock);
        ProblemDetail problem =
                problem(HttpStatus.UNPROCESSABLE_CONTENT, "refused", reasons.isEmpty() ? "" : w.t(reasons.getFirst()));
        problem.setProperty(
                "reasons", reasons.stream().map(reason -> reason(reason, w)).toList());
        return answer(problem);
    }

    ResponseEntity<?> missing() {
        return answer(problem(HttpStatus.NOT_FOUND, "missing", "No such proposal, or none you may see."));
    }

    private static ResponseEntity<?> stale(String byName, Instant at) {
        ProblemDetail problem =
                problem(HttpStatus.CONFLICT, "stale", "Somebody else has acted on it since you read it.");
        problem.setProperty("changedBy", byName);
        problem.setProperty("changedAt", at);
        return answer(problem);
    }

    static ProblemDetail problem(HttpStatus status, String type, String detail) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setTitle(status.getReasonPhrase());
        problem.setType(URI.create("urn:tongxin:problem:" + type));
        return problem;
    }

    static ResponseEntity<?> answer(ProblemDetail problem) {
        return ResponseEntity.status(problem.getStatus())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    private static Map<String, Object> reason(Reason reason, Words w) {
        Map<String, Object> shown = new TreeMap<>(Map.of("key", reason.key(), "message", w.t(reason)));
        @Nullable String field = reason.field();
        if (field != null) {
            shown.put("field", field);
        }
        return shown;
    }
}
