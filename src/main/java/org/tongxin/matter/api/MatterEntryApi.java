package org.tongxin.matter.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tongxin.common.Actor;
import org.tongxin.common.For;
import org.tongxin.common.Outcome;
import org.tongxin.common.Reason;
import org.tongxin.matter.AskFirst;
import org.tongxin.matter.ChangeMatter;
import org.tongxin.matter.EnterMatter;
import org.tongxin.matter.ExpectedElsewhere;
import org.tongxin.matter.Keeping;
import org.tongxin.matter.Matter;
import org.tongxin.matter.MatterId;
import org.tongxin.matter.SeeMatters;
import org.tongxin.platform.Acting;
import org.tongxin.platform.web.Problems;

/** Matters of any kind: entered once, gone on with, corrected; asked about like a person at the form. */
@RestController
@RequestMapping("/api/v1/matters")
@Tag(name = "Matters")
class MatterEntryApi {

    private static final int KEY_MAX = 100;

    private final EnterMatter entering;
    private final ChangeMatter changing;
    private final AskFirst asking;
    private final SeeMatters seeing;
    private final Problems problems;

    MatterEntryApi(EnterMatter entering, ChangeMatter changing, AskFirst asking, SeeMatters seeing, Problems problems) {
        this.entering = entering;
        this.changing = changing;
        this.asking = asking;
        this.seeing = seeing;
        this.problems = problems;
    }

    @PostMapping
    @For(EnterMatter.class)
    @Operation(
            summary =
                    "Enter a matter; one that looks much like another only with `another`: true, a plan for which somebody is expected elsewhere only with `clashes`: true. Send a header Idempotency-Key: the same key gives what was entered under it before, so that repeating a call enters nothing twice")
    ResponseEntity<?> enter(
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody Entered body) {
        if (key == null || key.isBlank() || key.length() > KEY_MAX) {
            return Problems.answer(Problems.problem(
                    HttpStatus.BAD_REQUEST,
                    "idempotency-key",
                    "Send a header Idempotency-Key of 1 to 100 characters."));
        }
        return done(entered(Acting.required(), body, key), HttpStatus.CREATED);
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

    private ResponseEntity<?> done(Outcome<Matter> outcome, HttpStatus status) {
        return problems.of(
                outcome, matter -> MatterDoc.answer(seeing.see(Acting.required(), matter.id()), status, problems));
    }

    /** Asks first what a form asks first, unless the program has sent it before. */
    private Outcome<Matter> entered(Actor who, Entered body, String key) {
        String code = Objects.requireNonNullElse(body.kind(), "");
        List<Reason> first = entering.knows(who, key)
                ? List.of()
                : entering.kinds(who).stream()
                        .filter(kind -> kind.code().equals(code))
                        .flatMap(kind -> reasons(asking.asked(who, kind, body.typed(), body.wanted(), body.said())))
                        .toList();
        return first.isEmpty() ? entering.enter(who, code, body.typed(), body.wanted(), key) : Outcome.refused(first);
    }

    private static Stream<Reason> reasons(AskFirst.Asked asked) {
        String alike = asked.alike().stream()
                .map(each -> each.title() + " " + each.on() + " (" + each.id() + ")")
                .collect(Collectors.joining("; "));
        return Stream.concat(
                alike.isEmpty() ? Stream.of() : Stream.of(Reason.at("another", "matter.refused.alike", alike)),
                ExpectedElsewhere.refused(asked.elsewhere()).stream());
    }
}
