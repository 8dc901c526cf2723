package org.tongxin.proposal.handling;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tongxin.common.Actor;
import org.tongxin.common.For;
import org.tongxin.common.Outcome;
import org.tongxin.platform.Acting;
import org.tongxin.proposal.ProposalId;
import org.tongxin.proposal.model.Grade;
import org.tongxin.proposal.model.Promise;
import org.tongxin.proposal.model.Proposal;
import org.tongxin.proposal.model.Reply;
import org.tongxin.proposal.proceeding.Proceedings;
import org.tongxin.proposal.viewing.Answers;
import org.tongxin.proposal.viewing.SeeProposal;
import org.tongxin.proposal.viewing.Wordings;

/** The lead unit's reply: written and autosaved, with its dated promises, then handed to the leader. */
@Controller
class ReplyPages {

    /** Rows for promises that the page offers. */
    static final int PROMISES = 5;

    private final WriteReply replying;
    private final SeeProposal seeing;
    private final Wordings wordings;
    private final Answers answers;

    ReplyPages(WriteReply replying, SeeProposal seeing, Wordings wordings, Answers answers) {
        this.replying = replying;
        this.seeing = seeing;
        this.wordings = wordings;
        this.answers = answers;
    }

    /** What the sheet says; promises in rows, empty rows left out. */
    record Sheet(
            @Nullable Long version,
            @Nullable String text,
            @Nullable String grade,
            @Nullable String open,
            @Nullable String contact,
            @Nullable List<String> promise,
            @Nullable List<String> due) {

        long seen() {
            return version == null ? Proceedings.ANY : version;
        }

        Reply.Sheet reply() {
            List<Promise> promises = new ArrayList<>();
            for (int i = 0; i < size(promise); i++) {
                String what = at(promise, i);
                LocalDate day = day(at(due, i));
                if (!what.isBlank() || day != null) {
                    promises.add(new Promise(promises.size() + 1, what.strip(), day));
                }
            }
            return new Reply.Sheet(or(text), grade(or(grade)), "true".equals(open), or(contact), promises);
        }

        Map<String, String> typed() {
            Map<String, String> typed = new HashMap<>(
                    Map.of("text", or(text), "grade", or(grade), "open", or(open), "contact", or(contact)));
            for (int i = 0; i < size(promise); i++) {
                typed.put("promise" + i, at(promise, i));
                typed.put("due" + i, at(due, i));
            }
            return typed;
        }

        private static int size(@Nullable List<String> list) {
            return list == null ? 0 : list.size();
        }

        private static String at(@Nullable List<String> list, int i) {
            return list == null || i >= list.size() ? "" : list.get(i);
        }

        private static String or(@Nullable String field) {
            return field == null ? "" : field;
        }

        private static @Nullable Grade grade(String code) {
            return switch (code) {
                case "A" -> Grade.A;
                case "B" -> Grade.B;
                case "C" -> Grade.C;
                case "D" -> Grade.D;
                default -> null;
            };
        }

        private static @Nullable LocalDate day(String text) {
            try {
                return text.isBlank() ? null : LocalDate.parse(text);
            } catch (DateTimeParseException _) {
                return null;
            }
        }
    }

    @GetMapping("/proposals/{id}/reply")
    @For(WriteReply.class)
    String sheet(@PathVariable UUID id, Model model) {
        return page(new ProposalId(id), Answers.Again.FIRST, model);
    }

    private String page(ProposalId id, Answers.Again again, Model model) {
        Actor who = Acting.required();
        SeeProposal.Seen seen = seeing.see(who, id).orElseThrow(Answers::missing);
        Proposal proposal = seen.proposal();
        boolean answers =
                proposal.answerersNow().stream().anyMatch(part -> part.unit().equals(who.unit()));
        if (!answers) {
            throw Answers.missing();
        }
        Reply.Sheet empty = new Reply.Sheet("", null, true, "", List.of());
        Optional<Reply> own = proposal.replyOf(who.unit());
        Reply.Sheet now = own.map(Reply::sheet).orElse(empty);
        model.addAttribute("remark", own.map(Reply::remark).orElse(""));
        model.addAttribute(
                "supervision",
                proposal.answering().supervisionDue(seen.regulation()).orElse(null));
        model.addAttribute("seen", seen);
        model.addAttribute("again", again);
        model.addAttribute("sheet", now);
        model.addAttribute("wording", wordings.of(who));
        model.addAttribute(
                "missing", proposal.answering().missing(now, wordings.of(who).today(), seen.regulation()));
        return "proposal/reply";
    }

    @PostMapping("/proposals/{id}/reply/save")
    @For(WriteReply.class)
    Object save(
            @PathVariable UUID id,
            Sheet sheet,
            @RequestParam(defaultValue = "") String quiet,
            HttpServletResponse response,
            Model model) {
        ProposalId proposal = new ProposalId(id);
        Outcome<Proposal> outcome = replying.draft(Acting.required(), proposal, sheet.seen(), sheet.reply());
        if (!quiet.isEmpty() && outcome instanceof Outcome.Done<Proposal>(Proposal kept)) {
            return ResponseEntity.noContent()
                    .header("X-Version", String.valueOf(kept.version() + 1))
                    .build();
        }
        return answers.of(
                outcome,
                "proposal.said.saved",
                "/proposals/" + id + "/reply",
                sheet.typed(),
                response,
                again -> page(proposal, again, model));
    }

    @PostMapping("/proposals/{id}/reply")
    @For(WriteReply.class)
    String send(@PathVariable UUID id, Sheet sheet, HttpServletResponse response, Model model) {
        ProposalId proposal = new ProposalId(id);
        return answers.of(
                replying.send(Acting.required(), proposal, sheet.seen(), sheet.reply()),
                "proposal.said.replySent",
                "/proposals/" + id,
                sheet.typed(),
                response,
                again -> page(proposal, again, model));
    }
}
