package org.tongxin.proposal.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tongxin.common.For;
import org.tongxin.platform.Acting;
import org.tongxin.platform.web.Problems;
import org.tongxin.proposal.ProposalId;
import org.tongxin.proposal.contact.RecordContact;
import org.tongxin.proposal.contact.SayInThread;
import org.tongxin.proposal.contact.SeeThread;
import org.tongxin.proposal.contact.WaiveConsultation;
import org.tongxin.proposal.model.Contact;

/** Meetings on record, and the thread of a proposal; files are sent on the page. */
@RestController
@RequestMapping("/api/v1/proposals")
@Tag(
        name = "Contact",
        description = "Meetings, visits and calls on record, and the thread of proposer, supervisor and handler.")
class ContactApi {

    private final RecordContact recording;
    private final WaiveConsultation waiving;
    private final SayInThread saying;
    private final SeeThread thread;
    private final Answer answer;
    private final Problems problems;

    ContactApi(
            RecordContact recording,
            WaiveConsultation waiving,
            SayInThread saying,
            SeeThread thread,
            Answer answer,
            Problems problems) {
        this.recording = recording;
        this.waiving = waiving;
        this.saying = saying;
        this.thread = thread;
        this.answer = answer;
        this.problems = problems;
    }

    @Schema(example = """
            {"stage":"BEFORE","kind":"ON_SITE","on":"2026-03-12","parties":"提案人，承办科室两人","words":"看了现场，商定先装六盏。"}""")
    record Met(
            Contact.@Nullable Stage stage,
            Contact.@Nullable Kind kind,
            @Nullable LocalDate on,
            @Nullable String parties,
            @Nullable String words) {}

    @PostMapping("/{id}/contacts")
    @For(RecordContact.class)
    @Operation(summary = "Put a meeting, visit or call on record")
    ResponseEntity<?> contact(@PathVariable UUID id, @RequestBody Met body) {
        return answer.of(recording.record(
                Acting.required(),
                new ProposalId(id),
                body.stage(),
                body.kind(),
                body.on(),
                body.parties() == null ? "" : body.parties(),
                body.words() == null ? "" : body.words()));
    }

    @PostMapping("/{id}/consultation-waiver")
    @For(WaiveConsultation.class)
    @Operation(summary = "Let it be filed without the consultation that the rule asks for")
    ResponseEntity<?> waive(@PathVariable UUID id, @RequestBody Requests.Words body) {
        return answer.of(waiving.waive(Acting.required(), new ProposalId(id), body.seen(), body.text()));
    }

    @GetMapping("/{id}/thread")
    @For(SeeThread.class)
    @Operation(summary = "The latest fifty messages, oldest first; that you read them is noted for the others")
    ResponseEntity<?> thread(@PathVariable UUID id) {
        return thread.read(Acting.required(), new ProposalId(id))
                .<ResponseEntity<?>>map(ResponseEntity::ok)
                .orElseGet(problems::missing);
    }

    @PostMapping("/{id}/thread")
    @For(SayInThread.class)
    @Operation(summary = "Say something in the thread")
    ResponseEntity<?> say(@PathVariable UUID id, @RequestBody Requests.Words body) {
        return problems.of(
                saying.say(Acting.required(), new ProposalId(id), body.text(), List.of()),
                message -> ResponseEntity.ok(Map.of("id", message.toString())));
    }
}
