package org.tongxin.figures.asking;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
import org.tongxin.figures.defined.DefineFigure;
import org.tongxin.figures.defined.OwnFigure;
import org.tongxin.figures.defined.RetireFigure;
import org.tongxin.platform.Acting;
import org.tongxin.platform.web.Problems;

/** A committee's own figures as data: tried out, defined, changed, retired, with every version. */
@RestController
@RequestMapping("/api/v1/numbers/own")
@Tag(
        name = "Own figures",
        description = "Definitions of the committee's own, without SQL; shipped figures stay as they are.")
class OwnNumberApi {

    private final ReadOwn reading;
    private final DefineFigure defining;
    private final RetireFigure retiring;
    private final PreviewFigure previewing;
    private final Problems problems;

    OwnNumberApi(
            ReadOwn reading,
            DefineFigure defining,
            RetireFigure retiring,
            PreviewFigure previewing,
            Problems problems) {
        this.reading = reading;
        this.defining = defining;
        this.retiring = retiring;
        this.previewing = previewing;
        this.problems = problems;
    }

    /** A version of one. */
    record Version(
            String code,
            int version,
            boolean retired,
            Map<String, Object> figure,
            String changedBy,
            Instant changedAt) {

        static Version of(OwnFigure each) {
            return new Version(
                    each.code(), each.version(), each.retired(), each.body(), each.changedBy(), each.changedAt());
        }
    }

    @GetMapping
    @For(DefineFigure.class)
    @Operation(summary = "All own figures in their latest version, retired ones among them")
    List<Version> all() {
        return reading.all(Acting.required()).stream()
                .map(line -> Version.of(line.figure()))
                .toList();
    }

    @GetMapping("/{code}")
    @For(DefineFigure.class)
    @Operation(summary = "All versions of one, the latest first")
    ResponseEntity<?> versions(@PathVariable String code) {
        List<Version> versions =
                reading.versions(code).stream().map(Version::of).toList();
        return versions.isEmpty() ? problems.missing() : ResponseEntity.ok(versions);
    }

    @Schema(example = """
            {"version":0,"figure":{"code":"own.school-gifts","zh":"助学捐款","en":"Gifts for schools","group":"M","unit":"元",
             "measure":"QUANTITY","of":["donation.amount"],"where":{"purpose":["education"]}}}""")
    record Defined(@Nullable Integer version, @Nullable Map<String, Object> figure) {

        int seen() {
            return Objects.requireNonNullElse(version, 0);
        }

        Map<String, Object> entries() {
            return Objects.requireNonNullElse(figure, Map.of());
        }
    }

    @PostMapping
    @For(DefineFigure.class)
    @Operation(summary = "Define a figure (version 0), or change the version you read")
    ResponseEntity<?> define(@RequestBody Defined body) {
        return problems.of(
                defining.define(Acting.required(), body.entries(), body.seen()),
                figure -> ResponseEntity.status(HttpStatus.CREATED).body(Version.of(figure)));
    }

    @PostMapping("/preview")
    @For(DefineFigure.class)
    @Operation(summary = "What it would give this year; nothing is kept")
    ResponseEntity<?> preview(@RequestBody Defined body) {
        return problems.of(
                previewing.preview(Acting.required(), body.entries(), body.seen()),
                answer -> ResponseEntity.ok(NumberDoc.of(answer)));
    }

    record Retired(@Nullable Integer version) {}

    @PostMapping("/{code}/retire")
    @For(RetireFigure.class)
    @Operation(summary = "Retire it; its versions stay")
    ResponseEntity<?> retire(@PathVariable String code, @RequestBody Retired body) {
        int seen = Objects.requireNonNullElse(body.version(), -1);
        return problems.of(
                retiring.retire(Acting.required(), code, seen), done -> ResponseEntity.ok(Map.of("code", done)));
    }
}
