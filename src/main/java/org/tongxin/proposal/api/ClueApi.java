package org.tongxin.proposal.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
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
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tongxin.common.For;
import org.tongxin.common.Outcome;
import org.tongxin.platform.Acting;
import org.tongxin.platform.web.Problems;
import org.tongxin.proposal.clue.Clue;
import org.tongxin.proposal.clue.ClueFilter;
import org.tongxin.proposal.clue.ClueId;
import org.tongxin.proposal.clue.ClueText;
import org.tongxin.proposal.clue.ModerateClue;
import org.tongxin.proposal.clue.OfferTopic;
import org.tongxin.proposal.clue.SeeClues;
import org.tongxin.proposal.writing.TakeClue;

/** The clue pool. How a sender may be reached is never part of it. */
@RestController
@RequestMapping("/api/v1/clues")
@Tag(name = "Clues", description = "Topics the committee offers and clues the public sent.")
class ClueApi {

    private final SeeClues seeing;
    private final ModerateClue moderating;
    private final OfferTopic offering;
    private final TakeClue taking;
    private final Idempotency idempotency;
    private final Problems problems;

    ClueApi(
            SeeClues seeing,
            ModerateClue moderating,
            OfferTopic offering,
            TakeClue taking,
            Idempotency idempotency,
            Problems problems) {
        this.seeing = seeing;
        this.moderating = moderating;
        this.offering = offering;
        this.taking = taking;
        this.idempotency = idempotency;
        this.problems = problems;
    }

    /** A clue as this reader may read it. */
    record ClueDoc(
            ClueId id,
            long version,
            Clue.Source source,
            Clue.State state,
            ClueText text,
            @Nullable ClueText sent,
            Clue.@Nullable Declined declined,
            Instant receivedAt,
            int begun,
            int handedIn) {

        static ClueDoc of(SeeClues.Seen seen) {
            Clue clue = seen.clue();
            return new ClueDoc(
                    clue.id(),
                    clue.version(),
                    clue.source(),
                    clue.state(),
                    clue.text(),
                    seen.desk() ? clue.sent() : null,
                    seen.desk() ? clue.declined() : null,
                    clue.dates().received(),
                    seen.begun(),
                    seen.handedIn());
        }
    }

    /** A page of clues. */
    record ClueList(List<SeeClues.Row> clues, @Nullable String next) {}

    @GetMapping
    @For(SeeClues.class)
    @Operation(summary = "Clues, newest first; members read offered ones only")
    ClueList list(ClueFilter filter) {
        SeeClues.Page page = seeing.list(Acting.required(), filter);
        return new ClueList(page.rows(), page.next());
    }

    @GetMapping("/{id}")
    @For(SeeClues.class)
    @Operation(summary = "One clue")
    ResponseEntity<?> one(@PathVariable UUID id) {
        return document(id, HttpStatus.OK);
    }

    @Schema(example = """
            {"version":1,"title":"北巷夜间照明","matter":"北巷三百米没有路灯，夜里接孩子的人多。","category":"SOCIETY","place":"北巷"}""")
    record Wording(
            @Nullable Long version,
            @Nullable String title,
            @Nullable String matter,
            @Nullable String category,
            @Nullable String place,
            @Nullable Boolean anyway) {

        ClueText text() {
            return new ClueText(or(title), or(matter), or(category), or(place));
        }
    }

    @PostMapping
    @For(OfferTopic.class)
    @Operation(summary = "Offer a topic to the members; needs an Idempotency-Key")
    ResponseEntity<?> offer(
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody Wording body) {
        return idempotency.once(
                key,
                body,
                () -> offering.offer(Acting.required(), body.text()),
                created -> created.id().value(),
                id -> document(id, HttpStatus.CREATED));
    }

    @PostMapping("/{id}/offer")
    @For(ModerateClue.class)
    @Operation(summary = "Show a clue to the members in these words, or word it anew")
    ResponseEntity<?> offer(@PathVariable UUID id, @RequestBody Wording body) {
        boolean anyway = Boolean.TRUE.equals(body.anyway());
        return answer(moderating.offer(Acting.required(), new ClueId(id), seen(body.version()), body.text(), anyway));
    }

    @Schema(example = """
            {"version":1,"ground":"KNOWN","answer":"这件事已经列入今年的改造计划。"}""")
    record Declining(
            @Nullable Long version,
            Clue.@Nullable Ground ground,
            @Nullable String answer) {}

    @PostMapping("/{id}/decline")
    @For(ModerateClue.class)
    @Operation(summary = "Decline a clue; its sender reads the ground and the words")
    ResponseEntity<?> decline(@PathVariable UUID id, @RequestBody Declining body) {
        return answer(moderating.decline(
                Acting.required(), new ClueId(id), seen(body.version()), body.ground(), or(body.answer())));
    }

    @PostMapping("/{id}/close")
    @For(ModerateClue.class)
    @Operation(summary = "Offer a clue no longer")
    ResponseEntity<?> close(@PathVariable UUID id, @RequestBody Requests.Seen body) {
        return answer(moderating.close(Acting.required(), new ClueId(id), body.seen()));
    }

    @PostMapping("/{id}/take")
    @For(TakeClue.class)
    @Operation(
            summary =
                    "Write a proposal from a clue; whoever has begun already gets that draft. Needs an Idempotency-Key")
    ResponseEntity<?> take(
            @PathVariable UUID id, @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        return idempotency.once(key, id, () -> taking.take(Acting.required(), new ClueId(id)));
    }

    private ResponseEntity<?> answer(Outcome<Clue> outcome) {
        return problems.of(outcome, clue -> document(clue.id().value(), HttpStatus.OK));
    }

    private ResponseEntity<?> document(UUID id, HttpStatus status) {
        return seeing.find(Acting.required(), new ClueId(id))
                .<ResponseEntity<?>>map(seen -> ResponseEntity.status(status).body(ClueDoc.of(seen)))
                .orElseGet(problems::missing);
    }

    private static long seen(@Nullable Long version) {
        return version == null ? ModerateClue.ANY : version;
    }

    private static String or(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }
}
