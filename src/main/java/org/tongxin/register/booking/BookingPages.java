package org.tongxin.register.booking;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.tongxin.common.For;
import org.tongxin.common.Outcome;
import org.tongxin.common.Reason;
import org.tongxin.common.Typed;
import org.tongxin.platform.Acting;
import org.tongxin.platform.web.Said;

/** Bookings as those who receive see and answer them. */
@Controller
class BookingPages {

    private final SeeBookings seeing;
    private final AnswerBooking answering;
    private final Clock clock;

    BookingPages(SeeBookings seeing, AnswerBooking answering, Clock clock) {
        this.seeing = seeing;
        this.answering = answering;
        this.clock = clock;
    }

    @GetMapping("/bookings")
    @For(SeeBookings.class)
    String list(
            @RequestParam(defaultValue = "") String show,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        SeeBookings.Show asked = Typed.code(SeeBookings.Show.class, show);
        model.addAttribute("show", asked == null ? SeeBookings.Show.ASKED : asked);
        model.addAttribute("first", after == null);
        model.addAttribute("page", seeing.list(Acting.required(), asked, after));
        return "register/bookings";
    }

    @GetMapping("/bookings/{id}")
    @For(SeeBookings.class)
    String one(@PathVariable UUID id, Model model) {
        return page(id, List.of(), "", "", "", model);
    }

    private String page(UUID id, List<Reason> reasons, String act, String words, String persons, Model model) {
        SeeBookings.Row row = seeing.see(Acting.required(), new BookingId(id))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("row", row);
        model.addAttribute("today", LocalDate.now(clock));
        model.addAttribute("reasons", reasons);
        model.addAttribute("act", act);
        model.addAttribute("words", words);
        model.addAttribute("persons", persons);
        return "register/booking";
    }

    @PostMapping("/bookings/{id}")
    @For(AnswerBooking.class)
    String answer(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String version,
            @RequestParam(defaultValue = "") String word,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "") String persons,
            HttpServletResponse response,
            Model model) {
        AnswerBooking.Word said = Typed.code(AnswerBooking.Word.class, word);
        if (said == null) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(id, List.of(Reason.of("register.refused.word")), "", words, persons, model);
        }
        int seen = Objects.requireNonNullElse(Typed.number(version), AnswerBooking.ANY);
        var answer = new AnswerBooking.Answer(said, words, Objects.requireNonNullElse(Typed.number(persons), 0));
        return switch (answering.answer(Acting.required(), new BookingId(id), seen, answer)) {
            case Outcome.Done<Booking>(Booking done) -> {
                Said.next(response, "register.said." + done.state());
                yield "redirect:/bookings/" + id;
            }
            case Outcome.Refused<Booking>(List<Reason> reasons) -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield page(id, reasons, word, words, persons, model);
            }
            case Outcome.Stale<Booking>(String by, Instant at) -> {
                response.setStatus(HttpStatus.CONFLICT.value());
                yield page(id, List.of(Reason.of("matter.refused.stale", by, at)), word, words, persons, model);
            }
            case Outcome.Missing<Booking> _ -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        };
    }
}
