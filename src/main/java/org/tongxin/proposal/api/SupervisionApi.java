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
import org.tongxin.common.AccountId;
import org.tongxin.common.For;
import org.tongxin.platform.Acting;
import org.tongxin.proposal.ProposalId;
import org.tongxin.proposal.model.KeyMatter;
import org.tongxin.proposal.model.Oversight;
import org.tongxin.proposal.supervision.ChooseKeyProposal;
import org.tongxin.proposal.supervision.NominateKeyProposal;
import org.tongxin.proposal.supervision.RecordOversight;

/** Key proposals: nominated, chosen with a leader in charge, supervised. */
@RestController
@RequestMapping("/api/v1/proposals")
@Tag(name = "Supervision", description = "Key proposals and what the leader in charge does for them.")
class SupervisionApi {

    private final NominateKeyProposal nominating;
    private final ChooseKeyProposal choosing;
    private final RecordOversight recording;
    private final Answer answer;

    SupervisionApi(
            NominateKeyProposal nominating, ChooseKeyProposal choosing, RecordOversight recording, Answer answer) {
        this.nominating = nominating;
        this.choosing = choosing;
        this.recording = recording;
        this.answer = answer;
    }

    @Schema(example = """
            {"version":7,"account":null,"leader":"何知远","level":"GOVERNMENT"}""")
    record Chosen(
            @Nullable Long version,
            @Nullable UUID account,
            @Nullable String leader,
            KeyMatter.@Nullable Level level) {}

    @Schema(example = """
            {"kind":"VISIT","on":"2026-05-18","words":"到北巷现场察看，要求六月底前完成。"}""")
    record Overseen(
            Oversight.@Nullable Kind kind,
            @Nullable LocalDate on,
            @Nullable String words) {}

    @PostMapping("/{id}/key-nomination")
    @For(NominateKeyProposal.class)
    @Operation(summary = "Nominate a filed proposal as a key proposal")
    ResponseEntity<?> nominate(@PathVariable UUID id, @RequestBody Requests.Words body) {
        return answer.of(nominating.nominate(Acting.required(), new ProposalId(id), body.seen(), body.text()));
    }

    @PostMapping("/{id}/key-choice")
    @For(ChooseKeyProposal.class)
    @Operation(summary = "Choose it, with the leader in charge: an account of this committee, or a name and a level")
    ResponseEntity<?> choose(@PathVariable UUID id, @RequestBody Chosen body) {
        UUID account = body.account();
        return answer.of(choosing.choose(
                Acting.required(),
                new ProposalId(id),
                body.version() == null ? -1 : body.version(),
                account == null ? null : new AccountId(account),
                Objects.requireNonNullElse(body.leader(), ""),
                body.level()));
    }

    @PostMapping("/{id}/oversight")
    @For(RecordOversight.class)
    @Operation(summary = "Record what the leader in charge did")
    ResponseEntity<?> record(@PathVariable UUID id, @RequestBody Overseen body) {
        String words = Objects.requireNonNullElse(body.words(), "");
        return answer.of(recording.record(Acting.required(), new ProposalId(id), body.kind(), body.on(), words));
    }
}
