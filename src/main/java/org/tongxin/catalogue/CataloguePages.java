package org.tongxin.catalogue;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.tongxin.common.For;
import org.tongxin.common.Outcome;
import org.tongxin.common.Reason;
import org.tongxin.common.Typed;
import org.tongxin.identity.Permissions;
import org.tongxin.platform.Acting;
import org.tongxin.platform.web.Said;

/** The catalogue in the browser: what there is, what each kind asks and counts, and how it is changed, one part at a time. */
@Controller
class CataloguePages {

    /** What of a kind can be changed on a page of its own. */
    private static final Set<String> PARTS = Set.of("basics", "field", "role", "stage", "fact", "state");

    private final SeeCatalogue seeing;
    private final EditKind editing;

    CataloguePages(SeeCatalogue seeing, EditKind editing) {
        this.seeing = seeing;
        this.editing = editing;
    }

    @GetMapping("/catalogue")
    @For(SeeCatalogue.class)
    String all(@RequestParam(defaultValue = "") String q, Model model) {
        model.addAttribute("kinds", seeing.kinds(Acting.required()));
        model.addAttribute("q", org.tongxin.common.Prose.cut(org.tongxin.common.Prose.clean(q), 50));
        model.addAttribute("mayEdit", Permissions.allows(Acting.required(), EditKind.class));
        return "catalogue/all";
    }

    @GetMapping("/catalogue/{code}")
    @For(SeeCatalogue.class)
    String one(@PathVariable String code, Model model) {
        model.addAttribute("seen", seeing.one(Acting.required(), code).orElseThrow(CataloguePages::missing));
        model.addAttribute("mayEdit", Permissions.allows(Acting.required(), EditKind.class));
        return "catalogue/one";
    }

    @GetMapping("/catalogue/new")
    @For(EditKind.class)
    String begin(Model model) {
        return begin(new LinkedMultiValueMap<>(), List.of(), model);
    }

    private String begin(MultiValueMap<String, String> typed, List<Reason> reasons, Model model) {
        model.addAttribute("kinds", seeing.kinds(Acting.required()));
        model.addAttribute("typed", typed);
        model.addAttribute("reasons", reasons);
        return "catalogue/new";
    }

    /** A kind of one's own begins as a copy or with nothing but its names; it is not offered before it is taken into use. */
    @PostMapping("/catalogue/new")
    @For(EditKind.class)
    String make(@RequestParam MultiValueMap<String, String> sent, HttpServletResponse response, Model model) {
        KindForm form = new KindForm(sent);
        List<Reason> unsaid = unsaid(form);
        if (!unsaid.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return begin(sent, unsaid, model);
        }
        Kinds kinds = seeing.kinds(Acting.required());
        Set<String> taken = kinds.all().map(Kind::code).collect(Collectors.toCollection(HashSet::new));
        taken.add("new");
        String code = KindForm.free(KindForm.slug(form.text("en")), taken);
        Kind.Engine engine =
                Objects.requireNonNullElse(Typed.code(Kind.Engine.class, form.text("engine")), Kind.Engine.REGISTER);
        String group = kinds.all().map(Kind::group).anyMatch(form.text("group")::equals) ? form.text("group") : "";
        KindText text = seeing.text(Acting.required(), form.text("copy"))
                .map(copy -> KindEdits.copied(
                        copy, code, Objects.requireNonNullElse(copy.engine(), Kind.Engine.REGISTER), group))
                .orElseGet(() -> KindEdits.blank(code, engine, group));
        Kind like = text.kind(1, true);
        KindText named = KindEdits.with(
                text,
                new KindEdits.Basics(
                        form.text("zh"),
                        form.text("en"),
                        new Wording(form.text("about_zh"), form.text("about_en")),
                        form.text("unit").isEmpty() ? like.unit() : form.text("unit"),
                        like.enteredBy(),
                        like.approval(),
                        like.readBy(),
                        text.evidence()));
        return switch (editing.save(Acting.required(), named, 0)) {
            case Outcome.Done<Kind>(Kind kind) -> {
                Said.next(response, "catalogue.said.made", kind.zh(), kind.en());
                yield "redirect:/catalogue/" + kind.code();
            }
            case Outcome.Refused<Kind>(List<Reason> reasons) -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield begin(sent, reasons, model);
            }
            case Outcome.Stale<Kind>(String by, Instant at) -> {
                response.setStatus(HttpStatus.CONFLICT.value());
                yield begin(sent, List.of(Reason.of("catalogue.refused.stale", by, at)), model);
            }
            case Outcome.Missing<Kind> _ -> throw missing();
        };
    }

    /** What has to be written before anything else can be judged. */
    private static List<Reason> unsaid(KindForm form) {
        return List.of("zh", "en", "about_zh", "about_en", "group").stream()
                .filter(field -> form.text(field).isBlank())
                .map(field -> Reason.at(field, "catalogue.refused.unsaid." + field))
                .toList();
    }

    @GetMapping("/catalogue/{code}/change/{part}")
    @For(EditKind.class)
    String change(
            @PathVariable String code,
            @PathVariable String part,
            @RequestParam(defaultValue = "") String of,
            Model model) {
        KindVersions.Version now = now(code, part);
        return form(now, part, of, new LinkedMultiValueMap<>(), List.of(), null, model);
    }

    private KindVersions.Version now(String code, String part) {
        SeeCatalogue.Seen seen = seeing.one(Acting.required(), code).orElseThrow(CataloguePages::missing);
        KindText text = seeing.text(Acting.required(), code).orElseThrow(CataloguePages::missing);
        if (!PARTS.contains(part)) {
            throw missing();
        }
        return new KindVersions.Version(
                seen.kind().version(),
                seen.kind().own(),
                text,
                seen.steps().getFirst().at(),
                "");
    }

    private String form(
            KindVersions.Version now,
            String part,
            String of,
            MultiValueMap<String, String> typed,
            List<Reason> reasons,
            @Nullable Kind preview,
            Model model) {
        model.addAttribute("kind", now.kind());
        model.addAttribute("shipped", ShippedKinds.ships(now.text().code()));
        model.addAttribute("part", part);
        model.addAttribute("of", of);
        model.addAttribute("typed", typed.isEmpty() ? KindFilled.of(now.text(), part, of) : typed);
        model.addAttribute("reasons", reasons);
        model.addAttribute("preview", preview);
        return "catalogue/change";
    }

    @PostMapping("/catalogue/{code}/change/{part}")
    @For(EditKind.class)
    String change(
            @PathVariable String code,
            @PathVariable String part,
            @RequestParam(defaultValue = "") String of,
            @RequestParam MultiValueMap<String, String> sent,
            HttpServletResponse response,
            Model model) {
        KindVersions.Version now = now(code, part);
        KindForm form = new KindForm(sent);
        Integer base = Typed.number(form.text("version"));
        KindText wanted = form.change(now.text(), part, of);
        boolean save = form.text("step").equals("save");
        int from = base == null ? now.number() : base;
        Outcome<Kind> outcome =
                save ? editing.save(Acting.required(), wanted, from) : editing.preview(Acting.required(), wanted, from);
        return switch (outcome) {
            case Outcome.Done<Kind>(Kind kind)
            when save -> {
                Said.next(response, "catalogue.said.saved", String.valueOf(kind.version()));
                yield "redirect:/catalogue/" + code;
            }
            case Outcome.Done<Kind>(Kind kind) -> form(now, part, of, sent, List.of(), kind, model);
            case Outcome.Refused<Kind>(List<Reason> reasons) -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield form(now, part, of, sent, reasons, null, model);
            }
            case Outcome.Stale<Kind>(String by, Instant at) -> {
                response.setStatus(HttpStatus.CONFLICT.value());
                yield form(now, part, of, sent, List.of(Reason.of("catalogue.refused.stale", by, at)), null, model);
            }
            case Outcome.Missing<Kind> _ -> throw missing();
        };
    }

    private static ResponseStatusException missing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
