package org.tongxin.proposal.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tongxin.common.For;
import org.tongxin.common.MemberId;
import org.tongxin.common.UnitId;
import org.tongxin.platform.Acting;
import org.tongxin.proposal.ProposalId;
import org.tongxin.proposal.handling.AnswerUrging;
import org.tongxin.proposal.model.Urge;
import org.tongxin.proposal.supervision.UrgeHandler;
import org.tongxin.proposal.writing.RemindCosigner;

/** Urging, its answer, and reminding who was asked to sign. */
@RestController
@RequestMapping("/api/v1/proposals")
@Tag(name = "Urging", description = "Urging, its answer, and reminding who was asked to sign.")
class UrgingApi {

    private final UrgeHandler urging;
    private final AnswerUrging answering;
    private final RemindCosigner reminding;
    private final Answer answer;

    UrgingApi(UrgeHandler urging, AnswerUrging answering, RemindCosigner reminding, Answer answer) {
        this.urging = urging;
        this.answering = answering;
        this.reminding = reminding;
        this.answer = answer;
    }

    @Schema(example = """
            {"kind":"LETTER","words":"请在五个工作日内答复。","until":"2026-12-04","unit":null}""")
    record Urging(
            Urge.@Nullable Kind kind,
            @Nullable String words,
            @Nullable LocalDate until,
            @Nullable UnitId unit) {

        Urge urge() {
            return new Urge(kind == null ? Urge.Kind.CALL : kind, words == null ? "" : words, until, unit);
        }
    }

    @PostMapping("/{id}/urging")
    @For(UrgeHandler.class)
    @Operation(summary = "Urge whoever has it: CALL, LETTER (numbered, to a unit that answers) or REPORT")
    ResponseEntity<?> urging(@PathVariable UUID id, @RequestBody Urging body) {
        return answer.of(urging.urge(Acting.required(), new ProposalId(id), body.urge()));
    }

    @PostMapping("/{id}/urgings/{urging}/answer")
    @For(AnswerUrging.class)
    @Operation(summary = "Answer an urging of the own unit; its identity stands on the timeline")
    ResponseEntity<?> answer(@PathVariable UUID id, @PathVariable UUID urging, @RequestBody Requests.Words body) {
        return answer.of(answering.answer(Acting.required(), new ProposalId(id), urging, body.text()));
    }

    @PostMapping("/{id}/cosigners/{member}/reminder")
    @For(RemindCosigner.class)
    @Operation(summary = "Remind a member who was asked to sign, at most once a day")
    ResponseEntity<?> reminder(@PathVariable UUID id, @PathVariable UUID member) {
        return answer.of(reminding.remind(Acting.required(), new ProposalId(id), new MemberId(member)));
    }
}
