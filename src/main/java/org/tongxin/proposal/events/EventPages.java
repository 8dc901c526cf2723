package org.tongxin.proposal.events;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tongxin.common.Actor;
import org.tongxin.common.For;
import org.tongxin.common.Outcome;
import org.tongxin.common.Reason;
import org.tongxin.common.SessionId;
import org.tongxin.common.Typed;
import org.tongxin.platform.Acting;
import org.tongxin.platform.web.Said;
import org.tongxin.proposal.ProposalId;
import org.tongxin.proposal.viewing.Answers;
import org.tongxin.proposal.viewing.FindByNumber;
import org.tongxin.proposal.viewing.Wording;
import org.tongxin.proposal.viewing.Wordings;

/** The list of work events, one of them, the form for a new one, and making one void. */
@Controller
class EventPages {

    private final SeeWorkEvents seeing;
    private final RecordWorkEvent recording;
    private final VoidWorkEvent undoing;
    private final FindByNumber finding;
    private final Wordings wordings;
    private final Clock clock;

    EventPages(
            SeeWorkEvents seeing,
            RecordWorkEvent recording,
            VoidWorkEvent undoing,
            FindByNumber finding,
            Wordings wordings,
            Clock clock) {
        this.seeing = seeing;
        this.recording = recording;
        this.undoing = undoing;
        this.finding = finding;
        this.wordings = wordings;
        this.clock = clock;
    }

    @GetMapping("/proposal-events")
    @For(SeeWorkEvents.class)
    String list(EventFilter filter, Model model) {
        Actor who = Acting.required();
        model.addAttribute("who", who);
        model.addAttribute("filter", filter);
        model.addAttribute("page", seeing.list(who, filter));
        model.addAttribute("wording", wordings.of(who));
        return "proposal/events";
    }

    @GetMapping("/proposal-events/{id}")
    @For(SeeWorkEvents.class)
    String one(@PathVariable UUID id, Model model) {
        return page(id, List.of(), "", null, model);
    }

    private String page(UUID id, List<Reason> reasons, String why, Outcome.@Nullable Stale<UUID> stale, Model model) {
        Actor who = Acting.required();
        model.addAttribute("who", who);
        model.addAttribute("event", seeing.one(who, id).orElseThrow(Answers::missing));
        model.addAttribute("reasons", reasons);
        model.addAttribute("why", why);
        model.addAttribute("stale", stale);
        model.addAttribute("wording", wordings.of(who));
        return "proposal/event";
    }

    @GetMapping("/proposal-events/new")
    @For(RecordWorkEvent.class)
    String blank(@RequestParam(defaultValue = "") String proposal, Model model) {
        Wording wording = wordings.of(Acting.required());
        LocalDate today = LocalDate.now(clock);
        String session = wording.directory()
                .sessionOn(today)
                .map(card -> card.id().toString())
                .orElse(null);
        return form(EventForm.empty(today.toString(), session, proposal), List.of(), List.of(), model);
    }

    /** Enters it; or with {@code step=find} only looks the numbers up, so that their titles can be read before. */
    @PostMapping("/proposal-events")
    @For(RecordWorkEvent.class)
    String record(
            EventForm form, @RequestParam(defaultValue = "") String step, HttpServletResponse response, Model model) {
        Actor who = Acting.required();
        String numbers = EventForm.text(form.numbers());
        SessionId session = Typed.id(EventForm.text(form.session()), SessionId::new);
        FindByNumber.Found found = finding.numbers(who, session, numbers);
        List<ProposalId> about = new ArrayList<>(form.proposals());
        found.proposals().stream()
                .map(FindByNumber.Named::id)
                .filter(id -> !about.contains(id))
                .forEach(about::add);
        List<Reason> unknown = found.unknown().isEmpty()
                ? List.of()
                : List.of(Reason.at(
                        "numbers",
                        "proposal.events.refused.numbers",
                        String.join(
                                "、",
                                found.unknown()
                                        .subList(0, Math.min(5, found.unknown().size())))));
        if (step.equals("find") || !unknown.isEmpty()) {
            if (!unknown.isEmpty()) {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            }
            return form(form, about, unknown, model);
        }
        return switch (recording.record(who, form.event(about))) {
            case Outcome.Done<UUID>(UUID id) -> {
                Said.next(response, "proposal.said.event");
                yield "redirect:/proposal-events/" + id;
            }
            case Outcome.Refused<UUID>(List<Reason> reasons) -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield form(form, about, reasons, model);
            }
            case Outcome.Stale<UUID> _, Outcome.Missing<UUID> _ -> throw Answers.missing();
        };
    }

    private String form(EventForm form, List<ProposalId> about, List<Reason> reasons, Model model) {
        Actor who = Acting.required();
        model.addAttribute("form", form);
        model.addAttribute("about", finding.ids(who, about.isEmpty() ? form.proposals() : about));
        model.addAttribute("reasons", reasons);
        model.addAttribute("wording", wordings.of(who));
        return "proposal/event-form";
    }

    @PostMapping("/proposal-events/{id}/void")
    @For(VoidWorkEvent.class)
    String undo(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String why,
            HttpServletResponse response,
            Model model) {
        return switch (undoing.undo(Acting.required(), id, why)) {
            case Outcome.Done<UUID> _ -> {
                Said.next(response, "proposal.said.eventVoid");
                yield "redirect:/proposal-events/" + id;
            }
            case Outcome.Refused<UUID>(List<Reason> reasons) -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield page(id, reasons, why, null, model);
            }
            case Outcome.Stale<UUID> stale -> {
                response.setStatus(HttpStatus.CONFLICT.value());
                yield page(id, List.of(), why, stale, model);
            }
            case Outcome.Missing<UUID> _ -> throw Answers.missing();
        };
    }
}
