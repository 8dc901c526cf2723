package org.tongxin.matter.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.Map;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tongxin.common.For;
import org.tongxin.common.Outcome;
import org.tongxin.matter.AdvanceMatter;
import org.tongxin.matter.DecideMatter;
import org.tongxin.matter.Keeping;
import org.tongxin.matter.Matter;
import org.tongxin.matter.MatterFilter;
import org.tongxin.matter.MatterId;
import org.tongxin.matter.SeeMatters;
import org.tongxin.matter.VoidMatter;
import org.tongxin.platform.Acting;
import org.tongxin.platform.web.Problems;

/** Matters of any kind: listed, read, agreed to, led on, made void. */
@RestController
@RequestMapping("/api/v1/matters")
@Tag(name = "Matters", description = "Whatever is on record of any kind of the catalogue; what counts follows from it.")
class MatterApi {

    private final SeeMatters seeing;
    private final DecideMatter deciding;
    private final AdvanceMatter advancing;
    private final VoidMatter undoing;
    private final Problems problems;

    MatterApi(
            SeeMatters seeing, DecideMatter deciding, AdvanceMatter advancing, VoidMatter undoing, Problems problems) {
        this.seeing = seeing;
        this.deciding = deciding;
        this.advancing = advancing;
        this.undoing = undoing;
        this.problems = problems;
    }

    @GetMapping
    @For(SeeMatters.class)
    @Operation(
            summary =
                    "A page of matters, the latest first; `kind`, `year`, `state`, `stage`, `q`, `sector`, `tag`, `party` and `f.<field>` narrow it")
    SeeMatters.Page list(@RequestParam Map<String, String> query) {
        return seeing.list(Acting.required(), MatterFilter.of(query.get("kind"), query));
    }

    @GetMapping("/{id}")
    @For(SeeMatters.class)
    @Operation(summary = "One matter")
    ResponseEntity<?> one(@PathVariable UUID id) {
        return document(new MatterId(id), HttpStatus.OK);
    }

    private ResponseEntity<?> document(MatterId id, HttpStatus status) {
        return MatterDoc.answer(seeing.see(Acting.required(), id), status, problems);
    }

    private ResponseEntity<?> done(Outcome<Matter> outcome, HttpStatus status) {
        return problems.of(outcome, matter -> document(matter.id(), status));
    }

    @Schema(example = """
            {"version":1,"why":"重复登记","stage":"opened","on":"2026-05-12"}""")
    record Step(
            @Nullable Integer version,
            @Nullable String why,
            @Nullable String stage,
            @Nullable LocalDate on) {

        int seen() {
            return Objects.requireNonNullElse(version, Keeping.ANY);
        }

        String words() {
            return Objects.requireNonNullElse(why, "");
        }
    }

    @PostMapping("/{id}/agree")
    @For(DecideMatter.class)
    @Operation(summary = "Agree to it: it counts")
    ResponseEntity<?> agree(@PathVariable UUID id, @RequestBody Step body) {
        return done(deciding.agree(Acting.required(), new MatterId(id), body.seen()), HttpStatus.OK);
    }

    @PostMapping("/{id}/return")
    @For(DecideMatter.class)
    @Operation(summary = "Send it back with what is missing")
    ResponseEntity<?> giveBack(@PathVariable UUID id, @RequestBody Step body) {
        return done(deciding.giveBack(Acting.required(), new MatterId(id), body.seen(), body.words()), HttpStatus.OK);
    }

    @PostMapping("/{id}/advance")
    @For(AdvanceMatter.class)
    @Operation(summary = "It has reached that stage on that day")
    ResponseEntity<?> advance(@PathVariable UUID id, @RequestBody Step body) {
        String stage = Objects.requireNonNullElse(body.stage(), "");
        return done(
                advancing.advance(Acting.required(), new MatterId(id), body.seen(), stage, body.on(), body.words()),
                HttpStatus.OK);
    }

    @PostMapping("/{id}/void")
    @For(VoidMatter.class)
    @Operation(summary = "Make it void; it stays to be read and no longer counts")
    ResponseEntity<?> undo(@PathVariable UUID id, @RequestBody Step body) {
        return done(undoing.undo(Acting.required(), new MatterId(id), body.seen(), body.words()), HttpStatus.OK);
    }
}
