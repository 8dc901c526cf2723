package org.tongxin.activity.viewing;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.server.ResponseStatusException;
import org.tongxin.committee.Directories;
import org.tongxin.common.Actor;
import org.tongxin.common.Outcome;
import org.tongxin.common.Reason;
import org.tongxin.matter.MatterId;
import org.tongxin.platform.Acting;
import org.tongxin.platform.web.Said;

/** The page of one activity, as it answers every act: what was done, or why not. */
@Component
public class ActivityPage {

    private final SeeActivity seeing;
    private final Directories directories;

    ActivityPage(SeeActivity seeing, Directories directories) {
        this.seeing = seeing;
        this.directories = directories;
    }

    /** There is no such activity, or none this person may see. */
    public static ResponseStatusException missing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    /** The activity as the reader sees it. */
    public SeeActivity.Seen seen(UUID id) {
        return seeing.see(Acting.required(), new MatterId(id)).orElseThrow(ActivityPage::missing);
    }

    /** The same for those who run it only. */
    public SeeActivity.Seen run(UUID id) {
        SeeActivity.Seen seen = seen(id);
        if (!seen.organises()) {
            throw missing();
        }
        return seen;
    }

    /** The page, with what was wrong with that act and what was typed. */
    public String page(
            String view,
            SeeActivity.Seen seen,
            String act,
            List<Reason> reasons,
            Map<String, String> typed,
            Model model) {
        Actor who = Acting.required();
        model.addAttribute("who", who);
        model.addAttribute("seen", seen);
        model.addAttribute("act", act);
        model.addAttribute("reasons", reasons);
        model.addAttribute("typed", typed);
        model.addAttribute("directory", directories.of(who.committee()));
        return view;
    }

    /** The page of the activity itself. */
    public String one(UUID id, String act, List<Reason> reasons, Map<String, String> typed, Model model) {
        return page("activity/one", seen(id), act, reasons, typed, model);
    }

    /** What the page answers to an act on it. */
    public <T> String answer(
            UUID id,
            String act,
            Outcome<T> outcome,
            Map<String, String> typed,
            HttpServletResponse response,
            Model model) {
        return switch (outcome) {
            case Outcome.Done<T>(T done) -> {
                Said.next(
                        response, "activity.said." + act + (done instanceof Enum<?> became ? "." + became.name() : ""));
                yield "redirect:/activities/" + id;
            }
            case Outcome.Refused<T>(List<Reason> reasons) -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield one(id, act, reasons, typed, model);
            }
            case Outcome.Stale<T>(String by, Instant at) -> {
                response.setStatus(HttpStatus.CONFLICT.value());
                yield one(id, act, List.of(Reason.of("matter.refused.stale", by, at)), typed, model);
            }
            case Outcome.Missing<T> _ -> throw missing();
        };
    }
}
