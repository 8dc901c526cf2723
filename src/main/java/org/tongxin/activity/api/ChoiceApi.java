package org.tongxin.activity.api;

import static org.tongxin.activity.api.Bodies.given;
import static org.tongxin.activity.api.Bodies.text;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tongxin.activity.choosing.ApplyForTopics;
import org.tongxin.activity.choosing.ChoiceRounds;
import org.tongxin.activity.choosing.ChooseMembers;
import org.tongxin.activity.choosing.PublishTopics;
import org.tongxin.activity.choosing.SeeRoundsOfChoice;
import org.tongxin.activity.choosing.WithdrawFromTopic;
import org.tongxin.common.For;
import org.tongxin.common.Outcome;
import org.tongxin.platform.Acting;
import org.tongxin.platform.web.Problems;

/** Two-way selection (双向选择, C20): topics with their places, members' wishes, and whom the organisers chose. */
@RestController
@RequestMapping("/api/v1/choices")
@Tag(
        name = "Two-way selection",
        description = "Members rank topics, organisers choose; the others stand on a reserve list.")
class ChoiceApi {

    private final SeeRoundsOfChoice seeing;
    private final PublishTopics publishing;
    private final ApplyForTopics applying;
    private final ChooseMembers choosing;
    private final WithdrawFromTopic withdrawing;
    private final Problems problems;

    ChoiceApi(
            SeeRoundsOfChoice seeing,
            PublishTopics publishing,
            ApplyForTopics applying,
            ChooseMembers choosing,
            WithdrawFromTopic withdrawing,
            Problems problems) {
        this.seeing = seeing;
        this.publishing = publishing;
        this.applying = applying;
        this.choosing = choosing;
        this.withdrawing = withdrawing;
        this.problems = problems;
    }

    @GetMapping
    @For(SeeRoundsOfChoice.class)
    @Operation(summary = "The rounds, open ones first")
    List<ChoiceRounds.Line> all() {
        return seeing.all();
    }

    @GetMapping("/{id}")
    @For(SeeRoundsOfChoice.class)
    @Operation(summary = "One round as you see it: members see their own wishes and choices")
    ResponseEntity<?> one(@PathVariable UUID id) {
        return shown(id, HttpStatus.OK);
    }

    private ResponseEntity<?> shown(UUID id, HttpStatus status) {
        return seeing.see(Acting.required(), id)
                .<ResponseEntity<?>>map(round -> ResponseEntity.status(status)
                        .location(URI.create("/api/v1/choices/" + id))
                        .body(round))
                .orElseGet(problems::missing);
    }

    private ResponseEntity<?> done(Outcome<UUID> outcome) {
        return problems.of(outcome, id -> shown(id, HttpStatus.OK));
    }

    @Schema(
            example =
                    "{\"title\":\"2026 年调研选题\",\"until\":\"2026-06-30\",\"topics\":[{\"title\":\"老旧小区加装电梯\",\"places\":6}]}")
    record Published(
            @Nullable String title,
            @Nullable String words,
            @Nullable LocalDate until,
            @Nullable List<@Nullable Topic> topics) {

        PublishTopics.Sheet sheet() {
            String lines = given(topics).stream()
                    .map(topic -> text(topic.title()).replaceAll("\\s+", " ") + " " + text(topic.places()))
                    .collect(Collectors.joining("\n"));
            return new PublishTopics.Sheet(text(title), text(words), text(until), lines);
        }
    }

    /** A topic and how many places it has. */
    record Topic(@Nullable String title, @Nullable Integer places) {}

    @PostMapping
    @For(PublishTopics.class)
    @Operation(summary = "Publish a round; all members are told")
    ResponseEntity<?> publish(@RequestBody Published body) {
        return problems.of(publishing.publish(Acting.required(), body.sheet()), id -> shown(id, HttpStatus.CREATED));
    }

    @Schema(example = "{\"topics\":[2,1]}")
    record Wishes(@Nullable List<@Nullable Integer> topics) {}

    @PostMapping("/{id}/wishes")
    @For(ApplyForTopics.class)
    @Operation(summary = "Say which topics you wish for, the dearest first, in place of what you said before")
    ResponseEntity<?> apply(@PathVariable UUID id, @RequestBody Wishes body) {
        return done(applying.apply(Acting.required(), id, given(body.topics())));
    }

    @Schema(example = "{\"chosen\":{\"1\":[\"0190c2f4-0000-7000-8000-000000000001\"]}}")
    record Chosen(@Nullable Map<Integer, @Nullable List<@Nullable UUID>> chosen) {

        Map<Integer, Set<UUID>> byTopic() {
            Map<Integer, Set<UUID>> all = new HashMap<>();
            if (chosen != null) {
                for (Map.Entry<Integer, @Nullable List<@Nullable UUID>> each : chosen.entrySet()) {
                    all.put(each.getKey(), new HashSet<>(given(each.getValue())));
                }
            }
            return all;
        }
    }

    @PostMapping("/{id}/chosen")
    @For(ChooseMembers.class)
    @Operation(summary = "Choose members by topic; whoever wished for it and is not chosen stands on its reserve list")
    ResponseEntity<?> choose(@PathVariable UUID id, @RequestBody Chosen body) {
        return done(choosing.choose(Acting.required(), id, body.byTopic()));
    }

    @Schema(example = "{\"topic\":1}")
    record Withdrawn(@Nullable Integer topic) {}

    @PostMapping("/{id}/withdrawal")
    @For(WithdrawFromTopic.class)
    @Operation(summary = "Leave a topic you were chosen for; the reserve moves up")
    ResponseEntity<?> withdraw(@PathVariable UUID id, @RequestBody Withdrawn body) {
        return done(withdrawing.withdraw(Acting.required(), id, Objects.requireNonNullElse(body.topic(), 0)));
    }
}
