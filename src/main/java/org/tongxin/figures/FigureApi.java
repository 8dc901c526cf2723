package org.tongxin.figures;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import org.tongxin.committee.Directories;
import org.tongxin.committee.Directory;
import org.tongxin.committee.UnitCard;
import org.tongxin.common.Actor;
import org.tongxin.common.For;
import org.tongxin.common.UnitId;
import org.tongxin.platform.Acting;

/** The figures as data. */
@RestController
@RequestMapping("/api/v1/figures")
@Tag(name = "Figures", description = "Asked of the ledger; a share always comes with both its numbers.")
class FigureApi {

    private final SeeFigures figures;
    private final Directories directories;
    private final Clock clock;

    FigureApi(SeeFigures figures, Directories directories, Clock clock) {
        this.figures = figures;
        this.directories = directories;
        this.clock = clock;
    }

    /** All measures of a question, as a whole and in parts. */
    record Answer(FigureQuestion question, Measures whole, Breakdown.By by, List<Part> parts) {}

    /**
     * One part.
     *
     * @param name of the unit, where broken down by unit
     * @param shortName the same as it stands in lists
     */
    record Part(
            @Nullable String key,
            @Nullable String name,
            @Nullable String shortName,
            Measures measures) {}

    /** The matters behind a figure. */
    record Matters(
            String figure,
            long part,
            long whole,
            List<Item> matters,
            int hidden,
            @Nullable UUID next) {}

    /** One of them, with how often it counts. */
    record Item(String number, String title, String href, long amount) {

        static List<Item> of(SeeFigures.Matters matters) {
            return matters.seen().stream()
                    .map(matter -> new Item(
                            matter.title().number(),
                            matter.title().title(),
                            matter.title().href(),
                            matter.amount()))
                    .toList();
        }
    }

    @GetMapping
    @For(SeeFigures.class)
    @Operation(summary = "All measures, whole and by session, sector, category, unit or member")
    Answer all(AskedFigures asked) {
        Directory directory = directories.of(Acting.required().committee());
        FigureQuestion question = asked.question(directory, LocalDate.now(clock));
        List<Part> parts = figures.by(Acting.required(), asked.breakdown(), question).stream()
                .map(part -> part(part, asked.breakdown(), directory))
                .toList();
        return new Answer(question, figures.whole(Acting.required(), question), asked.breakdown(), parts);
    }

    @GetMapping("/{name}")
    @For(SeeFigures.class)
    @Operation(summary = "One figure with both its halves and the matters behind it that you may see")
    Matters one(@PathVariable String name, AskedFigures asked) {
        Actor who = Acting.required();
        Definition definition =
                Definition.of(name).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        FigureQuestion question = asked.question(directories.of(who.committee()), LocalDate.now(clock));
        Measures measures = figures.whole(Acting.required(), question);
        SeeFigures.Matters matters = figures.matters(who, definition.part(), question, asked.afterId());
        return new Matters(
                definition.slug(),
                definition.part(measures),
                definition.whole(measures, question.unit() != null),
                Item.of(matters),
                matters.hidden(),
                matters.next());
    }

    @GetMapping("/counted/{name}")
    @For(SeeFigures.class)
    @Operation(summary = "One count, of all or of one unit, sector or category, and the matters that add up to it")
    Matters counted(@PathVariable String name, AskedFigures asked) {
        Actor who = Acting.required();
        Count count = Count.of(name)
                .filter(each -> SeeFigures.reads(who, each))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        FigureQuestion question = asked.question(directories.of(who.committee()), LocalDate.now(clock));
        SeeFigures.Matters matters = figures.matters(who, count, question, asked.afterId());
        return new Matters(
                count.slug(),
                figures.count(who, count, question),
                0,
                Item.of(matters),
                matters.hidden(),
                matters.next());
    }

    private static Part part(Breakdown part, Breakdown.By by, Directory directory) {
        String key = part.key();
        Optional<UnitCard> unit =
                by == Breakdown.By.UNIT && key != null ? directory.unit(UnitId.of(key)) : Optional.empty();
        return new Part(
                key,
                unit.map(UnitCard::name).orElse(null),
                unit.map(UnitCard::shortName).orElse(null),
                part.measures());
    }
}
