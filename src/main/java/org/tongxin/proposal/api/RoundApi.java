package org.tongxin.proposal.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tongxin.common.For;
import org.tongxin.common.Outcome;
import org.tongxin.common.SessionId;
import org.tongxin.common.UnitId;
import org.tongxin.platform.Acting;
import org.tongxin.platform.web.Problems;
import org.tongxin.proposal.ProposalId;
import org.tongxin.proposal.model.Grade;
import org.tongxin.proposal.rounds.ChooseRoundItems;
import org.tongxin.proposal.rounds.CloseRound;
import org.tongxin.proposal.rounds.Ground;
import org.tongxin.proposal.rounds.JudgeRoundItem;
import org.tongxin.proposal.rounds.NewRound;
import org.tongxin.proposal.rounds.OpenRound;
import org.tongxin.proposal.rounds.PlanRound;
import org.tongxin.proposal.rounds.RoundFilter;
import org.tongxin.proposal.rounds.RoundVerdict;
import org.tongxin.proposal.rounds.SayInRound;
import org.tongxin.proposal.rounds.SeeRounds;
import org.tongxin.proposal.rounds.Selection;

/** Rounds of looking back: planned, filled, opened, spoken in, judged, closed. */
@RestController
@RequestMapping("/api/v1/rounds")
@Tag(
        name = "Look-back rounds",
        description = "Promises and closed proposals looked at again, with a new verdict beside the judgement.")
class RoundApi {

    private final SeeRounds seeing;
    private final Steps steps;
    private final Problems problems;

    RoundApi(SeeRounds seeing, Steps steps, Problems problems) {
        this.seeing = seeing;
        this.steps = steps;
        this.problems = problems;
    }

    /** What can be done with a round. */
    @Component("roundSteps")
    record Steps(
            PlanRound planning,
            ChooseRoundItems choosing,
            OpenRound opening,
            CloseRound closing,
            SayInRound saying,
            JudgeRoundItem judging) {}

    @GetMapping
    @For(SeeRounds.class)
    @Operation(summary = "A page of the rounds you may read, the latest first")
    SeeRounds.Page rounds(@RequestParam(required = false) @Nullable String after) {
        return seeing.list(Acting.required(), after);
    }

    @GetMapping("/{id}")
    @For(SeeRounds.class)
    @Operation(summary = "A round with its rates by unit and a page of its items; `show` and `unit` narrow them")
    ResponseEntity<?> round(@PathVariable UUID id, RoundFilter filter) {
        return seeing.one(Acting.required(), id, filter)
                .<ResponseEntity<?>>map(ResponseEntity::ok)
                .orElseGet(problems::missing);
    }

    @GetMapping("/{id}/items/{no}")
    @For(SeeRounds.class)
    @Operation(summary = "An item with everything said and found about it")
    ResponseEntity<?> item(@PathVariable UUID id, @PathVariable int no) {
        return seeing.item(Acting.required(), id, no)
                .<ResponseEntity<?>>map(item -> ResponseEntity.ok(item.whole()))
                .orElseGet(problems::missing);
    }

    @Schema(example = """
            {"name":"2026 年下半年回头看","words":"","from":"2026-10-08","until":"2026-12-05","session":null,"year":2025,"units":[],
             "grades":["B"],"grounds":["DUE","DISSATISFIED"]}""")
    record Planned(
            @Nullable String name,
            @Nullable String words,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            @Nullable UUID session,
            @Nullable Integer year,
            @Nullable List<@Nullable UUID> units,
            @Nullable List<@Nullable Grade> grades,
            @Nullable List<@Nullable Ground> grounds) {

        NewRound round() {
            return new NewRound(
                    text(name),
                    text(words),
                    from,
                    until,
                    new Selection(
                            session == null ? null : new SessionId(session),
                            year == null || year < 1900 || year > 2199 ? null : year,
                            WorkEventApi.given(units).stream().map(UnitId::new).toList(),
                            WorkEventApi.given(grades),
                            WorkEventApi.given(grounds)));
        }
    }

    @PostMapping
    @For(PlanRound.class)
    @Operation(summary = "Plan a round; a name is taken once, so that repeating a call plans nothing twice")
    ResponseEntity<?> plan(@RequestBody Planned body) {
        return problems.of(steps.planning().plan(Acting.required(), body.round()), id -> shown(id, HttpStatus.CREATED));
    }

    @PostMapping("/{id}/gathering")
    @For(ChooseRoundItems.class)
    @Operation(summary = "Take in what fits the selection and is not there yet")
    ResponseEntity<?> gather(@PathVariable UUID id) {
        return count(steps.choosing().gather(Acting.required(), id), "added");
    }

    @Schema(example = """
            {"proposals":["019f0000-0000-7000-8000-000000000001"]}""")
    record Added(@Nullable List<@Nullable UUID> proposals) {}

    @PostMapping("/{id}/items")
    @For(ChooseRoundItems.class)
    @Operation(summary = "Add what these proposals promised, or the closed ones that promised nothing")
    ResponseEntity<?> add(@PathVariable UUID id, @RequestBody Added body) {
        List<ProposalId> proposals = WorkEventApi.given(body.proposals()).stream()
                .map(ProposalId::new)
                .toList();
        return count(steps.choosing().add(Acting.required(), id, proposals), "added");
    }

    @PostMapping("/{id}/items/{no}/out")
    @For(ChooseRoundItems.class)
    @Operation(summary = "Take an item out that has no verdict, with the reason")
    ResponseEntity<?> out(@PathVariable UUID id, @PathVariable int no, @RequestBody Requests.Words body) {
        return count(steps.choosing().takeOut(Acting.required(), id, no, body.text()), "item");
    }

    @PostMapping("/{id}/opening")
    @For(OpenRound.class)
    @Operation(summary = "Open a planned round: units and proposers see it")
    ResponseEntity<?> open(@PathVariable UUID id) {
        return problems.of(steps.opening().open(Acting.required(), id), done -> shown(done, HttpStatus.OK));
    }

    @PostMapping("/{id}/closing")
    @For(CloseRound.class)
    @Operation(summary = "Close a round; while something has no verdict only with the reason")
    ResponseEntity<?> close(@PathVariable UUID id, @RequestBody Requests.Words body) {
        return problems.of(
                steps.closing().close(Acting.required(), id, body.text()), done -> shown(done, HttpStatus.OK));
    }

    @Schema(example = """
            {"words":"三处中已经建成两处。","proof":"照片存在单位，文号云民函 12 号"}""")
    record Told(@Nullable String words, @Nullable String proof) {}

    @PostMapping("/{id}/items/{no}/words")
    @For(SayInRound.class)
    @Operation(summary = "Say how it stands, for the unit that answers for it or as its proposer")
    ResponseEntity<?> say(@PathVariable UUID id, @PathVariable int no, @RequestBody Told body) {
        return problems.of(
                steps.saying().say(Acting.required(), id, no, text(body.words()), text(body.proof())),
                _ -> item(id, no));
    }

    @Schema(example = """
            {"seen":0,"verdict":"PARTLY","on":"2026-11-03","words":"三处建成两处。"}""")
    record Judged(
            @Nullable Integer seen,
            @Nullable RoundVerdict verdict,
            @Nullable LocalDate on,
            @Nullable String words) {}

    @PostMapping("/{id}/items/{no}/verdict")
    @For(JudgeRoundItem.class)
    @Operation(
            summary =
                    "Give the new verdict; `seen` is how many there were when you read the item, 409 where there are more")
    ResponseEntity<?> judge(@PathVariable UUID id, @PathVariable int no, @RequestBody Judged body) {
        int seen = Objects.requireNonNullElse(body.seen(), 0);
        JudgeRoundItem.Verdict given = new JudgeRoundItem.Verdict(seen, body.verdict(), body.on(), text(body.words()));
        return problems.of(steps.judging().judge(Acting.required(), id, no, given), _ -> item(id, no));
    }

    private ResponseEntity<?> count(Outcome<Integer> outcome, String what) {
        return problems.of(outcome, count -> ResponseEntity.ok(Map.of(what, count)));
    }

    private ResponseEntity<?> shown(UUID id, HttpStatus status) {
        return ResponseEntity.status(status)
                .location(URI.create("/api/v1/rounds/" + id))
                .body(seeing.one(Acting.required(), id, new RoundFilter(null, null, null))
                        .orElseThrow());
    }

    private static String text(@Nullable String words) {
        return Objects.requireNonNullElse(words, "");
    }
}
