package org.tongxin.figures.asking;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.tongxin.common.Actor;
import org.tongxin.common.For;
import org.tongxin.common.Outcome;
import org.tongxin.common.Reason;
import org.tongxin.common.Typed;
import org.tongxin.common.page.Words;
import org.tongxin.identity.Permissions;
import org.tongxin.platform.Acting;
import org.tongxin.platform.web.Said;

/** The committee's board, and choosing what stands on it. */
@Controller
class BoardPages {

    private static final AskedNumber THIS_YEAR =
            new AskedNumber(null, null, null, null, null, null, null, null, null, null, null, null);

    private final ReadBoard reading;
    private final KeepBoard keeping;
    private final SeeNumbers seeing;
    private final MessageSource messages;
    private final Clock clock;

    BoardPages(ReadBoard reading, KeepBoard keeping, SeeNumbers seeing, MessageSource messages, Clock clock) {
        this.reading = reading;
        this.keeping = keeping;
        this.seeing = seeing;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/numbers/board")
    @For(SeeNumbers.class)
    String board(AskedNumber asked, Model model) {
        put(asked, model);
        return "figures/asking/board";
    }

    private void put(AskedNumber asked, Model model) {
        Actor who = Acting.required();
        model.addAttribute("filled", reading.of(who, asked));
        model.addAttribute("words", seeing.words(who, new Words(messages, LocaleContextHolder.getLocale(), clock)));
        model.addAttribute("keeps", Permissions.allows(who, KeepBoard.class));
    }

    @GetMapping("/numbers/board/edit")
    @For(KeepBoard.class)
    String edit(AskedNumber asked, Model model) {
        return form(asked, List.of(), model);
    }

    private String form(AskedNumber asked, List<Reason> reasons, Model model) {
        put(asked, model);
        model.addAttribute("reasons", reasons);
        boolean looking = AskedNumber.given(asked.q()) != null || AskedNumber.given(asked.group()) != null;
        model.addAttribute("overview", seeing.all(Acting.required(), looking ? asked : THIS_YEAR));
        model.addAttribute("most", Board.MOST);
        return "figures/asking/board-edit";
    }

    @PostMapping("/numbers/board")
    @For(KeepBoard.class)
    String change(
            @RequestParam(defaultValue = "") String step,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String version,
            HttpServletResponse response,
            Model model) {
        KeepBoard.Step wanted = Typed.code(KeepBoard.Step.class, step);
        if (wanted == null) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(THIS_YEAR, List.of(Reason.of("figures.board.refused.step")), model);
        }
        int seen = Objects.requireNonNullElse(Typed.number(version), -1);
        return switch (keeping.change(Acting.required(), wanted, code, seen)) {
            case Outcome.Done<Board> _ -> {
                Said.next(response, "figures.board.said." + wanted);
                yield "redirect:/numbers/board/edit";
            }
            case Outcome.Refused<Board>(List<Reason> reasons) -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield form(THIS_YEAR, reasons, model);
            }
            case Outcome.Stale<Board>(String by, Instant at) -> {
                response.setStatus(HttpStatus.CONFLICT.value());
                Reason stale = by.isEmpty()
                        ? Reason.of("figures.board.refused.step")
                        : Reason.of("figures.number.stale", by, at);
                yield form(THIS_YEAR, List.of(stale), model);
            }
            case Outcome.Missing<Board> _ -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        };
    }
}
