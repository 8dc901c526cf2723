package org.tongxin.briefing.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tongxin.briefing.Briefing;
import org.tongxin.briefing.BriefingId;
import org.tongxin.briefing.reading.ConfirmBriefing;
import org.tongxin.briefing.reading.ReadBriefing;
import org.tongxin.briefing.reading.SeeBriefings;
import org.tongxin.briefing.sending.RemindReaders;
import org.tongxin.briefing.sending.SendBriefing;
import org.tongxin.common.Actor;
import org.tongxin.common.For;
import org.tongxin.common.Typed;
import org.tongxin.platform.Acting;
import org.tongxin.platform.web.Problems;

/** Briefings: sent, read, confirmed, and how far their readers are. */
@RestController
@RequestMapping("/api/v1/briefings")
@Tag(name = "Briefings", description = "What is sent to members and staff to be read, with their receipts.")
class BriefingApi {

    private static final int KEY_MAX = 100;

    private final SeeBriefings seeing;
    private final ReadBriefing reading;
    private final ConfirmBriefing confirming;
    private final SendBriefing sending;
    private final RemindReaders reminding;
    private final Problems problems;

    BriefingApi(
            SeeBriefings seeing,
            ReadBriefing reading,
            ConfirmBriefing confirming,
            SendBriefing sending,
            RemindReaders reminding,
            Problems problems) {
        this.seeing = seeing;
        this.reading = reading;
        this.confirming = confirming;
        this.sending = sending;
        this.reminding = reminding;
        this.problems = problems;
    }

    /** A briefing in a list. */
    record Line(
            BriefingId id,
            String title,
            String sentBy,
            Instant sentAt,
            @Nullable LocalDate confirmBy,
            int recipients,
            int opened,
            int confirmed,
            @Nullable Instant openedAt,
            @Nullable Instant confirmedAt) {}

    /** A page of them. */
    record BriefingList(List<Line> briefings, @Nullable String next) {}

    /** A file; its bytes are at {@code /briefings/{id}/files/{no}}. */
    record FileDoc(int no, String name, String type, long bytes) {}

    /** One briefing. */
    record BriefingDoc(
            BriefingId id,
            String title,
            String words,
            @Nullable UUID matter,
            String sentBy,
            Instant sentAt,
            @Nullable LocalDate confirmBy,
            List<FileDoc> files,
            @Nullable Instant confirmedAt,
            ReadBriefing.@Nullable Standing standing) {}

    @GetMapping
    @For(SeeBriefings.class)
    @Operation(summary = "Briefings received, or sent; `show` is MINE or SENT")
    BriefingList list(
            @RequestParam(defaultValue = "") String show, @RequestParam(required = false) @Nullable String after) {
        SeeBriefings.Page page = seeing.list(Acting.required(), Typed.code(SeeBriefings.Show.class, show), after);
        return new BriefingList(page.rows().stream().map(BriefingApi::line).toList(), page.next());
    }

    private static Line line(SeeBriefings.Row row) {
        Briefing b = row.briefing();
        return new Line(
                b.id(),
                b.title(),
                b.sentName(),
                b.sentAt(),
                b.confirmBy(),
                b.recipients(),
                row.opened(),
                row.confirmed(),
                row.openedAt(),
                row.confirmedAt());
    }

    @GetMapping("/{id}")
    @For(ReadBriefing.class)
    @Operation(summary = "One briefing; reading it counts as opened. `show` is UNOPENED, OPENED or CONFIRMED")
    ResponseEntity<?> one(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String show,
            @RequestParam(required = false) @Nullable String after) {
        return document(new BriefingId(id), Typed.code(Briefing.Stand.class, show), after, HttpStatus.OK);
    }

    private ResponseEntity<?> document(
            BriefingId id, Briefing.@Nullable Stand show, @Nullable String after, HttpStatus status) {
        return reading.open(Acting.required(), id, show, after)
                .<ResponseEntity<?>>map(seen -> ResponseEntity.status(status).body(document(seen)))
                .orElseGet(problems::missing);
    }

    private static BriefingDoc document(ReadBriefing.Seen seen) {
        Briefing b = seen.briefing();
        return new BriefingDoc(
                b.id(),
                b.title(),
                b.words(),
                b.matter() == null ? null : b.matter().value(),
                b.sentName(),
                b.sentAt(),
                b.confirmBy(),
                seen.files().stream()
                        .map(file -> new FileDoc(file.no(), file.name(), file.type(), file.bytes()))
                        .toList(),
                seen.me() == null ? null : seen.me().confirmedAt(),
                seen.standing());
    }

    @Schema(example = """
            {"title":"一季度经济运行情况通报","words":"…","whom":["SECTOR:S17"],"names":"顾南枝","confirmBy":"2026-05-26"}""")
    record SendBody(
            @Nullable String matter,
            @Nullable String title,
            @Nullable String words,
            @Nullable List<String> whom,
            @Nullable String names,
            @Nullable String confirmBy) {}

    @PostMapping
    @For(SendBriefing.class)
    @Operation(
            summary =
                    "Send one; `whom` holds ALL, STANDING, LEADERS, SPECIAL:…, SECTOR:…, STAFF, DESK:…. Send a header Idempotency-Key: the same key sends once")
    ResponseEntity<?> send(
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody SendBody body) {
        if (key == null || key.isBlank() || key.length() > KEY_MAX) {
            return Problems.answer(Problems.problem(
                    HttpStatus.BAD_REQUEST,
                    "idempotency-key",
                    "Send a header Idempotency-Key of 1 to 100 characters."));
        }
        Actor who = Acting.required();
        var sheet = new SendBriefing.Sheet(
                UUID.nameUUIDFromBytes((who.account() + " " + key).getBytes(StandardCharsets.UTF_8))
                        .toString(),
                Objects.requireNonNullElse(body.matter(), ""),
                Objects.requireNonNullElse(body.title(), ""),
                Objects.requireNonNullElse(body.words(), ""),
                body.whom() == null
                        ? List.of()
                        : body.whom().stream().filter(Objects::nonNull).toList(),
                Objects.requireNonNullElse(body.names(), ""),
                Objects.requireNonNullElse(body.confirmBy(), ""));
        return problems.of(sending.send(who, sheet, List.of()), id -> document(id, null, null, HttpStatus.CREATED));
    }

    @PostMapping("/{id}/confirm")
    @For(ConfirmBriefing.class)
    @Operation(summary = "Confirm having read it; said again it stays as it was said first")
    ResponseEntity<?> confirm(@PathVariable UUID id) {
        return problems.of(
                confirming.confirm(Acting.required(), new BriefingId(id)),
                done -> document(done, null, null, HttpStatus.OK));
    }

    /** How many were reminded. */
    record Reminded(int reminded) {}

    @PostMapping("/{id}/remind")
    @For(RemindReaders.class)
    @Operation(summary = "Remind those who have not confirmed, once")
    ResponseEntity<?> remind(@PathVariable UUID id) {
        return problems.of(
                reminding.remind(Acting.required(), new BriefingId(id)), many -> ResponseEntity.ok(new Reminded(many)));
    }
}
