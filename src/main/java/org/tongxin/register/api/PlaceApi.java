package org.tongxin.register.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tongxin.common.For;
import org.tongxin.common.Outcome;
import org.tongxin.matter.MatterId;
import org.tongxin.platform.Acting;
import org.tongxin.platform.web.Problems;
import org.tongxin.register.places.Hours;
import org.tongxin.register.places.KeepHours;
import org.tongxin.register.places.PlaceFilter;
import org.tongxin.register.places.SeePlace;
import org.tongxin.register.places.SeePlaces;
import org.tongxin.register.places.ShowPlace;

/** Places of the committee: listed, read, their hours, and whether the public sees them. A place itself is a matter. */
@RestController
@RequestMapping("/api/v1/places")
@Tag(name = "Places", description = "Reception rooms, studios, contact points, homes of members, reading bases.")
class PlaceApi {

    private final SeePlaces listing;
    private final SeePlace seeing;
    private final KeepHours keeping;
    private final ShowPlace showing;
    private final Problems problems;

    PlaceApi(SeePlaces listing, SeePlace seeing, KeepHours keeping, ShowPlace showing, Problems problems) {
        this.listing = listing;
        this.seeing = seeing;
        this.keeping = keeping;
        this.showing = showing;
        this.problems = problems;
    }

    /** A place in the list. */
    record PlaceRow(
            MatterId id,
            String kind,
            String title,
            String place,
            @Nullable String sector,
            @Nullable String stage,
            String hosts,
            @Nullable LocalDate lastRecord,
            boolean silent,
            boolean shown) {}

    /** A page of places. */
    record PlaceList(List<PlaceRow> places, @Nullable String next, Map<PlaceFilter.Show, Integer> counts) {}

    /** One place. */
    record PlaceDoc(
            MatterId id,
            String kind,
            String title,
            String place,
            @Nullable String stage,
            boolean shown,
            boolean bookable,
            String purpose,
            List<Hours> hours,
            SeePlace.Year year,
            List<SeePlace.Line> records) {

        static PlaceDoc of(SeePlace.Seen seen) {
            return new PlaceDoc(
                    seen.matter().id(),
                    seen.kind().code(),
                    seen.matter().content().title(),
                    seen.matter().content().place(),
                    seen.matter().stage(),
                    seen.setting().shown(),
                    seen.setting().bookable(),
                    seen.setting().purpose(),
                    seen.setting().hours(),
                    seen.year(),
                    seen.lines());
        }
    }

    @GetMapping
    @For(SeePlaces.class)
    @Operation(summary = "Places; `show`, `kind`, `q`, `sector` narrow them, `after` gives the next page")
    PlaceList list(PlaceFilter filter) {
        SeePlaces.Page page = listing.list(Acting.required(), filter);
        return new PlaceList(
                page.rows().stream()
                        .map(row -> new PlaceRow(
                                row.id(),
                                row.kind().code(),
                                row.title(),
                                row.place(),
                                row.sector(),
                                row.stage(),
                                row.hosts(),
                                row.last(),
                                row.silent(),
                                row.shown()))
                        .toList(),
                page.next(),
                page.counts());
    }

    @GetMapping("/{id}")
    @For(SeePlace.class)
    @Operation(summary = "One place with what went on there this year")
    ResponseEntity<?> one(@PathVariable UUID id) {
        return document(new MatterId(id));
    }

    private ResponseEntity<?> document(MatterId id) {
        return seeing.see(Acting.required(), id)
                .<ResponseEntity<?>>map(seen -> ResponseEntity.ok(PlaceDoc.of(seen)))
                .orElseGet(problems::missing);
    }

    /** One line of hours. */
    record HoursLine(
            @Nullable Integer weekday,
            @Nullable Integer week,
            @Nullable String from,
            @Nullable String until) {

        KeepHours.Line line() {
            return new KeepHours.Line(or(weekday), or(week), or(from), or(until));
        }

        private static String or(@Nullable Object value) {
            return value == null ? "" : value.toString();
        }
    }

    @Schema(example = """
            {"hours":[{"weekday":3,"from":"14:00","until":"17:00"},{"weekday":1,"week":1,"from":"09:00","until":"11:00"}]}""")
    record HoursBody(@Nullable List<@Nullable HoursLine> hours) {}

    @PostMapping("/{id}/hours")
    @For(KeepHours.class)
    @Operation(
            summary =
                    "When it is open, instead of what was there before; weekday 1 is Monday, week 5 the last of the month")
    ResponseEntity<?> hours(@PathVariable UUID id, @RequestBody HoursBody body) {
        List<KeepHours.Line> lines = body.hours() == null
                ? List.of()
                : body.hours().stream()
                        .filter(Objects::nonNull)
                        .map(HoursLine::line)
                        .toList();
        return answer(keeping.keep(Acting.required(), new MatterId(id), lines));
    }

    @Schema(example = """
            {"shown":true,"bookable":true,"purpose":"有事来说，委员面对面听。"}""")
    record ShowBody(
            @Nullable Boolean shown,
            @Nullable Boolean bookable,
            @Nullable String purpose) {}

    @PostMapping("/{id}/show")
    @For(ShowPlace.class)
    @Operation(summary = "Whether the public sees it, and may book there")
    ResponseEntity<?> show(@PathVariable UUID id, @RequestBody ShowBody body) {
        ShowPlace.Decision decision = new ShowPlace.Decision(
                Boolean.TRUE.equals(body.shown()),
                Boolean.TRUE.equals(body.bookable()),
                Objects.requireNonNullElse(body.purpose(), ""));
        return answer(showing.decide(Acting.required(), new MatterId(id), decision));
    }

    private ResponseEntity<?> answer(Outcome<MatterId> outcome) {
        return problems.of(outcome, this::document);
    }
}
