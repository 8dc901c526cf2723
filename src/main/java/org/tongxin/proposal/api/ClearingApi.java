package org.tongxin.proposal.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tongxin.common.For;
import org.tongxin.common.UnitId;
import org.tongxin.platform.Acting;
import org.tongxin.proposal.ProposalId;
import org.tongxin.proposal.review.ClassifyProposal;
import org.tongxin.proposal.supervision.AskStrikeOff;
import org.tongxin.proposal.supervision.CoordinateProposal;
import org.tongxin.proposal.supervision.DecideStrikeOff;
import org.tongxin.proposal.supervision.SuperviseReply;

/** Supervision's word on a reply, the meeting under a leader, the clear list, the category. */
@RestController
@RequestMapping("/api/v1/proposals")
@Tag(name = "Clear list", description = "Supervision of replies, meetings under a leader, striking off the clear list.")
class ClearingApi {

    private final SuperviseReply supervising;
    private final CoordinateProposal coordinating;
    private final AskStrikeOff asking;
    private final DecideStrikeOff deciding;
    private final ClassifyProposal classifying;
    private final Answer answer;

    ClearingApi(
            SuperviseReply supervising,
            CoordinateProposal coordinating,
            AskStrikeOff asking,
            DecideStrikeOff deciding,
            ClassifyProposal classifying,
            Answer answer) {
        this.supervising = supervising;
        this.coordinating = coordinating;
        this.asking = asking;
        this.deciding = deciding;
        this.classifying = classifying;
        this.answer = answer;
    }

    @Schema(example = """
            {"version":7,"unit":"019f0000-0000-7000-8000-000000000001","clear":false,"words":"请写明完成时间"}""")
    record Supervised(
            @Nullable Long version,
            UnitId unit,
            boolean clear,
            @Nullable String words) {

        Supervised {
            Objects.requireNonNull(unit, "unit");
        }
    }

    @PostMapping("/{id}/supervision")
    @For(SuperviseReply.class)
    @Operation(summary = "Clear a reply that was sent to supervision, or send it back to its unit")
    ResponseEntity<?> supervision(@PathVariable UUID id, @RequestBody Supervised body) {
        ProposalId proposal = new ProposalId(id);
        String words = Objects.requireNonNullElse(body.words(), "");
        return answer.of(
                body.clear()
                        ? supervising.clear(Acting.required(), proposal, seen(body.version()), body.unit(), words)
                        : supervising.query(Acting.required(), proposal, seen(body.version()), body.unit(), words));
    }

    @Schema(example = """
            {"version":9,"leader":"何知远","on":"2026-05-18","parties":"提案人、承办单位","words":"商定六月底前完成。"}""")
    record Coordinated(
            @Nullable Long version,
            @Nullable String leader,
            @Nullable LocalDate on,
            @Nullable String parties,
            @Nullable String words) {}

    @PostMapping("/{id}/coordination")
    @For(CoordinateProposal.class)
    @Operation(summary = "Record the meeting under a leader; the proposal is closed with every judgement kept")
    ResponseEntity<?> coordination(@PathVariable UUID id, @RequestBody Coordinated body) {
        return answer.of(coordinating.record(
                Acting.required(),
                new ProposalId(id),
                seen(body.version()),
                Objects.requireNonNullElse(body.leader(), ""),
                body.on(),
                Objects.requireNonNullElse(body.parties(), ""),
                Objects.requireNonNullElse(body.words(), "")));
    }

    @PostMapping("/{id}/strike")
    @For(AskStrikeOff.class)
    @Operation(summary = "Ask that it be struck off the clear list")
    ResponseEntity<?> strike(@PathVariable UUID id, @RequestBody Requests.Words body) {
        return answer.of(asking.ask(Acting.required(), new ProposalId(id), body.seen(), body.text()));
    }

    @Schema(example = """
            {"version":11,"strike":true,"words":""}""")
    record Struck(
            @Nullable Long version,
            boolean strike,
            @Nullable String words) {}

    @PostMapping("/{id}/strike-decision")
    @For(DecideStrikeOff.class)
    @Operation(summary = "Strike it off the clear list, or keep it there")
    ResponseEntity<?> strikeDecision(@PathVariable UUID id, @RequestBody Struck body) {
        ProposalId proposal = new ProposalId(id);
        String words = Objects.requireNonNullElse(body.words(), "");
        return answer.of(
                body.strike()
                        ? deciding.grant(Acting.required(), proposal, seen(body.version()), words)
                        : deciding.keep(Acting.required(), proposal, seen(body.version()), words));
    }

    @Schema(example = """
            {"version":3,"category":"SOCIETY"}""")
    record Classified(@Nullable Long version, @Nullable String category) {}

    @PostMapping("/{id}/category")
    @For(ClassifyProposal.class)
    @Operation(summary = "Put it into another category")
    ResponseEntity<?> category(@PathVariable UUID id, @RequestBody Classified body) {
        return answer.of(classifying.classify(
                Acting.required(),
                new ProposalId(id),
                seen(body.version()),
                Objects.requireNonNullElse(body.category(), "")));
    }

    private static long seen(@Nullable Long version) {
        return version == null ? -1 : version;
    }
}
