package org.tongxin.activity.api;

import static org.tongxin.activity.api.Bodies.text;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
import org.tongxin.activity.Organising;
import org.tongxin.activity.joint.AnswerJointInvitation;
import org.tongxin.activity.joint.InviteCommittee;
import org.tongxin.activity.viewing.SeeActivity;
import org.tongxin.common.Actor;
import org.tongxin.common.For;
import org.tongxin.common.Outcome;
import org.tongxin.matter.Matter;
import org.tongxin.matter.MatterId;
import org.tongxin.platform.Acting;
import org.tongxin.platform.web.Problems;

/** Activities that several committees hold together: whom this one invites, and who invites it. */
@RestController
@RequestMapping("/api/v1/activities")
@Tag(name = "Activities")
class JointApi {

    private final SeeActivity seeing;
    private final InviteCommittee inviting;
    private final AnswerJointInvitation answering;
    private final Problems problems;

    JointApi(SeeActivity seeing, InviteCommittee inviting, AnswerJointInvitation answering, Problems problems) {
        this.seeing = seeing;
        this.inviting = inviting;
        this.answering = answering;
        this.problems = problems;
    }

    /** Whom it may still invite, and whom it has. */
    record Together(List<InviteCommittee.Neighbour> neighbours, List<InviteCommittee.Invited> invited) {}

    @GetMapping("/{id}/joint")
    @For(InviteCommittee.class)
    @Operation(summary = "Which committees are near, and which were invited and what they answered")
    ResponseEntity<?> joint(@PathVariable UUID id) {
        Actor who = Acting.required();
        return seeing.see(who, new MatterId(id))
                .filter(seen -> Organising.may(who, seen.matter()))
                .<ResponseEntity<?>>map(
                        _ -> ResponseEntity.ok(new Together(inviting.neighbours(), inviting.invited(new MatterId(id)))))
                .orElseGet(problems::missing);
    }

    @Schema(example = "{\"committee\":\"0190c2f4-0000-7000-8000-000000000001\"}")
    record Other(@Nullable UUID committee) {}

    @PostMapping("/{id}/joint")
    @For(InviteCommittee.class)
    @Operation(summary = "Invite a committee to hold it together; it counts once in the whole and once in each")
    ResponseEntity<?> invite(@PathVariable UUID id, @RequestBody Other body) {
        Outcome<Matter> outcome = inviting.invite(Acting.required(), new MatterId(id), body.committee());
        return problems.of(outcome, _ -> joint(id));
    }

    @GetMapping("/invitations")
    @For(AnswerJointInvitation.class)
    @Operation(summary = "What other committees invite this one to, the open ones first")
    List<AnswerJointInvitation.Invitation> invitations() {
        return answering.all();
    }

    @Schema(example = "{\"fields\":{\"agenda\":\"交流经验\"},\"people\":{\"chair\":[\"沈禾清\"]}}")
    record Accepted(
            @Nullable Map<String, @Nullable String> fields,
            @Nullable Map<String, @Nullable List<@Nullable String>> people) {

        Map<String, List<String>> cells() {
            Map<String, List<String>> cells = new LinkedHashMap<>();
            if (fields != null) {
                fields.forEach((code, value) -> cells.put("f." + code, List.of(text(value))));
            }
            if (people != null) {
                for (Map.Entry<String, @Nullable List<@Nullable String>> each : people.entrySet()) {
                    cells.put("r." + each.getKey(), List.of(String.join("、", Bodies.given(each.getValue()))));
                }
            }
            return cells;
        }
    }

    @PostMapping("/invitations/{id}/acceptance")
    @For(AnswerJointInvitation.class)
    @Operation(summary = "Accept: an activity of your own is planned, with what its kind asks for")
    ResponseEntity<?> accept(@PathVariable UUID id, @RequestBody Accepted body) {
        Outcome<Matter> outcome = answering.accept(Acting.required(), id, body.cells());
        return problems.of(
                outcome,
                matter -> seeing.see(Acting.required(), matter.id())
                        .<ResponseEntity<?>>map(seen -> ResponseEntity.status(HttpStatus.CREATED)
                                .location(java.net.URI.create("/api/v1/activities/" + matter.id()))
                                .body(ActivityDoc.of(seen)))
                        .orElseGet(problems::missing));
    }

    @PostMapping("/invitations/{id}/refusal")
    @For(AnswerJointInvitation.class)
    @Operation(summary = "Decline, with the reason; who leads reads it")
    ResponseEntity<?> decline(@PathVariable UUID id, @RequestBody Bodies.Why body) {
        return problems.of(
                answering.decline(Acting.required(), id, text(body.why())),
                _ -> ResponseEntity.noContent().build());
    }
}
