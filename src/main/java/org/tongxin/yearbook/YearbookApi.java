package org.tongxin.yearbook;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
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
import org.springframework.web.bind.annotation.RestController;
import org.tongxin.common.For;
import org.tongxin.common.MatterRef;
import org.tongxin.common.Outcome;
import org.tongxin.common.Typed;
import org.tongxin.platform.Acting;
import org.tongxin.platform.web.Problems;

/** Drafts of the yearbook as data. */
@RestController
@RequestMapping("/api/v1/yearbooks")
@Tag(name = "Yearbooks", description = "Drafts of the yearbook: written from the records, edited, approved.")
class YearbookApi {

    private final SeeYearbook seeing;
    private final BeginYearbook beginning;
    private final WriteSection writing;
    private final MoveSection moving;
    private final LeaveOutRecord leaving;
    private final PutInRecord putting;
    private final Approving approving;

    YearbookApi(
            SeeYearbook seeing,
            BeginYearbook beginning,
            WriteSection writing,
            MoveSection moving,
            LeaveOutRecord leaving,
            PutInRecord putting,
            Approving approving) {
        this.seeing = seeing;
        this.beginning = beginning;
        this.writing = writing;
        this.moving = moving;
        this.leaving = leaving;
        this.putting = putting;
        this.approving = approving;
    }

    /** Approving one, with how problems are told. */
    @org.springframework.stereotype.Component
    record Approving(ApproveYearbook act, Problems problems) {}

    @GetMapping
    @For(SeeYearbook.class)
    @Operation(summary = "All drafts, newest first")
    List<Yearbook> all() {
        return seeing.all(Acting.required());
    }

    @GetMapping("/{id}")
    @For(SeeYearbook.class)
    @Operation(
            summary =
                    "One with its figures and records; of an approved one what was approved, and what has changed since")
    ResponseEntity<?> one(@PathVariable String id) {
        return seeing.one(Acting.required(), id(id))
                .<ResponseEntity<?>>map(ResponseEntity::ok)
                .orElseGet(approving.problems()::missing);
    }

    private static UUID id(@Nullable String text) {
        return Objects.requireNonNullElse(
                Typed.id(Objects.requireNonNullElse(text, ""), value -> value), new UUID(0, 0));
    }

    private static String text(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }

    /** What of a draft is to be changed; each act reads its own part. */
    record Sent(
            @Nullable Integer version,
            @Nullable String title,
            @Nullable String span,
            @Nullable String heading,
            @Nullable String words,
            @Nullable Boolean printed,
            @Nullable String step,
            @Nullable String kind,
            @Nullable String record,
            @Nullable String reason) {

        int seen() {
            return version == null ? -1 : version;
        }

        MatterRef matter() {
            return new MatterRef(text(kind), id(record));
        }
    }

    @PostMapping
    @For(BeginYearbook.class)
    @Operation(summary = "Begin a draft: `title`, and `span` as figures have it (2026, s-<session>, <day>_<day>)")
    ResponseEntity<?> begin(@RequestBody Sent body) {
        return approving
                .problems()
                .of(
                        beginning.begin(Acting.required(), text(body.title()), text(body.span()), "", ""),
                        fresh -> ResponseEntity.status(HttpStatus.CREATED).body(fresh));
    }

    private ResponseEntity<?> done(Outcome<Yearbook> outcome) {
        return approving.problems().of(outcome, ResponseEntity::ok);
    }

    @PostMapping("/{id}/sections/{code}")
    @For(WriteSection.class)
    @Operation(summary = "Name a section, write into it, keep it out of print")
    ResponseEntity<?> write(@PathVariable String id, @PathVariable String code, @RequestBody Sent body) {
        var typed =
                new WriteSection.Typed(text(body.heading()), text(body.words()), !Boolean.FALSE.equals(body.printed()));
        return done(writing.write(Acting.required(), id(id), body.seen(), code, typed));
    }

    @PostMapping("/{id}/sections/{code}/order")
    @For(MoveSection.class)
    @Operation(summary = "Move a section: `step` UP or DOWN")
    ResponseEntity<?> move(@PathVariable String id, @PathVariable String code, @RequestBody Sent body) {
        return done(moving.move(
                Acting.required(), id(id), body.seen(), code, text(body.step()).equals("UP")));
    }

    @PostMapping("/{id}/left-out")
    @For(LeaveOutRecord.class)
    @Operation(summary = "Leave a record out, with a reason")
    ResponseEntity<?> leaveOut(@PathVariable String id, @RequestBody Sent body) {
        return done(leaving.leaveOut(Acting.required(), id(id), body.seen(), body.matter(), text(body.reason())));
    }

    @PostMapping("/{id}/put-in")
    @For(PutInRecord.class)
    @Operation(summary = "Put a record in again")
    ResponseEntity<?> putIn(@PathVariable String id, @RequestBody Sent body) {
        return done(putting.putIn(Acting.required(), id(id), body.seen(), body.matter()));
    }

    @PostMapping("/{id}/approval")
    @For(ApproveYearbook.class)
    @Operation(summary = "Approve it: values and records are kept as they stand")
    ResponseEntity<?> approve(@PathVariable String id, @RequestBody Sent body) {
        return done(approving.act().approve(Acting.required(), id(id), body.seen()));
    }
}
