package org.tongxin.proposal.writing;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.tongxin.common.For;
import org.tongxin.common.MemberId;
import org.tongxin.common.Outcome;
import org.tongxin.common.Reason;
import org.tongxin.common.Typed;
import org.tongxin.platform.Acting;
import org.tongxin.platform.web.Said;
import org.tongxin.proposal.model.Channel;
import org.tongxin.proposal.model.Proposal;
import org.tongxin.proposal.model.ProposerKind;
import org.tongxin.proposal.model.Text;
import org.tongxin.proposal.viewing.Answers;
import org.tongxin.proposal.viewing.Wordings;

/** Beginning in the name of a body, and entering what came on paper or by telephone. */
@Controller
class EnterPages {

    private final BeginProposal beginning;
    private final EnterProposal entering;
    private final Wordings wordings;

    EnterPages(BeginProposal beginning, EnterProposal entering, Wordings wordings) {
        this.beginning = beginning;
        this.entering = entering;
        this.wordings = wordings;
    }

    /** What a form says. */
    record Form(
            @Nullable String kind,
            @Nullable String body,
            @Nullable String member,
            @Nullable String channel,
            @Nullable String source,
            @Nullable String seen,
            @Nullable String title,
            @Nullable String situation,
            @Nullable String analysis,
            @Nullable String suggestion) {

        private static String or(@Nullable String field) {
            return field == null ? "" : field;
        }

        Map<String, String> typed() {
            return Map.of(
                    "kind",
                    or(kind),
                    "body",
                    or(body),
                    "member",
                    or(member),
                    "channel",
                    or(channel),
                    "source",
                    or(source),
                    "seen",
                    or(seen),
                    "title",
                    or(title),
                    "situation",
                    or(situation),
                    "analysis",
                    or(analysis),
                    "suggestion",
                    or(suggestion));
        }

        EnterProposal.Paper paper() {
            return new EnterProposal.Paper(
                    Typed.code(ProposerKind.class, or(kind)),
                    Typed.id(or(member), MemberId::new),
                    or(body),
                    Typed.code(Channel.class, or(channel)),
                    or(source),
                    or(seen),
                    new Text(or(title), or(situation), or(analysis), or(suggestion)));
        }
    }

    @GetMapping("/write/new")
    @For(BeginProposal.class)
    String choose(Model model) {
        return page("proposal/begin", Answers.Again.FIRST, model);
    }

    @PostMapping("/write/new")
    @For(BeginProposal.class)
    String begin(Form form, HttpServletResponse response, Model model) {
        ProposerKind kind = Typed.code(ProposerKind.class, Form.or(form.kind()));
        Outcome<Proposal> outcome = kind == null || kind == ProposerKind.JOINT
                ? Outcome.refused(Reason.at("kind", "proposal.refused.proposerKind"))
                : beginning.begin(Acting.required(), kind, Form.or(form.body()));
        return switch (outcome) {
            case Outcome.Done<Proposal>(Proposal begun) -> "redirect:/write/" + begun.id();
            case Outcome.Refused<Proposal>(List<Reason> reasons) ->
                again("proposal/begin", reasons, form, response, model);
            case Outcome.Stale<Proposal> _, Outcome.Missing<Proposal> _ -> throw Answers.missing();
        };
    }

    @GetMapping("/proposals/enter")
    @For(EnterProposal.class)
    String paper(Model model) {
        return page("proposal/enter", Answers.Again.FIRST, model);
    }

    @PostMapping("/proposals/enter")
    @For(EnterProposal.class)
    String enter(Form form, HttpServletResponse response, Model model) {
        return switch (entering.enter(Acting.required(), form.paper())) {
            case Outcome.Done<Proposal>(Proposal entered) -> {
                Said.next(response, "proposal.said.entered", entered.text().title());
                yield "redirect:/proposals/" + entered.id();
            }
            case Outcome.Refused<Proposal>(List<Reason> reasons) ->
                again("proposal/enter", reasons, form, response, model);
            case Outcome.Stale<Proposal> _, Outcome.Missing<Proposal> _ -> throw Answers.missing();
        };
    }

    private String again(String page, List<Reason> reasons, Form form, HttpServletResponse response, Model model) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(page, new Answers.Again(reasons, form.typed(), null, null), model);
    }

    private String page(String page, Answers.Again again, Model model) {
        model.addAttribute("again", again);
        model.addAttribute("wording", wordings.of(Acting.required()));
        return page;
    }
}
