package org.tongxin.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
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
import org.tongxin.committee.Founding;
import org.tongxin.common.Open;
import org.tongxin.common.Outcome;
import org.tongxin.common.Prose;
import org.tongxin.common.Reason;
import org.tongxin.common.Receipt;
import org.tongxin.common.Typed;
import org.tongxin.matter.MatterId;
import org.tongxin.platform.web.Said;
import org.tongxin.register.booking.BookHour;
import org.tongxin.register.booking.FreeSlots;
import org.tongxin.register.places.Hours;
import org.tongxin.register.places.OpenPlaces;
import org.tongxin.rules.Rules;

/** Places the public may come to: when they are open, who receives there, and an hour to book. */
@Controller
class OpenPlacePages {

    private final OpenPlaces places;
    private final FreeSlots free;
    private final BookHour booking;
    private final KnownCommittees known;
    private final Rules rules;
    private final Clock clock;

    OpenPlacePages(
            OpenPlaces places, FreeSlots free, BookHour booking, KnownCommittees known, Rules rules, Clock clock) {
        this.places = places;
        this.free = free;
        this.booking = booking;
        this.known = known;
        this.rules = rules;
        this.clock = clock;
    }

    /** What the form says. */
    record Form(
            @Nullable String hour,
            @Nullable String persons,
            @Nullable String wish,
            @Nullable String name,
            @Nullable String phone,
            @Nullable String consent,
            @Nullable String homepage,
            @Nullable String key) {

        static Form blank() {
            return new Form(
                    null, null, null, null, null, null, null, UUID.randomUUID().toString());
        }

        BookHour.Sheet sheet() {
            return new BookHour.Sheet(
                    or(hour),
                    or(persons),
                    or(wish),
                    or(name),
                    or(phone),
                    "true".equals(consent),
                    or(homepage),
                    or(key));
        }

        private static String or(@Nullable String field) {
            return Prose.storable(Objects.requireNonNullElse(field, ""));
        }

        @Override
        public String toString() {
            return "Form";
        }
    }

    @GetMapping("/open/{committee}/places")
    @Open(because = "Places the secretariat decided to show to everybody")
    String list(@PathVariable String committee, @RequestParam(required = false) @Nullable String after, Model model) {
        return known.of(committee, found -> page(found, after, List.of(), model));
    }

    String page(Founding.Known found, @Nullable String after, List<Reason> reasons, Model model) {
        model.addAttribute("committee", found);
        model.addAttribute("first", after == null);
        model.addAttribute(
                "page", places.list(found.id(), null, after == null ? null : Typed.id(after, MatterId::new)));
        model.addAttribute("reasons", reasons);
        return "portal/places";
    }

    @GetMapping("/open/{committee}/places/{id}")
    @Open(because = "A place the secretariat decided to show to everybody")
    String one(@PathVariable String committee, @PathVariable UUID id, Model model) {
        return known.of(committee, found -> place(found, new MatterId(id), Form.blank(), List.of(), model));
    }

    private String place(Founding.Known found, MatterId id, Form form, List<Reason> reasons, Model model) {
        OpenPlaces.Row row = places.find(found.id(), id).orElseThrow(OpenPlacePages::missing);
        List<Hours> hours = places.hours(id);
        model.addAttribute("committee", found);
        model.addAttribute("row", row);
        model.addAttribute("hours", hours);
        model.addAttribute("free", row.bookable() ? free.of(found.id(), id, hours) : List.of());
        model.addAttribute("sheet", form.sheet());
        model.addAttribute("reasons", reasons);
        model.addAttribute(
                "keptDays", rules.on(found.id(), LocalDate.now(clock)).number("booking.contactKeptDays"));
        return "portal/place";
    }

    @PostMapping("/open/{committee}/places/{id}/bookings")
    @Open(because = "Anybody may book an hour; how many from one place a day, a rule says")
    String book(
            @PathVariable String committee,
            @PathVariable UUID id,
            Form form,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        MatterId place = new MatterId(id);
        return known.of(committee, found -> switch (booking.book(
                found.id(), place, form.sheet(), request.getRemoteAddr())) {
            case Outcome.Done<Receipt>(Receipt receipt) -> {
                Said.next(response, "portal.booking.said.sent");
                yield "redirect:/open/" + found.code() + "/bookings/" + receipt.shown();
            }
            case Outcome.Refused<Receipt>(List<Reason> reasons) -> {
                boolean enough = reasons.getFirst().key().equals(BookHour.ENOUGH);
                response.setStatus((enough ? HttpStatus.TOO_MANY_REQUESTS : HttpStatus.UNPROCESSABLE_CONTENT).value());
                yield place(found, place, form, reasons, model);
            }
            case Outcome.Stale<Receipt> _, Outcome.Missing<Receipt> _ -> throw missing();
        });
    }

    private static ResponseStatusException missing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
