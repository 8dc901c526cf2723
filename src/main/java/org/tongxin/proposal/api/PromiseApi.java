package org.tongxin.proposal.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.Objects;
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
import org.tongxin.proposal.ProposalId;
import org.tongxin.proposal.handling.ReportProgress;
import org.tongxin.proposal.model.Gain;
import org.tongxin.proposal.model.LookBack;
import org.tongxin.proposal.proceeding.Proceedings;
import org.tongxin.proposal.supervision.LookBackOnProposal;
import org.tongxin.proposal.supervision.MovePromise;
import org.tongxin.proposal.supervision.RecordGain;
import org.tongxin.proposal.supervision.VerifyPromise;
import org.tongxin.proposal.viewing.PromiseFilter;
import org.tongxin.proposal.viewing.SeePromises;
import org.tongxin.proposal.writing.TiePromise;

/** Promises: listed, reported on, checked, moved, raised again; and looking back at what was closed. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Promises", description = "What replies promised, and what became of it.")
class PromiseApi {

    private final SeePromises list;
    private final Steps steps;
    private final Answer answer;

    PromiseApi(SeePromises list, Steps steps, Answer answer) {
        this.list = list;
        this.steps = steps;
        this.answer = answer;
    }

    /** The steps that can be taken on a promise. */
    @org.springframework.stereotype.Component
    record Steps(
            ReportProgress reporting,
            VerifyPromise verifying,
            MovePromise moving,
            LookBackOnProposal looking,
            TiePromise tying,
            RecordGain gaining) {}

    @Schema(example = """
            {"percent":40,"done":false,"words":"两处中的一处已经开业，另一处在装修。"}""")
    record Progress(
            @Nullable Integer percent,
            @Nullable Boolean done,
            @Nullable String words) {}

    @Schema(example = """
            {"version":12,"kept":true,"words":"十一月三日到两处看过，都已开业。"}""")
    record Verdict(
            @Nullable Long version,
            @Nullable Boolean kept,
            @Nullable String words) {}

    @Schema(example = """
            {"version":12,"date":"2027-06-30","words":"资金列入下一年，同意顺延。"}""")
    record NewDay(
            @Nullable Long version,
            @Nullable LocalDate date,
            @Nullable String words) {}

    @Schema(example = """
            {"verdict":"PARTLY","on":"2026-11-03","words":"三处建成两处。"}""")
    record Look(
            LookBack.@Nullable Verdict verdict,
            @Nullable LocalDate on,
            @Nullable String words) {}

    @Schema(example = """
            {"earlier":"019a1fdd-0000-7000-8000-000000000001","round":1,"promise":2}""")
    record Earlier(UUID earlier, int round, int promise) {}

    @GetMapping("/promises")
    @For(SeePromises.class)
    @Operation(
            summary = "A page of the promises you see, the nearest day first; `show` is OVERDUE, CLAIMED, OPEN or KEPT")
    SeePromises.Page promises(PromiseFilter filter) {
        return list.list(Acting.required(), filter);
    }

    @PostMapping("/proposals/{id}/promises/{round}/{promise}/progress")
    @For(ReportProgress.class)
    @Operation(summary = "Say how far a promise of your unit is, or that it is done")
    ResponseEntity<?> progress(
            @PathVariable UUID id, @PathVariable int round, @PathVariable int promise, @RequestBody Progress body) {
        boolean done = Boolean.TRUE.equals(body.done());
        return answer.of(steps.reporting()
                .report(
                        Acting.required(),
                        new ProposalId(id),
                        round,
                        promise,
                        body.percent(),
                        done,
                        text(body.words())));
    }

    @PostMapping("/proposals/{id}/promises/{round}/{promise}/decision")
    @For(VerifyPromise.class)
    @Operation(summary = "Record that a promise was found kept, or not")
    ResponseEntity<?> decision(
            @PathVariable UUID id, @PathVariable int round, @PathVariable int promise, @RequestBody Verdict body) {
        boolean kept = Boolean.TRUE.equals(body.kept());
        return answer.of(steps.verifying()
                .verify(
                        Acting.required(),
                        new ProposalId(id),
                        seen(body.version()),
                        round,
                        promise,
                        kept,
                        text(body.words())));
    }

    @PostMapping("/proposals/{id}/promises/{round}/{promise}/day")
    @For(MovePromise.class)
    @Operation(summary = "Agree to another day for a promise")
    ResponseEntity<?> day(
            @PathVariable UUID id, @PathVariable int round, @PathVariable int promise, @RequestBody NewDay body) {
        return answer.of(steps.moving()
                .move(
                        Acting.required(),
                        new ProposalId(id),
                        seen(body.version()),
                        round,
                        promise,
                        body.date(),
                        text(body.words())));
    }

    @PostMapping("/proposals/{id}/look-back")
    @For(LookBackOnProposal.class)
    @Operation(summary = "Record what was found when looking again at a closed proposal")
    ResponseEntity<?> lookBack(@PathVariable UUID id, @RequestBody Look body) {
        return answer.of(steps.looking()
                .record(Acting.required(), new ProposalId(id), body.verdict(), body.on(), text(body.words())));
    }

    @Schema(example = """
            {"kind":"POLICY","on":"2026-10-08","words":"印发按就餐人次结算的补贴办法。","evidence":"云民发〔2026〕18 号"}""")
    record Gained(
            Gain.@Nullable Kind kind,
            @Nullable LocalDate on,
            @Nullable String words,
            @Nullable String evidence) {}

    @PostMapping("/proposals/{id}/gains")
    @For(RecordGain.class)
    @Operation(summary = "Record what really came of a proposal, with where it can be seen")
    ResponseEntity<?> gain(@PathVariable UUID id, @RequestBody Gained body) {
        return answer.of(steps.gaining()
                .record(
                        Acting.required(),
                        new ProposalId(id),
                        body.kind(),
                        body.on(),
                        text(body.words()),
                        text(body.evidence())));
    }

    @PostMapping("/proposals/{id}/ties")
    @For(TiePromise.class)
    @Operation(summary = "Tie an earlier proposal's unkept promise to this one")
    ResponseEntity<?> tie(@PathVariable UUID id, @RequestBody Earlier body) {
        return answer.of(steps.tying()
                .tie(
                        Acting.required(),
                        new ProposalId(id),
                        new ProposalId(body.earlier()),
                        body.round(),
                        body.promise()));
    }

    private static long seen(@Nullable Long version) {
        return version == null ? Proceedings.ANY : version;
    }

    private static String text(@Nullable String words) {
        return Objects.requireNonNullElse(words, "");
    }
}
