package org.tongxin.duty.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tongxin.common.For;
import org.tongxin.common.MemberId;
import org.tongxin.common.Typed;
import org.tongxin.duty.SeeDuty;
import org.tongxin.duty.SeeOwnDuty;
import org.tongxin.duty.WarnOfDuty;
import org.tongxin.platform.Acting;
import org.tongxin.platform.web.Problems;

/** Duty of the running year against the committee's thresholds. */
@RestController
@RequestMapping("/api/v1/duty")
@Tag(name = "Duty", description = "Members beneath and above the thresholds of duty; by sector and name, never ranked.")
class DutyApi {

    private final SeeDuty seeing;
    private final SeeOwnDuty own;
    private final WarnOfDuty warning;
    private final Problems problems;

    DutyApi(SeeDuty seeing, SeeOwnDuty own, WarnOfDuty warning, Problems problems) {
        this.seeing = seeing;
        this.own = own;
        this.warning = warning;
        this.problems = problems;
    }

    @GetMapping
    @For(SeeDuty.class)
    @Operation(summary = "Members BELOW or ABOVE the thresholds")
    SeeDuty.Page list(
            @RequestParam(defaultValue = "") String show, @RequestParam(required = false) @Nullable String after) {
        return seeing.list(Acting.required(), Typed.code(SeeDuty.Show.class, show), after);
    }

    @GetMapping("/mine")
    @For(SeeOwnDuty.class)
    @Operation(summary = "How one stands oneself")
    ResponseEntity<?> mine() {
        return own.see(Acting.required())
                .<ResponseEntity<?>>map(ResponseEntity::ok)
                .orElseGet(problems::missing);
    }

    @GetMapping("/{id}")
    @For(SeeDuty.class)
    @Operation(summary = "One member with the records behind every number")
    ResponseEntity<?> one(@PathVariable UUID id) {
        return seeing.one(Acting.required(), new MemberId(id))
                .<ResponseEntity<?>>map(ResponseEntity::ok)
                .orElseGet(problems::missing);
    }

    /** How many notices went out. */
    record Told(int told) {}

    @PostMapping("/warnings")
    @For(WarnOfDuty.class)
    @Operation(summary = "Tell those beneath who were not told yet; once per threshold and year")
    ResponseEntity<?> warn() {
        return problems.of(warning.warn(Acting.required()), many -> ResponseEntity.ok(new Told(many)));
    }
}
