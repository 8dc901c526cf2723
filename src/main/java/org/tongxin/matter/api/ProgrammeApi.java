package org.tongxin.matter.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tongxin.common.For;
import org.tongxin.common.Prose;
import org.tongxin.matter.programme.KeepProgramme;
import org.tongxin.matter.programme.Programme;
import org.tongxin.matter.programme.SeeProgrammes;
import org.tongxin.matter.template.KeepTemplate;
import org.tongxin.matter.template.SeeTemplates;
import org.tongxin.matter.template.Template;
import org.tongxin.platform.Acting;
import org.tongxin.platform.web.Problems;

/** Campaigns with their progress, and templates of slots with what ticks them. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Programmes", description = "Campaigns and templates of slots; progress follows from the records.")
class ProgrammeApi {

    private final SeeProgrammes programmes;
    private final KeepProgramme keeping;
    private final SeeTemplates templates;
    private final KeepTemplate filling;
    private final Problems problems;
    private final Clock clock;

    ProgrammeApi(
            SeeProgrammes programmes,
            KeepProgramme keeping,
            SeeTemplates templates,
            KeepTemplate filling,
            Problems problems,
            Clock clock) {
        this.programmes = programmes;
        this.keeping = keeping;
        this.templates = templates;
        this.filling = filling;
        this.problems = problems;
        this.clock = clock;
    }

    /** The campaigns. */
    record Rows(List<SeeProgrammes.Row> programmes) {}

    @GetMapping("/programmes")
    @For(SeeProgrammes.class)
    @Operation(summary = "All campaigns with how many matters count towards each")
    Rows all() {
        return new Rows(programmes.all(Acting.required()).rows());
    }

    /** A campaign with its progress. */
    record Doc(Programme programme, List<SeeProgrammes.Progress> progress, Map<String, Integer> byKind) {}

    @GetMapping("/programmes/{code}")
    @For(SeeProgrammes.class)
    @Operation(summary = "A campaign with the progress of each target and the matters of each kind behind it")
    ResponseEntity<?> one(@PathVariable String code) {
        return programmes
                .one(Acting.required(), code)
                .<ResponseEntity<?>>map(
                        seen -> ResponseEntity.ok(new Doc(seen.programme(), seen.progress(), seen.byKind())))
                .orElseGet(problems::missing);
    }

    @Schema(example = """
            {"version":0,"zh":"百日攻坚","en":"Hundred days","from":"2026-03-01","until":"2026-06-08","responsible":"办公室","kinds":["donation"],
             "targets":[{"kind":"donation","measure":"FIELD","field":"amount","wanted":100000}]}""")
    record Kept(
            @Nullable Integer version,
            @Nullable String zh,
            @Nullable String en,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            @Nullable String responsible,
            @Nullable List<@Nullable String> kinds,
            @Nullable List<@Nullable Aim> targets) {}

    /** A target as it is sent. */
    record Aim(
            @Nullable String kind,
            Programme.@Nullable Measure measure,
            @Nullable String field,
            @Nullable BigDecimal wanted) {}

    @PutMapping("/programmes/{code}")
    @For(KeepProgramme.class)
    @Operation(summary = "Begin a campaign (version 0) or change it; 409 where somebody was first")
    ResponseEntity<?> keep(@PathVariable String code, @RequestBody Kept body) {
        Map<String, String> typed = new HashMap<>();
        put(typed, "zh", body.zh());
        put(typed, "en", body.en());
        put(typed, "from", body.from());
        put(typed, "until", body.until());
        put(typed, "responsible", body.responsible());
        put(typed, "kinds", joined(body.kinds()));
        int n = 1;
        for (Aim aim : body.targets() == null ? List.<@Nullable Aim>of() : body.targets()) {
            if (aim != null) {
                String at = "t" + n++ + ".";
                put(typed, at + "kind", aim.kind());
                put(typed, at + "measure", aim.measure());
                put(typed, at + "field", aim.field());
                put(
                        typed,
                        at + "wanted",
                        aim.wanted() == null || aim.wanted().scale() > 9
                                ? "?"
                                : aim.wanted().toPlainString());
            }
        }
        return problems.of(
                keeping.keep(Acting.required(), code, seen(body.version()), typed), kept -> one(kept.code()));
    }

    private static int seen(@Nullable Integer version) {
        return version == null ? 0 : Math.max(0, version);
    }

    private static String joined(@Nullable List<@Nullable String> names) {
        return names == null
                ? ""
                : String.join("；", names.stream().filter(Objects::nonNull).toList());
    }

    private static void put(Map<String, String> typed, String name, @Nullable Object value) {
        if (value != null) {
            typed.put(name, value.toString());
        }
    }

    /** The templates. */
    record Filled(List<Template> templates) {}

    @GetMapping("/templates")
    @For(SeeTemplates.class)
    @Operation(summary = "The templates the committee has filled")
    Filled templates() {
        return new Filled(templates.all(Acting.required()).filled());
    }

    /** A line of a template with its ticks by slot. */
    record LineDoc(@Nullable UUID id, String name, List<Integer> ticks, Map<String, Integer> byKind) {}

    /** A page of a template's lines. */
    record Ticked(
            Template template,
            int year,
            List<LineDoc> lines,
            @Nullable String next) {}

    @GetMapping("/templates/{code}")
    @For(SeeTemplates.class)
    @Operation(summary = "A page of who has ticked what in a year; `after` gives the next page")
    ResponseEntity<?> ticks(
            @PathVariable String code,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(defaultValue = "") String after) {
        int asked = year == null || year < 1900 || year > 2199
                ? LocalDate.now(clock).getYear()
                : year;
        return templates
                .one(Acting.required(), code, asked, Prose.cut(Prose.clean(after), 80))
                .<ResponseEntity<?>>map(seen -> ResponseEntity.ok(new Ticked(
                        seen.template(),
                        seen.year(),
                        seen.lines().stream()
                                .map(line -> new LineDoc(
                                        line.id(),
                                        line.name(),
                                        seen.template().slots().stream()
                                                .map(line::ticks)
                                                .toList(),
                                        line.byKind()))
                                .toList(),
                        seen.next())))
                .orElseGet(problems::missing);
    }

    @Schema(example = """
            {"version":0,"zh":"三联系","en":"Three links","per":"MEMBER","slots":[{"zh":"走访群众","en":"Visit","kinds":["member-visit"],"needed":2}]}""")
    record Slots(
            @Nullable Integer version,
            @Nullable String zh,
            @Nullable String en,
            Template.@Nullable Per per,
            @Nullable String base,
            @Nullable List<@Nullable SlotDoc> slots) {}

    /** A slot as it is sent. */
    record SlotDoc(
            @Nullable String zh,
            @Nullable String en,
            @Nullable List<@Nullable String> kinds,
            @Nullable Integer needed) {}

    @PutMapping("/templates/{code}")
    @For(KeepTemplate.class)
    @Operation(summary = "Fill a template (version 0) or change it; 409 where somebody was first")
    ResponseEntity<?> fill(@PathVariable String code, @RequestBody Slots body) {
        Map<String, String> typed = new LinkedHashMap<>();
        put(typed, "zh", body.zh());
        put(typed, "en", body.en());
        put(typed, "per", body.per());
        put(typed, "base", body.base());
        int n = 1;
        for (SlotDoc slot : body.slots() == null ? List.<@Nullable SlotDoc>of() : body.slots()) {
            if (slot != null) {
                String at = "s" + n++ + ".";
                put(typed, at + "zh", slot.zh());
                put(typed, at + "en", slot.en());
                put(typed, at + "kinds", joined(slot.kinds()));
                put(typed, at + "needed", slot.needed());
            }
        }
        return problems.of(
                filling.keep(Acting.required(), code, seen(body.version()), typed), kept -> ResponseEntity.ok(kept));
    }
}
