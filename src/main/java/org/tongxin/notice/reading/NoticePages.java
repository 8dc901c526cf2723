package org.tongxin.notice.reading;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.tongxin.common.For;
import org.tongxin.common.Outcome;
import org.tongxin.common.Reason;
import org.tongxin.common.page.Words;
import org.tongxin.notice.Topic;
import org.tongxin.platform.Acting;
import org.tongxin.platform.web.Said;

/** A person's notices, and what they do with them. Opening one is a form, because it changes what is read. */
@Controller
class NoticePages {

    private final SeeNotices seeing;
    private final ReadNotices reading;
    private final ChooseNotices choosing;
    private final MessageSource messages;
    private final Clock clock;

    NoticePages(SeeNotices seeing, ReadNotices reading, ChooseNotices choosing, MessageSource messages, Clock clock) {
        this.seeing = seeing;
        this.reading = reading;
        this.choosing = choosing;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/notices")
    @For(SeeNotices.class)
    String page(
            @RequestParam(required = false) @Nullable String show,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        return page("unread".equals(show), after, List.of(), model);
    }

    private String page(boolean unreadOnly, @Nullable String after, List<Reason> reasons, Model model) {
        Words w = new Words(messages, LocaleContextHolder.getLocale(), clock);
        model.addAttribute("page", seeing.page(Acting.required(), w, unreadOnly, after));
        model.addAttribute("unreadOnly", unreadOnly);
        model.addAttribute("first", after == null);
        model.addAttribute("topics", SeeNotices.choosable());
        model.addAttribute("reasons", reasons);
        return "notice/notices";
    }

    @PostMapping("/notices/{id}/open")
    @For(ReadNotices.class)
    String open(@PathVariable UUID id) {
        return "redirect:"
                + reading.open(Acting.required(), id)
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    @PostMapping("/notices/read")
    @For(ReadNotices.class)
    String all(HttpServletResponse response) {
        reading.all(Acting.required());
        Said.next(response, "notice.said.read");
        return "redirect:/notices";
    }

    @PostMapping("/notices/topics")
    @For(ChooseNotices.class)
    String topics(
            @RequestParam(required = false) @Nullable List<@Nullable String> topic,
            HttpServletResponse response,
            Model model) {
        List<String> on = topic == null
                ? List.of()
                : topic.stream()
                        .filter(Objects::nonNull)
                        .map(Objects::requireNonNull)
                        .toList();
        return switch (choosing.keep(Acting.required(), on)) {
            case Outcome.Done<java.util.Set<Topic>> _ -> {
                Said.next(response, "notice.said.topics");
                yield "redirect:/notices";
            }
            case Outcome.Refused<java.util.Set<Topic>>(List<Reason> reasons) -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield page(false, null, reasons, model);
            }
            case Outcome.Stale<java.util.Set<Topic>> _, Outcome.Missing<java.util.Set<Topic>> _ ->
                throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        };
    }
}
