package org.tongxin.matter.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tongxin.common.Actor;
import org.tongxin.common.For;
import org.tongxin.common.Outcome;
import org.tongxin.matter.AdvanceMatter;
import org.tongxin.matter.ChangeMatter;
import org.tongxin.matter.DecideMatter;
import org.tongxin.matter.EnterMatter;
import org.tongxin.matter.Keeping;
import org.tongxin.matter.Matter;
import org.tongxin.matter.MatterFilter;
import org.tongxin.matter.MatterId;
import org.tongxin.matter.SeeMatters;
import org.tongxin.matter.TypedMatter;
import org.tongxin.matter.VoidMatter;
import org.tongxin.platform.Acting;
import org.tongxin.platform.web.Problems;

/** Matters of any kind: listed, read, entered once, corrected, agreed to, led on, made void. */
@RestController
@RequestMapping("/api/v1/matters")
@Tag(name = "Matters", description = "Whatever is on record of any kind of the catalogue; what counts follows from it.")
class MatterApi {

    private static final int KEY_MAX = 100;

    private final SeeMatters seeing;
    private final EnterMatter entering;
    private final ChangeMatter changing;
    private final DecideMatter deciding;
    private final AdvanceMatter advancing;
    private final VoidMatter undoing;
    private final Problems problems;

    MatterApi(
            SeeMatters seeing,
            EnterMatter entering,
            ChangeMatter changing,
            DecideMatter deciding,
            AdvanceMatter advancing,
            VoidMatter undoing,
            Problems problems) {
        this.seeing = seeing;
        this.entering = entering;
        this.changing = changing;
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
        return seeing.see(Acting.required(), id)
                .<ResponseEntity<?>>map(seen -> ResponseEntity.status(status)
                        .location(URI.create("/api/v1/matters/" + id))
                        .eTag(String.valueOf(seen.matter().version()))
                        .body(MatterDoc.of(seen)))
                .orElseGet(problems::missing);
    }

    @Schema(example = """
            {"kind":"donation","step":"HAND_IN","title":"捐资助学","on":"2026-05-12","fields":{"amount":"20000","source":"member","purpose":"education"},
             "people":{"donor":["沈禾清"]},"proof":"收据 12 号"}""")
    record Entered(
            @Nullable String kind,
            EnterMatter.@Nullable Step step,
            @Nullable Integer version,
            @Nullable String title,
            @Nullable LocalDate on,
            @Nullable LocalDate until,
            @Nullable String place,
            @Nullable String committee,
            @Nullable String sector,
            @Nullable Integer ordinal,
            @Nullable Boolean enlarged,
            @Nullable String stage,
            @Nullable Map<String, @Nullable String> stages,
            @Nullable Map<String, @Nullable String> fields,
            @Nullable Map<String, @Nullable List<@Nullable String>> people,
            @Nullable List<@Nullable String> ticked,
            @Nullable List<@Nullable String> tags,
            @Nullable List<@Nullable UUID> links,
            @Nullable String proof,
            @Nullable String words,
            @Nullable String why) {

        EnterMatter.Step wanted() {
            return step == null ? EnterMatter.Step.HAND_IN : step;
        }

        TypedMatter typed() {
            Map<String, List<String>> cells = new LinkedHashMap<>();
            put(cells, "title", title);
            put(cells, "on", on);
            put(cells, "until", until);
            put(cells, "place", place);
            put(cells, "committee", committee);
            put(cells, "sector", sector);
            put(cells, "ordinal", ordinal);
            put(cells, "enlarged", enlarged);
            put(cells, "stage", stage);
            put(cells, "words", words);
            put(cells, "f.proof", proof);
            if (stages != null) {
                stages.forEach((code, day) -> put(cells, "s." + code, day));
            }
            if (fields != null) {
                fields.forEach((code, value) -> put(cells, "f." + code, value));
            }
            if (people != null) {
                for (Map.Entry<String, @Nullable List<@Nullable String>> each : people.entrySet()) {
                    put(cells, "r." + each.getKey(), String.join("、", given(each.getValue())));
                }
            }
            cells.put("tick", given(ticked));
            cells.put("tag", given(tags));
            cells.put(
                    "link",
                    given(links).stream().map(id -> MatterId.KIND + ":" + id).toList());
            return new TypedMatter(cells);
        }

        private static void put(Map<String, List<String>> cells, String name, @Nullable Object value) {
            if (value != null) {
                cells.put(name, List.of(value.toString()));
            }
        }

        private static <T> List<T> given(@Nullable List<@Nullable T> sent) {
            List<T> all = new ArrayList<>();
            if (sent != null) {
                for (T each : sent) {
                    if (each != null) {
                        all.add(each);
                    }
                }
            }
            return all;
        }
    }

    @PostMapping
    @For(EnterMatter.class)
    @Operation(
            summary =
                    "Enter a matter. Send a header Idempotency-Key: the same key gives what was entered under it before, so that repeating a call enters nothing twice")
    ResponseEntity<?> enter(
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody Entered body) {
        if (key == null || key.isBlank() || key.length() > KEY_MAX) {
            return Problems.answer(Problems.problem(
                    HttpStatus.BAD_REQUEST,
                    "idempotency-key",
                    "Send a header Idempotency-Key of 1 to 100 characters."));
        }
        return done(
                entering.enter(
                        Acting.required(),
                        Objects.requireNonNullElse(body.kind(), ""),
                        body.typed(),
                        body.wanted(),
                        key),
                HttpStatus.CREATED);
    }

    private ResponseEntity<?> done(Outcome<Matter> outcome, HttpStatus status) {
        return problems.of(outcome, matter -> document(matter.id(), status));
    }

    @PutMapping("/{id}")
    @For(ChangeMatter.class)
    @Operation(summary = "Go on with a draft, or correct what is on record; a correction needs `why`")
    ResponseEntity<?> change(@PathVariable UUID id, @RequestBody Entered body) {
        Actor who = Acting.required();
        int version = Objects.requireNonNullElse(body.version(), Keeping.ANY);
        String why = Objects.requireNonNullElse(body.why(), "");
        return done(changing.change(who, new MatterId(id), version, body.typed(), body.wanted(), why), HttpStatus.OK);
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
