package org.tongxin.register.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
import org.tongxin.platform.Acting;
import org.tongxin.platform.web.Problems;
import org.tongxin.register.booking.AnswerBooking;
import org.tongxin.register.booking.Booking;
import org.tongxin.register.booking.BookingId;
import org.tongxin.register.booking.SeeBookings;

/** Bookings of the public, for those who receive. How who booked may be reached is never part of it. */
@RestController
@RequestMapping("/api/v1/bookings")
@Tag(name = "Bookings", description = "Hours the public booked at places and with leaders.")
class BookingApi {

    private final SeeBookings seeing;
    private final AnswerBooking answering;
    private final Problems problems;

    BookingApi(SeeBookings seeing, AnswerBooking answering, Problems problems) {
        this.seeing = seeing;
        this.answering = answering;
        this.problems = problems;
    }

    /** A page of bookings. */
    record BookingList(List<Booking> bookings, @Nullable String next) {}

    @GetMapping
    @For(SeeBookings.class)
    @Operation(summary = "Bookings of one's own places; `show` is ASKED, COMING or PAST")
    BookingList list(
            @RequestParam(defaultValue = "") String show, @RequestParam(required = false) @Nullable String after) {
        SeeBookings.Page page = seeing.list(Acting.required(), Typed.code(SeeBookings.Show.class, show), after);
        return new BookingList(
                page.rows().stream().map(SeeBookings.Row::booking).toList(), page.next());
    }

    @GetMapping("/{id}")
    @For(SeeBookings.class)
    @Operation(summary = "One booking")
    ResponseEntity<?> one(@PathVariable UUID id) {
        return seeing.see(Acting.required(), new BookingId(id))
                .<ResponseEntity<?>>map(row -> ResponseEntity.ok(row.booking()))
                .orElseGet(problems::missing);
    }

    @Schema(example = """
            {"version":1,"word":"CONFIRM","words":"到了找门口的同志"}""")
    record AnswerBody(
            @Nullable Integer version,
            @Nullable String word,
            @Nullable String words,
            @Nullable Integer persons) {}

    @PostMapping("/{id}")
    @For(AnswerBooking.class)
    @Operation(summary = "CONFIRM, DECLINE, CAME or ABSENT; CAME enters the reception as a matter")
    ResponseEntity<?> answer(@PathVariable UUID id, @RequestBody AnswerBody body) {
        AnswerBooking.Word word = Typed.code(AnswerBooking.Word.class, Objects.requireNonNullElse(body.word(), ""));
        if (word == null) {
            return problems.refused(List.of(Reason.at("word", "register.refused.word")));
        }
        var answer = new AnswerBooking.Answer(
                word, Objects.requireNonNullElse(body.words(), ""), Objects.requireNonNullElse(body.persons(), 0));
        int version = Objects.requireNonNullElse(body.version(), AnswerBooking.ANY);
        return problems.of(answering.answer(Acting.required(), new BookingId(id), version, answer), ResponseEntity::ok);
    }
}
