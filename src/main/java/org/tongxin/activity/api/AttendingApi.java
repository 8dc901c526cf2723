package org.tongxin.activity.api;

import static org.tongxin.activity.api.Bodies.text;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tongxin.activity.attending.AnswerInvitation;
import org.tongxin.activity.attending.AskLeave;
import org.tongxin.activity.attending.DecideLeave;
import org.tongxin.activity.calendar.SeeCalendar;
import org.tongxin.activity.checkin.CheckIn;
import org.tongxin.common.For;
import org.tongxin.common.Outcome;
import org.tongxin.matter.MatterId;
import org.tongxin.platform.Acting;
import org.tongxin.platform.web.Problems;

/** What a member does with an activity, and what is on; answers are what became of it. */
@RestController
@RequestMapping("/api/v1/activities")
@Tag(name = "Activities")
class AttendingApi {

    private final AnswerInvitation answering;
    private final AskLeave asking;
    private final DecideLeave deciding;
    private final CheckIn arriving;
    private final SeeCalendar seeing;
    private final Problems problems;
    private final Clock clock;

    AttendingApi(
            AnswerInvitation answering,
            AskLeave asking,
            DecideLeave deciding,
            CheckIn arriving,
            SeeCalendar seeing,
            Problems problems,
            Clock clock) {
        this.answering = answering;
        this.asking = asking;
        this.deciding = deciding;
        this.arriving = arriving;
        this.seeing = seeing;
        this.problems = problems;
        this.clock = clock;
    }

    @GetMapping
    @For(SeeCalendar.class)
    @Operation(summary = "What is on in a month; `mine`: only what you are expected at")
    List<SeeCalendar.Entry> month(
            @Parameter(example = "2026-05") @RequestParam(defaultValue = "") String month,
            @RequestParam(defaultValue = "") String mine) {
        return seeing.month(Acting.required(), read(month), mine.equals("true"));
    }

    private YearMonth read(String month) {
        try {
            YearMonth read = YearMonth.parse(month.strip());
            return read.getYear() < 1950 || read.getYear() > 2199 ? YearMonth.now(clock) : read;
        } catch (DateTimeException _) {
            return YearMonth.now(clock);
        }
    }

    private <T extends Enum<T>> ResponseEntity<?> became(Outcome<T> outcome) {
        return problems.of(outcome, done -> ResponseEntity.ok(Map.of("became", done.name())));
    }

    @PostMapping("/{id}/coming")
    @For(AnswerInvitation.class)
    @Operation(summary = "Say that you come, or sign up")
    ResponseEntity<?> come(@PathVariable UUID id) {
        return became(answering.come(Acting.required(), new MatterId(id)));
    }

    @PostMapping("/{id}/withdrawal")
    @For(AnswerInvitation.class)
    @Operation(summary = "Take a sign-up back")
    ResponseEntity<?> withdraw(@PathVariable UUID id) {
        return became(answering.withdraw(Acting.required(), new MatterId(id)));
    }

    @PostMapping("/{id}/leave")
    @For(AskLeave.class)
    @Operation(summary = "Ask for leave, with the reason")
    ResponseEntity<?> ask(@PathVariable UUID id, @RequestBody Bodies.Asked body) {
        return became(asking.ask(Acting.required(), new MatterId(id), text(body.reason())));
    }

    @PostMapping("/{id}/leave/{member}")
    @For(DecideLeave.class)
    @Operation(summary = "Give leave, or not with a note")
    ResponseEntity<?> decide(@PathVariable UUID id, @PathVariable UUID member, @RequestBody Bodies.Decided body) {
        boolean granted = Boolean.TRUE.equals(body.granted());
        return became(deciding.decide(Acting.required(), new MatterId(id), member, granted, text(body.note())));
    }

    @PostMapping("/{id}/arrival")
    @For(CheckIn.class)
    @Operation(summary = "Check in with the code shown at the door; no location is taken")
    ResponseEntity<?> arrive(@PathVariable UUID id, @RequestBody Bodies.Here body) {
        return became(arriving.arrive(Acting.required(), new MatterId(id), text(body.code())));
    }
}
