package org.tongxin.proposal.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tongxin.common.For;
import org.tongxin.common.Outcome;
import org.tongxin.common.UnitId;
import org.tongxin.platform.Acting;
import org.tongxin.platform.web.Problems;
import org.tongxin.proposal.ProposalId;
import org.tongxin.proposal.events.EventFilter;
import org.tongxin.proposal.events.EventKind;
import org.tongxin.proposal.events.LeadingBody;
import org.tongxin.proposal.events.NewEvent;
import org.tongxin.proposal.events.RecordWorkEvent;
import org.tongxin.proposal.events.SeeWorkEvents;
import org.tongxin.proposal.events.VoidWorkEvent;

/** Inspections, visits on the spot, forums, agenda items: listed, entered once, made void. */
@RestController
@RequestMapping("/api/v1")
@Tag(
        name = "Work events",
        description = "What is done for proposals as a whole; an event counts once, each of its proposals once.")
class WorkEventApi {

    private final SeeWorkEvents seeing;
    private final RecordWorkEvent recording;
    private final VoidWorkEvent undoing;
    private final Problems problems;

    WorkEventApi(SeeWorkEvents seeing, RecordWorkEvent recording, VoidWorkEvent undoing, Problems problems) {
        this.seeing = seeing;
        this.recording = recording;
        this.undoing = undoing;
        this.problems = problems;
    }

    @GetMapping("/work-events")
    @For(SeeWorkEvents.class)
    @Operation(summary = "A page of work events, the latest first; `kind`, `session` and `year` narrow it")
    SeeWorkEvents.Page events(EventFilter filter) {
        return seeing.list(Acting.required(), filter);
    }

    @GetMapping("/work-events/{id}")
    @For(SeeWorkEvents.class)
    @Operation(summary = "One work event with those of its proposals that you see")
    ResponseEntity<?> event(@PathVariable UUID id) {
        return seeing.one(Acting.required(), id)
                .<ResponseEntity<?>>map(ResponseEntity::ok)
                .orElseGet(problems::missing);
    }

    @GetMapping("/proposals/{id}/work-events")
    @For(SeeWorkEvents.class)
    @Operation(summary = "The latest work events about a proposal you see")
    List<SeeWorkEvents.Row> ofProposal(@PathVariable UUID id) {
        return seeing.of(Acting.required(), new ProposalId(id));
    }

    @Schema(example = """
            {"kind":"ON_SITE","on":"2026-05-12","place":"北街口","title":"助老食堂现场督办","persons":12,
             "members":["沈禾清"],"units":[],"words":"看了两处。","evidence":"督办纪要 3 号",
             "proposals":["019f0000-0000-7000-8000-000000000001"]}""")
    record Entered(
            @Nullable EventKind kind,
            @Nullable LocalDate on,
            @Nullable LeadingBody body,
            @Nullable String place,
            @Nullable String title,
            @Nullable Integer persons,
            @Nullable List<@Nullable String> members,
            @Nullable List<@Nullable UUID> units,
            @Nullable String words,
            @Nullable String evidence,
            @Nullable List<@Nullable UUID> proposals) {

        NewEvent event() {
            return new NewEvent(
                    kind,
                    on,
                    body,
                    text(place),
                    text(title),
                    persons,
                    String.join("、", given(members)),
                    given(units).stream().map(UnitId::new).toList(),
                    text(words),
                    text(evidence),
                    given(proposals).stream().map(ProposalId::new).toList());
        }
    }

    @PostMapping("/work-events")
    @For(RecordWorkEvent.class)
    @Operation(
            summary =
                    "Enter a work event; the same kind, day and title are taken once, so that repeating a call enters nothing twice")
    ResponseEntity<?> enter(@RequestBody Entered body) {
        Outcome<UUID> outcome = recording.record(Acting.required(), body.event());
        return problems.of(
                outcome,
                id -> ResponseEntity.status(HttpStatus.CREATED)
                        .location(URI.create("/api/v1/work-events/" + id))
                        .body(seeing.one(Acting.required(), id).orElseThrow()));
    }

    @PostMapping("/work-events/{id}/void")
    @For(VoidWorkEvent.class)
    @Operation(summary = "Make a wrongly entered event void; it stays to be read and no longer counts")
    ResponseEntity<?> undo(@PathVariable UUID id, @RequestBody Requests.Words body) {
        return problems.of(
                undoing.undo(Acting.required(), id, body.text()),
                done -> ResponseEntity.ok(seeing.one(Acting.required(), done).orElseThrow()));
    }

    private static String text(@Nullable String words) {
        return Objects.requireNonNullElse(words, "");
    }

    /** What was sent, without gaps. */
    static <T> List<T> given(@Nullable List<@Nullable T> sent) {
        return sent == null ? List.of() : sent.stream().filter(Objects::nonNull).toList();
    }
}
