package org.tongxin.figures;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.tongxin.committee.Directories;
import org.tongxin.committee.Directory;
import org.tongxin.committee.SessionCard;
import org.tongxin.common.Actor;
import org.tongxin.common.For;
import org.tongxin.common.Prose;
import org.tongxin.platform.Acting;

/** The figures, and the page of one of them. */
@Controller
class FigurePages {

    private final SeeFigures figures;
    private final Directories directories;
    private final Clock clock;

    FigurePages(SeeFigures figures, Directories directories, Clock clock) {
        this.figures = figures;
        this.directories = directories;
        this.clock = clock;
    }

    /** The question as the address says it; what cannot be understood is left out. */
    record Asked(
            @Nullable String from,
            @Nullable String until,
            @Nullable String receivedFrom,
            @Nullable String session,
            @Nullable String sector,
            @Nullable String category,
            @Nullable String unit,
            @Nullable String member,
            @Nullable String by,
            @Nullable String after) {

        /** Where neither days nor session are named, the present session is meant. */
        FigureQuestion question(Directory directory, LocalDate today) {
            boolean plain = from == null && until == null && receivedFrom == null && session == null;
            UUID present = plain
                    ? directory
                            .sessionOn(today)
                            .map(SessionCard::id)
                            .map(id -> id.value())
                            .orElse(null)
                    : uuid(session);
            return new FigureQuestion(
                    day(from),
                    day(until),
                    day(receivedFrom),
                    present,
                    text(sector),
                    text(category),
                    uuid(unit),
                    uuid(member));
        }

        Breakdown.By breakdown() {
            for (Breakdown.By each : Breakdown.By.values()) {
                if (each.name().equals(by) && each != Breakdown.By.NOTHING) {
                    return each;
                }
            }
            return Breakdown.By.UNIT;
        }

        static @Nullable UUID uuid(@Nullable String text) {
            try {
                return text == null || text.isBlank() ? null : UUID.fromString(text);
            } catch (IllegalArgumentException _) {
                return null;
            }
        }

        private static @Nullable LocalDate day(@Nullable String text) {
            try {
                return text == null || text.isBlank() ? null : LocalDate.parse(text);
            } catch (DateTimeParseException _) {
                return null;
            }
        }

        private static @Nullable String text(@Nullable String text) {
            return text == null || text.isBlank() ? null : Prose.clean(text);
        }
    }

    @GetMapping("/figures")
    @For(SeeFigures.class)
    String all(Asked asked, Model model) {
        put(asked, model);
        return "figures/all";
    }

    @GetMapping("/figures/{name}")
    @For(SeeFigures.class)
    String one(@PathVariable String name, Asked asked, Model model) {
        Actor who = Acting.required();
        Definition definition =
                Definition.of(name).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        FigureQuestion question = put(asked, model);
        model.addAttribute("definition", definition);
        model.addAttribute("by", asked.breakdown());
        model.addAttribute("parts", figures.by(asked.breakdown(), question));
        model.addAttribute("matters", figures.matters(who, definition, question, Asked.uuid(asked.after())));
        return "figures/one";
    }

    private FigureQuestion put(Asked asked, Model model) {
        Directory directory = directories.of(Acting.required().committee());
        FigureQuestion question = asked.question(directory, LocalDate.now(clock));
        model.addAttribute("question", question);
        model.addAttribute("measures", figures.whole(question));
        model.addAttribute("directory", directory);
        return question;
    }
}
