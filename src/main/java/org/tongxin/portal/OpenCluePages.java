package org.tongxin.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
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
import org.springframework.web.server.ResponseStatusException;
import org.tongxin.committee.Founding;
import org.tongxin.common.Open;
import org.tongxin.common.Outcome;
import org.tongxin.common.Reason;
import org.tongxin.common.Receipt;
import org.tongxin.platform.web.Said;
import org.tongxin.proposal.clue.ClueText;
import org.tongxin.proposal.clue.FollowClue;
import org.tongxin.proposal.clue.SendClue;
import org.tongxin.rules.RuleSet;
import org.tongxin.rules.Rules;

/** Anybody sends a clue, and asks with its receipt what became of it. */
@Controller
class OpenCluePages {

    private final SendClue sending;
    private final FollowClue following;
    private final KnownCommittees known;
    private final Rules rules;
    private final Clock clock;

    OpenCluePages(SendClue sending, FollowClue following, KnownCommittees known, Rules rules, Clock clock) {
        this.sending = sending;
        this.following = following;
        this.known = known;
        this.rules = rules;
        this.clock = clock;
    }

    /** What the form says. */
    record Form(
            @Nullable String title,
            @Nullable String matter,
            @Nullable String category,
            @Nullable String place,
            @Nullable String name,
            @Nullable String phone,
            @Nullable String consent) {

        static final Form EMPTY = new Form(null, null, null, null, null, null, null);

        SendClue.Sheet sheet() {
            ClueText text = new ClueText(or(title), or(matter), or(category), or(place));
            return new SendClue.Sheet(text, or(name), or(phone), "true".equals(consent));
        }

        private static String or(@Nullable String field) {
            return field == null ? "" : field;
        }

        @Override
        public String toString() {
            return "Form";
        }
    }

    /** The form, and the field for a receipt. */
    @GetMapping("/open/{committee}/clues")
    @Open(because = "Anybody may send a clue, and look up the one they sent")
    String form(
            @PathVariable String committee,
            @RequestParam(required = false) @Nullable String code,
            HttpServletResponse response,
            Model model) {
        return known.of(committee, found -> {
            if (code == null) {
                return page(found, Form.EMPTY, List.of(), model);
            }
            Optional<Receipt> receipt = Receipt.typed(code);
            if (receipt.isPresent()) {
                return "redirect:/open/" + found.code() + "/clues/"
                        + receipt.get().shown();
            }
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(found, Form.EMPTY, List.of(Reason.at("code", "portal.clue.refused.code")), model);
        });
    }

    @PostMapping("/open/{committee}/clues")
    @Open(because = "Anybody may send a clue; how many from one place a day, a rule says")
    String send(
            @PathVariable String committee,
            Form form,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        return known.of(committee, found -> switch (sending.send(found.id(), form.sheet(), request.getRemoteAddr())) {
            case Outcome.Done<Receipt>(Receipt receipt) -> {
                Said.next(response, "portal.clue.said.sent");
                yield "redirect:/open/" + found.code() + "/clues/" + receipt.shown();
            }
            case Outcome.Refused<Receipt>(List<Reason> reasons) -> {
                response.setStatus(status(reasons).value());
                yield page(found, form, reasons, model);
            }
            case Outcome.Stale<Receipt> _, Outcome.Missing<Receipt> _ -> throw missing();
        });
    }

    /** What became of it; whoever holds the code holds the right to read this. */
    @GetMapping("/open/{committee}/clues/{code}")
    @Open(because = "Only who has the receipt of a clue finds it")
    String one(@PathVariable String committee, @PathVariable String code, HttpServletResponse response, Model model) {
        return known.of(committee, found -> {
            Optional<Receipt> receipt = Receipt.typed(code);
            Optional<FollowClue.Followed> followed = receipt.flatMap(typed -> following.by(found.id(), typed));
            if (receipt.isEmpty() || followed.isEmpty()) {
                response.setStatus(HttpStatus.NOT_FOUND.value());
                return page(found, Form.EMPTY, List.of(Reason.at("code", "portal.clue.refused.code")), model);
            }
            // the address is the key to this page: no search engine shall keep it
            response.setHeader("X-Robots-Tag", "noindex, nofollow");
            model.addAttribute("committee", found);
            model.addAttribute("receipt", receipt.get());
            model.addAttribute("followed", followed.get());
            return "portal/clue";
        });
    }

    private String page(Founding.Known found, Form form, List<Reason> reasons, Model model) {
        RuleSet sheet = rules.on(found.id(), LocalDate.now(clock));
        model.addAttribute("committee", found);
        model.addAttribute("sheet", form.sheet());
        model.addAttribute("reasons", reasons);
        model.addAttribute("categories", sheet.list("proposal.categories"));
        model.addAttribute("keptDays", sheet.number("clue.contactKeptDays"));
        return "portal/clues";
    }

    private static HttpStatus status(List<Reason> reasons) {
        return reasons.getFirst().key().equals(SendClue.ENOUGH)
                ? HttpStatus.TOO_MANY_REQUESTS
                : HttpStatus.UNPROCESSABLE_CONTENT;
    }

    private static ResponseStatusException missing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
