package org.tongxin.activity.attending;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tongxin.activity.viewing.ActivityPage;
import org.tongxin.common.For;
import org.tongxin.matter.MatterId;
import org.tongxin.platform.Acting;

/** What a member answers, and what is decided on leave. */
@Controller
class AttendingPages {

    private final AnswerInvitation answering;
    private final AskLeave asking;
    private final DecideLeave deciding;
    private final ActivityPage page;

    AttendingPages(AnswerInvitation answering, AskLeave asking, DecideLeave deciding, ActivityPage page) {
        this.answering = answering;
        this.asking = asking;
        this.deciding = deciding;
        this.page = page;
    }

    @PostMapping("/activities/{id}/answer")
    @For(AnswerInvitation.class)
    String come(@PathVariable UUID id, HttpServletResponse response, Model model) {
        return page.answer(
                id, "answer", answering.come(Acting.required(), new MatterId(id)), Map.of(), response, model);
    }

    @PostMapping("/activities/{id}/withdraw")
    @For(AnswerInvitation.class)
    String withdraw(@PathVariable UUID id, HttpServletResponse response, Model model) {
        return page.answer(
                id, "answer", answering.withdraw(Acting.required(), new MatterId(id)), Map.of(), response, model);
    }

    @PostMapping("/activities/{id}/leave")
    @For(AskLeave.class)
    String ask(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reason,
            HttpServletResponse response,
            Model model) {
        var outcome = asking.ask(Acting.required(), new MatterId(id), reason);
        return page.answer(id, "leave", outcome, Map.of("reason", reason), response, model);
    }

    @PostMapping("/activities/{id}/leave/{member}")
    @For(DecideLeave.class)
    String decide(
            @PathVariable UUID id,
            @PathVariable UUID member,
            @RequestParam(defaultValue = "") String granted,
            @RequestParam(defaultValue = "") String note,
            HttpServletResponse response,
            Model model) {
        var outcome = deciding.decide(Acting.required(), new MatterId(id), member, granted.equals("yes"), note);
        return page.answer(id, "decide", outcome, Map.of("note", note, "member", member.toString()), response, model);
    }
}
