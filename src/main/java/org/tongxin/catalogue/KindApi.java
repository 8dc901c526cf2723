package org.tongxin.catalogue;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
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
import org.tongxin.common.Reason;
import org.tongxin.platform.Acting;
import org.tongxin.platform.web.Problems;

/** The kinds of the catalogue and their versions. */
@RestController
@RequestMapping("/api/v1/kinds")
@Tag(name = "Kinds", description = "What a matter of each kind asks and counts, in versions.")
class KindApi {

    private final SeeCatalogue seeing;
    private final EditKind editing;
    private final Problems problems;

    KindApi(SeeCatalogue seeing, EditKind editing, Problems problems) {
        this.seeing = seeing;
        this.editing = editing;
        this.problems = problems;
    }

    /** A kind in the list. */
    record Line(String code, int version, boolean own, boolean retired, String group, String zh, String en) {}

    /** The list of kinds. */
    record Lines(List<Line> kinds) {}

    @GetMapping
    @For(SeeCatalogue.class)
    @Operation(summary = "All kinds of the committee, in the order of the catalogue")
    Lines all() {
        return new Lines(seeing.kinds(Acting.required())
                .all()
                .map(kind -> new Line(
                        kind.code(), kind.version(), kind.own(), kind.retired(), kind.group(), kind.zh(), kind.en()))
                .toList());
    }

    /** A kind as it is written, in one version. */
    record Written(int version, KindText kind) {}

    @GetMapping("/{code}")
    @For(SeeCatalogue.class)
    @Operation(summary = "A kind as it is written, in its latest version")
    ResponseEntity<?> one(@PathVariable String code) {
        return written(code, HttpStatus.OK);
    }

    private ResponseEntity<?> written(String code, HttpStatus status) {
        return seeing.one(Acting.required(), code)
                .flatMap(
                        seen -> seeing.text(Acting.required(), code, seen.kind().version())
                                .map(text -> new Written(seen.kind().version(), text)))
                .<ResponseEntity<?>>map(found -> ResponseEntity.status(status)
                        .location(URI.create("/api/v1/kinds/" + code))
                        .body(found))
                .orElseGet(problems::missing);
    }

    /** The versions of a kind. */
    record Steps(List<StepDoc> versions) {}

    /** One version, and the keys of what it changed. */
    record StepDoc(int version, boolean own, java.time.Instant at, String by, List<String> changes) {}

    @GetMapping("/{code}/versions")
    @For(SeeCatalogue.class)
    @Operation(summary = "The versions of a kind with what each changed, the latest first")
    ResponseEntity<?> versions(@PathVariable String code) {
        return seeing.one(Acting.required(), code)
                .<ResponseEntity<?>>map(seen -> ResponseEntity.ok(new Steps(seen.steps().stream()
                        .map(step -> new StepDoc(
                                step.version(),
                                step.own(),
                                step.at(),
                                step.by(),
                                step.changes().stream().map(Reason::key).toList()))
                        .toList())))
                .orElseGet(problems::missing);
    }

    @GetMapping("/{code}/versions/{version}")
    @For(SeeCatalogue.class)
    @Operation(summary = "A kind as it is written, in that version")
    ResponseEntity<?> version(@PathVariable String code, @PathVariable int version) {
        return seeing.text(Acting.required(), code, version)
                .<ResponseEntity<?>>map(text -> ResponseEntity.ok(new Written(version, text)))
                .orElseGet(problems::missing);
    }

    @Schema(example = """
            {"base":1,"kind":{"code":"well-visit","engine":"REGISTER","group":"L","zh":"走访","en":"Visit",
             "about":{"zh":"每走访一次记一条。","en":"One record per visit."},"unit":"次","facts":[{"event":"visited"}]}}""")
    record New(
            @Nullable Integer base,
            @Nullable Boolean preview,
            @Nullable KindText kind) {}

    @PostMapping("/{code}/versions")
    @For(EditKind.class)
    @Operation(
            summary =
                    "Write the version after `base` (0: a new kind); 409 where somebody was first, so that repeating a call writes nothing twice. `preview`: true only checks it")
    ResponseEntity<?> write(@PathVariable String code, @RequestBody New body) {
        KindText kind = body.kind();
        if (kind == null || kind.code() == null || !kind.code().equals(code)) {
            return problems.refused(List.of(Reason.at("code", "catalogue.refused.code", code)));
        }
        if (!KindEdits.isWhole(kind)) {
            return problems.refused(List.of(Reason.of("catalogue.refused.notWhole")));
        }
        int base = body.base() == null ? 0 : body.base();
        if (Boolean.TRUE.equals(body.preview())) {
            return problems.of(
                    editing.preview(Acting.required(), kind, base),
                    done -> ResponseEntity.ok(new Written(done.version(), kind)));
        }
        return problems.of(
                editing.save(Acting.required(), kind, base), done -> written(done.code(), HttpStatus.CREATED));
    }
}
