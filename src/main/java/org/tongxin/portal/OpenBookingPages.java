package org.tongxin.portal;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tongxin.committee.Founding;
import org.tongxin.common.Open;
import org.tongxin.common.Outcome;
import org.tongxin.common.Reason;
import org.tongxin.common.Receipt;
import org.tongxin.platform.web.Said;
import org.tongxin.register.booking.BookingId;
import org.tongxin.register.booking.FollowBooking;

/** Whoever holds the receipt of a booking looks it up and cancels it. */
@Controller
class OpenBookingPages {

    private final FollowBooking following;
    private final KnownCommittees known;
    private final OpenPlacePages places;

    OpenBookingPages(FollowBooking following, KnownCommittees known, OpenPlacePages places) {
        this.following = following;
        this.known = known;
        this.places = places;
    }

    @GetMapping("/open/{committee}/bookings")
    @Open(because = "The way from a receipt code to its booking")
    String find(
            @PathVariable String committee,
            @RequestParam(defaultValue = "") String code,
            HttpServletResponse response,
            Model model) {
        return known.of(
                committee,
                found -> Receipt.typed(code)
                        .map(receipt -> "redirect:/open/" + found.code() + "/bookings/" + receipt.shown())
                        .orElseGet(() -> wrong(found, HttpStatus.UNPROCESSABLE_CONTENT, response, model)));
    }

    private String wrong(Founding.Known found, HttpStatus status, HttpServletResponse response, Model model) {
        response.setStatus(status.value());
        return places.page(found, null, List.of(Reason.at("code", "portal.booking.refused.code")), model);
    }

    /** What became of it; whoever holds the code holds the right to read this. */
    @GetMapping("/open/{committee}/bookings/{code}")
    @Open(because = "Only who has the receipt of a booking finds it")
    String one(@PathVariable String committee, @PathVariable String code, HttpServletResponse response, Model model) {
        return known.of(committee, found -> shown(found, Receipt.typed(code).orElse(null), response, model));
    }

    private String shown(Founding.Known found, @Nullable Receipt receipt, HttpServletResponse response, Model model) {
        Optional<FollowBooking.Followed> followed =
                receipt == null ? Optional.empty() : following.by(found.id(), receipt);
        if (receipt == null || followed.isEmpty()) {
            return wrong(found, HttpStatus.NOT_FOUND, response, model);
        }
        // the address is the key to this page: no search engine shall keep it
        response.setHeader("X-Robots-Tag", "noindex, nofollow");
        model.addAttribute("committee", found);
        model.addAttribute("receipt", receipt);
        model.addAttribute("followed", followed.get());
        return "portal/booking";
    }

    @PostMapping("/open/{committee}/bookings/{code}/cancel")
    @Open(because = "Only who has the receipt of a booking cancels it")
    String cancel(
            @PathVariable String committee, @PathVariable String code, HttpServletResponse response, Model model) {
        return known.of(committee, found -> {
            Receipt receipt = Receipt.typed(code).orElse(null);
            Outcome<BookingId> outcome = receipt == null ? Outcome.missing() : following.cancel(found.id(), receipt);
            if (receipt == null || outcome instanceof Outcome.Missing) {
                return wrong(found, HttpStatus.NOT_FOUND, response, model);
            }
            if (outcome instanceof Outcome.Refused) {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                return shown(found, receipt, response, model);
            }
            Said.next(response, "portal.booking.said.cancelled");
            return "redirect:/open/" + found.code() + "/bookings/" + receipt.shown();
        });
    }
}
