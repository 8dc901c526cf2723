package org.tongxin.committee.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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
import org.tongxin.committee.ChangeMemberStatus;
import org.tongxin.committee.Register;
import org.tongxin.committee.keeping.KeepMembers;
import org.tongxin.committee.keeping.KeepSessions;
import org.tongxin.committee.keeping.KeepUnits;
import org.tongxin.committee.keeping.MemberSheet;
import org.tongxin.committee.keeping.UnitSheet;
import org.tongxin.common.For;
import org.tongxin.common.MemberId;
import org.tongxin.common.SessionId;
import org.tongxin.common.UnitId;
import org.tongxin.platform.Acting;
import org.tongxin.platform.web.Problems;

/** The register of members, units and sessions. A member's number and a unit's name are unique, so that repeats are refused. */
@RestController
@RequestMapping("/api/v1")
@Tag(
        name = "Register",
        description = "Members, units and sessions. Numbers and names are unique: a repeated call is refused.")
class RegisterApi {

    private final KeepMembers members;
    private final ChangeMemberStatus statuses;
    private final KeepUnits units;
    private final KeepSessions sessions;
    private final Problems problems;

    RegisterApi(
            KeepMembers members,
            ChangeMemberStatus statuses,
            KeepUnits units,
            KeepSessions sessions,
            Problems problems) {
        this.members = members;
        this.statuses = statuses;
        this.units = units;
        this.sessions = sessions;
        this.problems = problems;
    }

    /** A change of a member's status. */
    record Changed(
            Register.@Nullable Status status,
            @Nullable LocalDate since,
            @Nullable String cause) {}

    @GetMapping("/members/{id}")
    @For(KeepMembers.class)
    @Operation(summary = "A member's entry, with the version to be sent back with a change")
    ResponseEntity<?> member(@PathVariable UUID id) {
        return members.sheet(new MemberId(id))
                .<ResponseEntity<?>>map(ResponseEntity::ok)
                .orElseGet(problems::missing);
    }

    @PostMapping("/members")
    @For(KeepMembers.class)
    @Operation(summary = "Enter a member, active from the first day of office")
    ResponseEntity<?> enter(@RequestBody MemberSheet sheet) {
        return problems.of(
                members.enter(Acting.required(), sheet), id -> created("/api/v1/members/" + id, id.toString()));
    }

    @PutMapping("/members/{id}")
    @For(KeepMembers.class)
    @Operation(summary = "Correct a member's entry")
    ResponseEntity<?> change(@PathVariable UUID id, @RequestBody MemberSheet sheet) {
        return problems.of(members.change(Acting.required(), new MemberId(id), sheet), _ -> member(id));
    }

    @GetMapping("/members/{id}/statuses")
    @For(ChangeMemberStatus.class)
    @Operation(summary = "A member's status through the years, latest first")
    List<ChangeMemberStatus.Line> statuses(@PathVariable UUID id) {
        return statuses.history(new MemberId(id));
    }

    @PostMapping("/members/{id}/statuses")
    @For(ChangeMemberStatus.class)
    @Operation(summary = "Record that a member is suspended, has exited, or is back")
    ResponseEntity<?> status(@PathVariable UUID id, @RequestBody Changed body) {
        String cause = body.cause() == null ? "" : body.cause();
        return problems.of(
                statuses.change(Acting.required(), new MemberId(id), body.status(), body.since(), cause),
                _ -> ResponseEntity.ok(statuses(id)));
    }

    @GetMapping("/units/{id}")
    @For(KeepUnits.class)
    @Operation(summary = "A unit's entry, with the version to be sent back with a change")
    ResponseEntity<?> unit(@PathVariable UUID id) {
        return units.sheet(new UnitId(id))
                .<ResponseEntity<?>>map(ResponseEntity::ok)
                .orElseGet(problems::missing);
    }

    @PostMapping("/units")
    @For(KeepUnits.class)
    @Operation(summary = "Enter a unit")
    ResponseEntity<?> enter(@RequestBody UnitSheet sheet) {
        return problems.of(units.enter(Acting.required(), sheet), id -> created("/api/v1/units/" + id, id.toString()));
    }

    @PutMapping("/units/{id}")
    @For(KeepUnits.class)
    @Operation(summary = "Correct a unit's entry, or close it")
    ResponseEntity<?> change(@PathVariable UUID id, @RequestBody UnitSheet sheet) {
        return problems.of(units.change(Acting.required(), new UnitId(id), sheet), _ -> unit(id));
    }

    @PostMapping("/sessions")
    @For(KeepSessions.class)
    @Operation(summary = "Open a session with its year of work")
    ResponseEntity<?> open(@RequestBody KeepSessions.SessionSheet sheet) {
        return problems.of(sessions.open(Acting.required(), sheet), id -> created("/api/v1/sessions", id.toString()));
    }

    @PutMapping("/sessions/{id}")
    @For(KeepSessions.class)
    @Operation(summary = "Correct the days of a session")
    ResponseEntity<?> change(@PathVariable UUID id, @RequestBody KeepSessions.SessionSheet sheet) {
        return problems.of(
                sessions.change(Acting.required(), new SessionId(id), sheet),
                changed -> ResponseEntity.ok(Map.of("id", changed.toString())));
    }

    private static ResponseEntity<?> created(String location, String id) {
        return ResponseEntity.created(URI.create(location)).body(Map.of("id", id));
    }
}
