package org.tongxin.register.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tongxin.common.For;
import org.tongxin.common.Reason;
import org.tongxin.common.Typed;
import org.tongxin.matter.Keeping;
import org.tongxin.matter.MatterId;
import org.tongxin.platform.Acting;
import org.tongxin.platform.web.Problems;
import org.tongxin.register.bodies.MergeBodies;
import org.tongxin.register.bodies.SeeBodies;
import org.tongxin.register.confirming.ConfirmMatter;
import org.tongxin.register.confirming.Confirmation;
import org.tongxin.register.gates.LetGoOn;

/** What whoever asked said, bodies that are one, and arrangements that wait for a reply. */
@RestController
@RequestMapping("/api/v1")
@Tag(
        name = "Keeping",
        description = "Confirmations by who asked, bodies outside the committee, arrangements that wait.")
class KeepingApi {

    private final ConfirmMatter confirming;
    private final SeeBodies bodies;
    private final MergeBodies merging;
    private final LetGoOn letting;
    private final Problems problems;

    KeepingApi(ConfirmMatter confirming, SeeBodies bodies, MergeBodies merging, LetGoOn letting, Problems problems) {
        this.confirming = confirming;
        this.bodies = bodies;
        this.merging = merging;
        this.letting = letting;
        this.problems = problems;
    }

    @GetMapping("/confirmations/{id}")
    @For(ConfirmMatter.class)
    @Operation(summary = "What whoever asked said of a matter, latest first")
    ResponseEntity<?> said(@PathVariable UUID id) {
        return confirming
                .see(Acting.required(), new MatterId(id))
                .<ResponseEntity<?>>map(seen -> ResponseEntity.ok(seen.said()))
                .orElseGet(problems::missing);
    }

    @Schema(example = """
            {"version":1,"how":"PHONE","result":"DONE","by":"王女士","on":"2026-05-18"}""")
    record SaidBody(
            @Nullable Integer version,
            @Nullable String how,
            @Nullable String result,
            @Nullable String by,
            @Nullable String words,
            @Nullable LocalDate on) {}

    @PostMapping("/confirmations/{id}")
    @For(ConfirmMatter.class)
    @Operation(
            summary =
                    "Puts on record what they said; how is PHONE, MEETING, WRITTEN or VILLAGE, result DONE, PARTLY or NOT")
    ResponseEntity<?> confirm(@PathVariable UUID id, @RequestBody SaidBody body) {
        return problems.of(
                confirming.confirm(
                        Acting.required(),
                        new MatterId(id),
                        Objects.requireNonNullElse(body.version(), Keeping.ANY),
                        Typed.code(Confirmation.How.class, Objects.requireNonNullElse(body.how(), "")),
                        Typed.code(Confirmation.Result.class, Objects.requireNonNullElse(body.result(), "")),
                        Objects.requireNonNullElse(body.by(), ""),
                        Objects.requireNonNullElse(body.words(), ""),
                        body.on()),
                _ -> said(id));
    }

    /** A page of bodies. */
    record BodyList(List<SeeBodies.Row> bodies, @Nullable String next, List<List<SeeBodies.Row>> perhapsOne) {}

    /** The code to hand on to the asker; it is said this once, and asking again gives another. */
    record Code(String code) {}

    @PostMapping("/confirmations/{id}/code")
    @For(ConfirmMatter.class)
    @Operation(summary = "Make a code with which the asker confirms the matter; the one before opens nothing any more")
    ResponseEntity<?> code(@PathVariable UUID id) {
        return problems.of(
                confirming.code(Acting.required(), new MatterId(id)),
                code -> ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(new Code(code.shown())));
    }

    @GetMapping("/bodies")
    @For(SeeBodies.class)
    @Operation(summary = "Bodies by name, and those that are perhaps one")
    BodyList bodies(@RequestParam(defaultValue = "") String q, @RequestParam(required = false) @Nullable String after) {
        SeeBodies.Page page = bodies.list(q, after);
        return new BodyList(page.rows(), page.next(), page.perhapsOne());
    }

    @GetMapping("/bodies/{id}")
    @For(SeeBodies.class)
    @Operation(summary = "One body with the records it is named in")
    ResponseEntity<?> body(@PathVariable UUID id) {
        return bodies.see(Acting.required(), id)
                .<ResponseEntity<?>>map(ResponseEntity::ok)
                .orElseGet(problems::missing);
    }

    @Schema(example = """
            {"other":"01970000-0000-7000-8000-000000000000"}""")
    record MergeBody(@Nullable UUID other, @Nullable UUID merge) {}

    @PostMapping("/bodies/{id}/merge")
    @For(MergeBodies.class)
    @Operation(summary = "Puts the other body under this one")
    ResponseEntity<?> merge(@PathVariable UUID id, @RequestBody MergeBody body) {
        return body.other() == null
                ? problems.refused(List.of(Reason.at("other", "register.refused.otherBody")))
                : problems.of(merging.merge(Acting.required(), id, body.other()), this::body);
    }

    @PostMapping("/bodies/{id}/undo")
    @For(MergeBodies.class)
    @Operation(summary = "Takes that merging back")
    ResponseEntity<?> undo(@PathVariable UUID id, @RequestBody MergeBody body) {
        return body.merge() == null
                ? problems.missing()
                : problems.of(merging.undo(Acting.required(), body.merge()), this::body);
    }

    @GetMapping("/gates")
    @For(LetGoOn.class)
    @Operation(summary = "Arrangements that need the Party committee's reply and are not announced yet")
    List<LetGoOn.Waiting> waiting() {
        return letting.waiting(Acting.required());
    }

    @Schema(example = """
            {"why":"已口头请示，批复下周到"}""")
    record LetBody(@Nullable String why) {}

    @PostMapping("/gates/{id}")
    @For(LetGoOn.class)
    @Operation(summary = "A leader lets it go on, and says why")
    ResponseEntity<?> let(@PathVariable UUID id, @RequestBody LetBody body) {
        return problems.of(
                letting.let(Acting.required(), new MatterId(id), Objects.requireNonNullElse(body.why(), "")),
                _ -> ResponseEntity.ok(waiting()));
    }
}
