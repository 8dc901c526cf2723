package org.tongxin.figures.asking;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.tongxin.common.Actor;
import org.tongxin.common.Desk;
import org.tongxin.common.For;
import org.tongxin.common.Outcome;
import org.tongxin.common.Reason;
import org.tongxin.common.Typed;
import org.tongxin.common.page.Words;
import org.tongxin.figures.defined.Answer;
import org.tongxin.figures.defined.DefineFigure;
import org.tongxin.figures.defined.RoundingWords;
import org.tongxin.identity.Permissions;
import org.tongxin.platform.Acting;

/** All figures by group, and the page of one: its number, its question, its parts, and the records behind it. */
@Controller
public class NumberPages {

    private final SeeNumbers seeing;
    private final MessageSource messages;
    private final Clock clock;

    NumberPages(SeeNumbers seeing, MessageSource messages, Clock clock) {
        this.seeing = seeing;
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * Whether a printed number with its word is borne out.
     *
     * @param wording how it reads; null: it is refused
     * @param refused why
     */
    public record Printed(
            String typed,
            RoundingWords.Word word,
            @Nullable String wording,
            @Nullable Reason refused) {}

    @GetMapping("/numbers")
    @For(SeeNumbers.class)
    String all(AskedNumber asked, Model model) {
        Actor who = Acting.required();
        SeeNumbers.Overview overview = seeing.all(who, asked);
        model.addAttribute("overview", overview);
        model.addAttribute("words", seeing.words(who, words()));
        model.addAttribute("defines", Permissions.allows(who, DefineFigure.class));
        model.addAttribute("compares", who.atAny(Desk.SECRETARIAT, Desk.SUPERVISOR, Desk.COMMITTEE_LEADER));
        return "figures/asking/all";
    }

    @GetMapping("/numbers/{code}")
    @For(SeeNumbers.class)
    String one(@PathVariable String code, AskedNumber asked, Model model) {
        Actor who = Acting.required();
        Words w = words();
        SeeNumbers.Seen seen = found(seeing.one(who, code, asked, w));
        model.addAttribute("seen", seen);
        model.addAttribute("words", seeing.words(who, w));
        model.addAttribute("printed", printed(seen.now(), asked));
        model.addAttribute("proposed", proposed(seen.now()));
        model.addAttribute("after", AskedNumber.given(asked.after()) != null);
        model.addAttribute("defines", seen.own() && Permissions.allows(who, DefineFigure.class));
        return "figures/asking/one";
    }

    private Words words() {
        return new Words(messages, LocaleContextHolder.getLocale(), clock);
    }

    static SeeNumbers.Seen found(Outcome<SeeNumbers.Seen> outcome) {
        if (outcome instanceof Outcome.Done<SeeNumbers.Seen>(SeeNumbers.Seen seen)) {
            return seen;
        }
        throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    static List<RoundingWords.Wording> proposed(Answer answer) {
        BigDecimal value = answer.value();
        boolean share = answer.unit().equals("%");
        return share || value == null || value.signum() <= 0 ? List.of() : RoundingWords.propose(value, answer.unit());
    }

    /** What was asked to be printed, and whether it may; an empty one where nothing was asked. */
    static Printed printed(Answer answer, AskedNumber asked) {
        RoundingWords.Word known = Typed.code(RoundingWords.Word.class, Objects.requireNonNullElse(asked.word(), ""));
        RoundingWords.Word word = known == null ? RoundingWords.Word.NONE : known;
        String typed = AskedNumber.given(asked.printed());
        BigDecimal value = answer.value();
        if (typed == null) {
            return new Printed("", word, null, null);
        }
        if (value == null) {
            return new Printed(typed, word, null, Reason.at("printed", "figures.number.printed.nothing"));
        }
        return switch (RoundingWords.check(value, answer.unit(), word, typed)) {
            case Outcome.Done<RoundingWords.Wording>(RoundingWords.Wording wording) ->
                new Printed(typed, word, wording.text(), null);
            case Outcome.Refused<RoundingWords.Wording>(List<Reason> reasons) ->
                new Printed(typed, word, null, reasons.getFirst());
            case Outcome<RoundingWords.Wording> _ -> new Printed(typed, word, null, null);
        };
    }
}
