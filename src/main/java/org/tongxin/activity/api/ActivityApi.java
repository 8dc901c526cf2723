package org.tongxin.activity.api;

import static org.tongxin.activity.api.Bodies.text;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tongxin.activity.checkin.NotePresence;
import org.tongxin.activity.closing.CancelActivity;
import org.tongxin.activity.closing.CloseActivity;
import org.tongxin.activity.planning.AnnounceActivity;
import org.tongxin.activity.planning.ForeseeClashes;
import org.tongxin.activity.planning.InviteToActivity;
import org.tongxin.activity.planning.PlanActivity;
import org.tongxin.activity.planning.SetAgenda;
import org.tongxin.activity.viewing.SeeActivity;
import org.tongxin.common.Actor;
import org.tongxin.common.For;
import org.tongxin.common.Outcome;
import org.tongxin.common.Reason;
import org.tongxin.matter.ExpectedElsewhere;
import org.tongxin.matter.Keeping;
import org.tongxin.matter.Matter;
import org.tongxin.matter.MatterId;
import org.tongxin.platform.Acting;
import org.tongxin.platform.web.Problems;

/** Activities for programs: planned, filled, announced, noted, closed. */
@RestController
@RequestMapping("/api/v1/activities")
@Tag(
        name = "Activities",
        description = "What people attend, from the plan to the close; the matter itself is read under /matters.")
class ActivityApi {

    private static final int KEY_MAX = 100;

    private final SeeActivity seeing;
    private final Steps steps;
    private final Problems problems;

    ActivityApi(SeeActivity seeing, Steps steps, Problems problems) {
        this.seeing = seeing;
        this.steps = steps;
        this.problems = problems;
    }

    /** What its organisers do. */
    @Component("activitySteps")
    record Steps(
            PlanActivity planning,
            ForeseeClashes foreseeing,
            InviteToActivity inviting,
            AnnounceActivity announcing,
            SetAgenda agenda,
            NotePresence noting,
            CloseActivity closing,
            CancelActivity cancelling) {}

    @GetMapping("/{id}")
    @For(SeeActivity.class)
    @Operation(summary = "An activity as you see it")
    ResponseEntity<?> one(@PathVariable UUID id) {
        return shown(new MatterId(id), HttpStatus.OK);
    }

    private ResponseEntity<?> shown(MatterId id, HttpStatus status) {
        return seeing.see(Acting.required(), id)
                .<ResponseEntity<?>>map(seen -> ResponseEntity.status(status)
                        .location(URI.create("/api/v1/activities/" + id))
                        .eTag(String.valueOf(seen.matter().version()))
                        .body(ActivityDoc.of(seen)))
                .orElseGet(problems::missing);
    }

    private ResponseEntity<?> done(Outcome<Matter> outcome) {
        return problems.of(outcome, matter -> shown(matter.id(), HttpStatus.OK));
    }

    @PostMapping
    @For(PlanActivity.class)
    @Operation(
            summary =
                    "Plan an activity; where somebody is expected elsewhere at that time only with `clashes`: true. Send a header Idempotency-Key: the same key gives what was planned under it before")
    ResponseEntity<?> plan(
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody Bodies.Planned body) {
        if (key == null || key.isBlank() || key.length() > KEY_MAX) {
            return Problems.answer(Problems.problem(
                    HttpStatus.BAD_REQUEST,
                    "idempotency-key",
                    "Send a header Idempotency-Key of 1 to 100 characters."));
        }
        return problems.of(planned(Acting.required(), body, key), matter -> shown(matter.id(), HttpStatus.CREATED));
    }

    /** Who is expected elsewhere is asked about, unless the program says that it has looked or has sent it before. */
    private Outcome<Matter> planned(Actor who, Bodies.Planned body, String key) {
        boolean asks = !Boolean.TRUE.equals(body.clashes()) && !steps.planning().knows(who, key);
        List<Reason> elsewhere =
                asks ? steps.foreseeing().asks(who, body.typed(), body.sheet(), body.meant()) : List.of();
        return elsewhere.isEmpty()
                ? steps.planning().plan(who, text(body.kind()), body.typed(), body.sheet(), body.meant(), key)
                : Outcome.refused(ExpectedElsewhere.refused(elsewhere));
    }

    @PostMapping("/{id}/invitations")
    @For(InviteToActivity.class)
    @Operation(summary = "Put more members on the list: ALL, STANDING, LEADERS, SPECIAL:id, SECTOR:code, and names")
    ResponseEntity<?> invite(@PathVariable UUID id, @RequestBody Bodies.Invited body) {
        return done(steps.inviting().invite(Acting.required(), new MatterId(id), body.meant()));
    }

    @PostMapping("/{id}/announcement")
    @For(AnnounceActivity.class)
    @Operation(summary = "Send the notice; later than the rule asks only with the reason")
    ResponseEntity<?> announce(@PathVariable UUID id, @RequestBody Bodies.Why body) {
        return done(steps.announcing().announce(Acting.required(), new MatterId(id), text(body.why())));
    }

    @PutMapping("/{id}/agenda")
    @For(SetAgenda.class)
    @Operation(summary = "Set the agenda in place of the one there was")
    ResponseEntity<?> agenda(@PathVariable UUID id, @RequestBody Bodies.Agenda body) {
        return done(steps.agenda().set(Acting.required(), new MatterId(id), body.read()));
    }

    @PostMapping("/{id}/presence")
    @For(NotePresence.class)
    @Operation(summary = "Note a whole list at once; after the close this is a correction and needs `why`")
    ResponseEntity<?> note(@PathVariable UUID id, @RequestBody Bodies.Presence body) {
        return done(steps.noting().note(Acting.required(), new MatterId(id), body.sheet()));
    }

    @PostMapping("/{id}/closing")
    @For(CloseActivity.class)
    @Operation(summary = "Close it: it counts from now on, and who neither came nor has leave is absent")
    ResponseEntity<?> close(@PathVariable UUID id, @RequestBody Bodies.Closed body) {
        int version = Objects.requireNonNullElse(body.version(), Keeping.ANY);
        return done(steps.closing().close(Acting.required(), new MatterId(id), version, body.typed()));
    }

    @PostMapping("/{id}/cancellation")
    @For(CancelActivity.class)
    @Operation(summary = "Call it off, with the reason")
    ResponseEntity<?> cancel(@PathVariable UUID id, @RequestBody Bodies.Why body) {
        return done(steps.cancelling().cancel(Acting.required(), new MatterId(id), text(body.why())));
    }
}
