package org.tongxin.activity.choosing;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tongxin.activity.viewing.ActivityPage;
import org.tongxin.committee.Directories;
import org.tongxin.common.Actor;
import org.tongxin.common.For;
import org.tongxin.common.Outcome;
import org.tongxin.common.Reason;
import org.tongxin.common.Typed;
import org.tongxin.platform.Acting;
import org.tongxin.platform.web.Said;

/** Two-way selection: topics published, applied for, members chosen. */
@Controller
class ChoicePages {

    private final SeeRoundsOfChoice seeing;
    private final PublishTopics publishing;
    private final ApplyForTopics applying;
    private final ChooseMembers choosing;
    private final WithdrawFromTopic withdrawing;
    private final Directories directories;
    private final Clock clock;

    ChoicePages(
            SeeRoundsOfChoice seeing,
            PublishTopics publishing,
            ApplyForTopics applying,
            ChooseMembers choosing,
            WithdrawFromTopic withdrawing,
            Directories directories,
            Clock clock) {
        this.seeing = seeing;
        this.publishing = publishing;
        this.applying = applying;
        this.choosing = choosing;
        this.withdrawing = withdrawing;
        this.directories = directories;
        this.clock = clock;
    }

    @GetMapping("/choices")
    @For(SeeRoundsOfChoice.class)
    String all(Model model) {
        return all(new PublishTopics.Sheet("", "", "", ""), List.of(), model);
    }

    private String all(PublishTopics.Sheet typed, List<Reason> reasons, Model model) {
        model.addAttribute("who", Acting.required());
        model.addAttribute("rounds", seeing.all());
        model.addAttribute("typed", typed);
        model.addAttribute("reasons", reasons);
        return "activity/choices";
    }

    @PostMapping("/choices")
    @For(PublishTopics.class)
    String publish(
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "") String until,
            @RequestParam(defaultValue = "") String topics,
            HttpServletResponse response,
            Model model) {
        PublishTopics.Sheet sheet = new PublishTopics.Sheet(title, words, until, topics);
        Outcome<UUID> outcome = publishing.publish(Acting.required(), sheet);
        if (outcome instanceof Outcome.Refused<UUID>(List<Reason> reasons)) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return all(sheet, reasons, model);
        }
        return done(outcome, "publish", response);
    }

    private static String done(Outcome<UUID> outcome, String act, HttpServletResponse response) {
        return switch (outcome) {
            case Outcome.Done<UUID>(UUID id) -> {
                Said.next(response, "activity.choice.said." + act);
                yield "redirect:/choices/" + id;
            }
            case Outcome.Refused<UUID> _, Outcome.Missing<UUID> _ -> throw ActivityPage.missing();
            case Outcome.Stale<UUID>(String _, Instant _) -> throw ActivityPage.missing();
        };
    }

    @GetMapping("/choices/{id}")
    @For(SeeRoundsOfChoice.class)
    String one(@PathVariable UUID id, Model model) {
        return one(id, List.of(), model);
    }

    private String one(UUID id, List<Reason> reasons, Model model) {
        Actor who = Acting.required();
        model.addAttribute("who", who);
        model.addAttribute("round", seeing.see(who, id).orElseThrow(ActivityPage::missing));
        model.addAttribute("reasons", reasons);
        model.addAttribute("today", LocalDate.now(clock));
        model.addAttribute("directory", directories.of(who.committee()));
        return "activity/choice";
    }

    private String answer(UUID id, Outcome<UUID> outcome, String act, HttpServletResponse response, Model model) {
        if (outcome instanceof Outcome.Refused<UUID>(List<Reason> reasons)) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return one(id, reasons, model);
        }
        return done(outcome, act, response);
    }

    @PostMapping("/choices/{id}/wishes")
    @For(ApplyForTopics.class)
    String apply(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String wish1,
            @RequestParam(defaultValue = "") String wish2,
            @RequestParam(defaultValue = "") String wish3,
            HttpServletResponse response,
            Model model) {
        List<Integer> wishes = Stream.of(wish1, wish2, wish3)
                .filter(wish -> !wish.isBlank())
                .map(wish -> Objects.requireNonNullElse(Typed.number(wish), 0))
                .toList();
        return answer(id, applying.apply(Acting.required(), id, wishes), "apply", response, model);
    }

    @PostMapping("/choices/{id}/chosen")
    @For(ChooseMembers.class)
    String choose(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") List<String> member,
            HttpServletResponse response,
            Model model) {
        Map<Integer, Set<UUID>> chosen = new HashMap<>();
        for (String each : member) {
            String[] parts = each.split("~", 2);
            Integer topic = Typed.number(parts[0]);
            UUID who = parts.length == 2 ? Typed.id(parts[1], value -> value) : null;
            if (topic != null && who != null) {
                chosen.computeIfAbsent(topic, _ -> new HashSet<>()).add(who);
            }
        }
        return answer(id, choosing.choose(Acting.required(), id, chosen), "choose", response, model);
    }

    @PostMapping("/choices/{id}/withdrawal")
    @For(WithdrawFromTopic.class)
    String withdraw(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String topic,
            HttpServletResponse response,
            Model model) {
        int no = Objects.requireNonNullElse(Typed.number(topic), 0);
        return answer(id, withdrawing.withdraw(Acting.required(), id, no), "withdraw", response, model);
    }
}
