package org.tongxin.yearbook;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.server.ResponseStatusException;
import org.tongxin.common.Actor;
import org.tongxin.common.Outcome;
import org.tongxin.common.Reason;
import org.tongxin.common.Typed;
import org.tongxin.common.page.Words;
import org.tongxin.identity.Permissions;
import org.tongxin.platform.Acting;
import org.tongxin.platform.web.Said;

/** The page of a draft, shown by every act of it: what was done leads on, what was not is said on the same page. */
@Component
class DraftView {

    private static final String PAGE = "yearbook/one";

    private final SeeYearbook seeing;
    private final MessageSource messages;
    private final Clock clock;

    DraftView(SeeYearbook seeing, MessageSource messages, Clock clock) {
        this.seeing = seeing;
        this.messages = messages;
        this.clock = clock;
    }

    YearbookWords words() {
        return new YearbookWords(new Words(messages, LocaleContextHolder.getLocale(), clock));
    }

    SeeYearbook.Seen found(String id) {
        UUID known = Typed.id(id, value -> value);
        return (known == null ? java.util.Optional.<SeeYearbook.Seen>empty() : seeing.one(Acting.required(), known))
                .orElseThrow(DraftView::missing);
    }

    static UUID id(String text) {
        UUID known = Typed.id(text, value -> value);
        if (known == null) {
            throw missing();
        }
        return known;
    }

    static ResponseStatusException missing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    /** What was not done, with what was typed. */
    record Unsaid(List<Reason> reasons, WriteSection.@Nullable Typed typed) {}

    String show(String id, String section, int page, Unsaid said, Model model) {
        Actor who = Acting.required();
        SeeYearbook.Seen seen = found(id);
        model.addAttribute("seen", seen);
        model.addAttribute("words", words());
        model.addAttribute(
                "opened",
                seen.contents()
                        .part(section)
                        .or(() -> seen.contents().parts().stream()
                                .filter(part -> !part.items().isEmpty())
                                .findFirst())
                        .or(() -> seen.contents().parts().stream().findFirst())
                        .orElseThrow());
        model.addAttribute("reasons", said.reasons());
        model.addAttribute("typed", said.typed());
        model.addAttribute("page", page);
        model.addAttribute(
                "edits",
                Permissions.allows(who, WriteSection.class) && !seen.book().approved());
        model.addAttribute(
                "approves",
                Permissions.allows(who, ApproveYearbook.class) && !seen.book().approved());
        return PAGE;
    }

    String answer(
            Outcome<Yearbook> outcome,
            String id,
            String section,
            String key,
            WriteSection.@Nullable Typed typed,
            HttpServletResponse response,
            Model model) {
        return switch (outcome) {
            case Outcome.Done<Yearbook> _ -> {
                Said.next(response, key);
                yield "redirect:/yearbooks/" + id + (section.isEmpty() ? "" : "?section=" + section + "#opened");
            }
            case Outcome.Refused<Yearbook>(List<Reason> reasons) -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield show(id, section, 0, new Unsaid(reasons, typed), model);
            }
            case Outcome.Stale<Yearbook>(String by, Instant at) -> {
                response.setStatus(HttpStatus.CONFLICT.value());
                Reason stale = Reason.of("yearbook.refused.stale", by, at);
                yield show(id, section, 0, new Unsaid(List.of(stale), typed), model);
            }
            case Outcome.Missing<Yearbook> _ -> throw missing();
        };
    }
}
