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
import org.tongxin.platform.Acting;
import org.tongxin.proposal.ProposalId;
import org.tongxin.proposal.handling.AssignWithinUnit;
import org.tongxin.proposal.handling.GiveOpinion;
import org.tongxin.proposal.handling.IssueReply;
import org.tongxin.proposal.handling.ObjectToTransfer;
import org.tongxin.proposal.handling.SignForProposal;
import org.tongxin.proposal.handling.WriteReply;

/** A unit's steps: signature, objection, opinion, reply. */
@RestController
@RequestMapping("/api/v1/proposals")
@Tag(name = "Unit", description = "A unit's steps: signature, objection, opinion, reply.")
class UnitApi {

    private final SignForProposal signing;
    private final ObjectToTransfer objecting;
    private final GiveOpinion opinions;
    private final WriteReply replying;
    private final IssueReply issuing;
    private final AssignWithinUnit within;
    private final Answer answer;

    UnitApi(
            SignForProposal signing,
            ObjectToTransfer objecting,
            GiveOpinion opinions,
            WriteReply replying,
            IssueReply issuing,
            AssignWithinUnit within,
            Answer answer) {
        this.signing = signing;
        this.objecting = objecting;
        this.opinions = opinions;
        this.replying = replying;
        this.issuing = issuing;
        this.within = within;
        this.answer = answer;
    }

    @PostMapping("/{id}/signature")
    @For(SignForProposal.class)
    @Operation(summary = "Sign for it")
    ResponseEntity<?> signature(@PathVariable UUID id, @RequestBody Requests.Seen body) {
        return answer.of(signing.sign(Acting.required(), new ProposalId(id), body.seen()));
    }

    @PostMapping("/{id}/objection")
    @For(ObjectToTransfer.class)
    @Operation(summary = "Object to having it")
    ResponseEntity<?> objection(@PathVariable UUID id, @RequestBody Requests.Words body) {
        return answer.of(objecting.object(Acting.required(), new ProposalId(id), body.seen(), body.text()));
    }

    @PostMapping("/{id}/opinion")
    @For(GiveOpinion.class)
    @Operation(summary = "Give a joint unit's opinion")
    ResponseEntity<?> opinion(@PathVariable UUID id, @RequestBody Requests.Words body) {
        return answer.of(opinions.give(Acting.required(), new ProposalId(id), body.seen(), body.text()));
    }

    @PostMapping("/{id}/reply-draft")
    @For(WriteReply.class)
    @Operation(summary = "Keep the draft of the reply")
    ResponseEntity<?> replyDraft(@PathVariable UUID id, @RequestBody Requests.ReplyText body) {
        return answer.of(replying.draft(Acting.required(), new ProposalId(id), body.seen(), body.sheet()));
    }

    @PostMapping("/{id}/reply")
    @For(WriteReply.class)
    @Operation(summary = "Hand the reply to the unit's leader")
    ResponseEntity<?> reply(@PathVariable UUID id, @RequestBody Requests.ReplyText body) {
        return answer.of(replying.send(Acting.required(), new ProposalId(id), body.seen(), body.sheet()));
    }

    @PostMapping("/{id}/issue")
    @For(IssueReply.class)
    @Operation(summary = "Issue the reply")
    ResponseEntity<?> issue(@PathVariable UUID id, @RequestBody Requests.Seen body) {
        return answer.of(issuing.issue(Acting.required(), new ProposalId(id), body.seen()));
    }

    @PostMapping("/{id}/pass")
    @For(IssueReply.class)
    @Operation(summary = "Send the checked reply to supervision, where the rule asks for it")
    ResponseEntity<?> pass(@PathVariable UUID id, @RequestBody Requests.Seen body) {
        return answer.of(issuing.pass(Acting.required(), new ProposalId(id), body.seen()));
    }

    @Schema(example = """
            {"version":7,"department":"市政科","person":"贺明","dueOn":"2026-05-18","words":"先到现场看"}""")
    record Within(
            @Nullable Long version,
            @Nullable String department,
            @Nullable String person,
            @Nullable LocalDate dueOn,
            @Nullable String words) {}

    @PostMapping("/{id}/within")
    @For(AssignWithinUnit.class)
    @Operation(summary = "Say whom within the unit has it")
    ResponseEntity<?> within(@PathVariable UUID id, @RequestBody Within body) {
        return answer.of(within.assign(
                Acting.required(),
                new ProposalId(id),
                body.version() == null ? -1 : body.version(),
                Objects.requireNonNullElse(body.department(), ""),
                Objects.requireNonNullElse(body.person(), ""),
                body.dueOn(),
                Objects.requireNonNullElse(body.words(), "")));
    }

    @PostMapping("/{id}/hand-back")
    @For(IssueReply.class)
    @Operation(summary = "Hand the reply back to the officer")
    ResponseEntity<?> handBack(@PathVariable UUID id, @RequestBody Requests.Words body) {
        return answer.of(issuing.sendBack(Acting.required(), new ProposalId(id), body.seen(), body.text()));
    }
}
