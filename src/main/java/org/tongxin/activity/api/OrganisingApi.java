package org.tongxin.activity.api;

import static org.tongxin.activity.api.Bodies.text;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tongxin.activity.Organising;
import org.tongxin.activity.planning.ChangePlan;
import org.tongxin.activity.planning.ProposeSittingIn;
import org.tongxin.activity.planning.Sheet;
import org.tongxin.activity.viewing.SeeActivity;
import org.tongxin.common.Actor;
import org.tongxin.common.For;
import org.tongxin.common.Outcome;
import org.tongxin.matter.Keeping;
import org.tongxin.matter.Matter;
import org.tongxin.matter.MatterId;
import org.tongxin.platform.Acting;
import org.tongxin.platform.web.Problems;

/** What an organiser changes of a plan, and who sits in by turns. */
@RestController
@RequestMapping("/api/v1/activities/{id}")
@Tag(name = "Activities")
class OrganisingApi {

    private final SeeActivity seeing;
    private final ChangePlan changing;
    private final ProposeSittingIn sitting;
    private final Problems problems;

    OrganisingApi(SeeActivity seeing, ChangePlan changing, ProposeSittingIn sitting, Problems problems) {
        this.seeing = seeing;
        this.changing = changing;
        this.sitting = sitting;
        this.problems = problems;
    }

    private ResponseEntity<?> done(Outcome<Matter> outcome) {
        return problems.of(
                outcome,
                matter -> seeing.see(Acting.required(), matter.id())
                        .<ResponseEntity<?>>map(seen -> ResponseEntity.ok()
                                .eTag(String.valueOf(seen.matter().version()))
                                .body(ActivityDoc.of(seen)))
                        .orElseGet(problems::missing));
    }

    @Schema(example = """
            {"version":2,"on":"2026-06-13","place":"二楼会议室","starts":"14:00","ends":"16:30"}""")
    record Moved(
            @Nullable Integer version,
            @Nullable LocalDate on,
            @Nullable LocalDate until,
            @Nullable String place,
            @Nullable String starts,
            @Nullable String ends,
            @Nullable LocalDate openUntil,
            @Nullable Integer capacity,
            @Nullable Boolean important) {

        Sheet sheet() {
            return new Sheet(text(starts), text(ends), text(openUntil), text(capacity), Boolean.TRUE.equals(important));
        }
    }

    @PutMapping("/plan")
    @For(ChangePlan.class)
    @Operation(
            summary =
                    "Set when and where it is, its times and limits, in place of what was planned; who was told is told again")
    ResponseEntity<?> plan(@PathVariable UUID id, @RequestBody Moved body) {
        return done(changing.change(
                Acting.required(),
                new MatterId(id),
                Objects.requireNonNullElse(body.version(), Keeping.ANY),
                new ChangePlan.When(text(body.on()), text(body.until()), text(body.place())),
                body.sheet()));
    }

    /** A member whose turn it may be. */
    record Turn(UUID member, String name, String number, int times) {}

    @GetMapping("/sitting-in")
    @For(ProposeSittingIn.class)
    @Operation(summary = "Whose turn it is to sit in, least often first")
    ResponseEntity<?> roster(@PathVariable UUID id) {
        Actor who = Acting.required();
        return seeing.see(who, new MatterId(id))
                .filter(seen -> Organising.may(who, seen.matter())
                        && seen.kind().role(ProposeSittingIn.ROLE).isPresent())
                .<ResponseEntity<?>>map(seen -> ResponseEntity.ok(sitting.roster(who, seen.matter()).stream()
                        .map(turn -> new Turn(
                                turn.member().id().value(),
                                turn.member().name(),
                                turn.member().number(),
                                turn.times()))
                        .toList()))
                .orElseGet(problems::missing);
    }

    @Schema(example = "{\"members\":[\"0190c2f4-0000-7000-8000-000000000001\"]}")
    record Chosen(@Nullable List<@Nullable UUID> members) {}

    @PostMapping("/sitting-in")
    @For(ProposeSittingIn.class)
    @Operation(summary = "Invite these members to sit in")
    ResponseEntity<?> choose(@PathVariable UUID id, @RequestBody Chosen body) {
        return done(sitting.choose(Acting.required(), new MatterId(id), Bodies.given(body.members())));
    }
}
