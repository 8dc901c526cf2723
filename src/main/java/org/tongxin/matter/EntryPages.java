package org.tongxin.matter;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.tongxin.catalogue.Kind;
import org.tongxin.catalogue.Role;
import org.tongxin.committee.Directories;
import org.tongxin.common.Actor;
import org.tongxin.common.For;
import org.tongxin.common.Outcome;
import org.tongxin.common.Reason;
import org.tongxin.common.Typed;
import org.tongxin.files.Attached;
import org.tongxin.matter.programme.Programmes;
import org.tongxin.platform.Acting;
import org.tongxin.platform.web.Said;

/** The form of a matter: a new one, with its photograph, or one that is gone on with or corrected. */
@Controller
class EntryPages {

    private static final List<String> NOT_TYPED = List.of("_csrf", "step", "version", "why", "files", "from");

    private final EnterMatter entering;
    private final ChangeMatter changing;
    private final SeeMatters seeing;
    private final ProveMatter proving;
    private final Directories directories;
    private final Programmes programmes;
    private final FindAlike alike;
    private final Clock clock;

    EntryPages(
            EnterMatter entering,
            ChangeMatter changing,
            SeeMatters seeing,
            ProveMatter proving,
            Directories directories,
            Programmes programmes,
            FindAlike alike,
            Clock clock) {
        this.entering = entering;
        this.changing = changing;
        this.seeing = seeing;
        this.proving = proving;
        this.directories = directories;
        this.programmes = programmes;
        this.alike = alike;
        this.clock = clock;
    }

    @GetMapping("/records/of/{kind}/new")
    @For(EnterMatter.class)
    String blank(@PathVariable String kind, @RequestParam MultiValueMap<String, String> query, Model model) {
        Kind found = enterable(kind);
        TypedMatter typed = CarryOver.taken(seeing, found, query);
        if (typed.text("on").isEmpty()) {
            typed = typed.with("on", LocalDate.now(clock).toString());
        }
        return form(found, withSelf(found, typed), List.of(), null, "", model);
    }

    /** Whoever enters something as a member mostly did it: they are named first, and may strike themselves out. */
    private TypedMatter withSelf(Kind kind, TypedMatter typed) {
        Actor who = Acting.required();
        return directories
                .of(who.committee())
                .member(who.member())
                .flatMap(self -> kind.roles().stream()
                        .filter(role -> role.of().contains(Role.Of.MEMBER))
                        .findFirst()
                        .filter(role -> typed.text("r." + role.code()).isEmpty())
                        .map(role -> typed.with("r." + role.code(), self.name())))
                .orElse(typed);
    }

    private Kind enterable(String code) {
        return entering.kinds(Acting.required()).stream()
                .filter(kind -> kind.code().equals(code))
                .findFirst()
                .orElseThrow(EntryPages::missing);
    }

    private String form(
            Kind kind, TypedMatter typed, List<Reason> reasons, @Nullable Matter before, String why, Model model) {
        Actor who = Acting.required();
        model.addAttribute("who", who);
        model.addAttribute("kind", kind);
        model.addAttribute("typed", typed);
        model.addAttribute("reasons", reasons);
        model.addAttribute("before", before);
        model.addAttribute("why", why);
        model.addAttribute("today", LocalDate.now(clock));
        model.addAttribute("directory", directories.of(who.committee()));
        model.addAttribute("programmes", programmes.open(kind.code()));
        return "matter/form";
    }

    /** What it says is entered first, then its files are added: a file that is not taken leaves a draft behind, never nothing. */
    @PostMapping("/records/of/{kind}")
    @For(EnterMatter.class)
    String enter(
            @PathVariable String kind,
            @RequestParam MultiValueMap<String, String> sent,
            @RequestParam(required = false) @Nullable List<@Nullable MultipartFile> files,
            HttpServletResponse response,
            Model model) {
        Actor who = Acting.required();
        Kind found = enterable(kind);
        TypedMatter typed = typed(sent);
        EnterMatter.Step step = step(sent);
        List<Attached> attached = attached(files);
        if (step != EnterMatter.Step.KEEP && !typed.text("another").equals("yes")) {
            List<FindAlike.Alike> others = alike.of(who, found, typed);
            if (!others.isEmpty()) {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                model.addAttribute("alike", others);
                return form(found, typed, List.of(), null, "", model);
            }
        }
        boolean later = !attached.isEmpty() && step == EnterMatter.Step.HAND_IN;
        Outcome<Matter> outcome = entering.enter(who, kind, typed, later ? EnterMatter.Step.KEEP : step, null);
        if (outcome instanceof Outcome.Done<Matter>(Matter draft) && !attached.isEmpty()) {
            if (!(proving.add(who, draft.id(), "", attached) instanceof Outcome.Done<Integer>)) {
                Said.next(response, "matter.said.noFile");
                return "redirect:/records/" + draft.id() + "/edit";
            }
            if (later) {
                Outcome<Matter> handedIn = changing.change(who, draft.id(), Keeping.ANY, typed, step, "");
                if (handedIn instanceof Outcome.Refused<Matter>(List<Reason> reasons)) {
                    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                    return form(
                            found,
                            typed,
                            reasons,
                            seeing.see(who, draft.id()).orElseThrow().matter(),
                            "",
                            model);
                }
                outcome = handedIn;
            }
        }
        return answer(outcome, found, typed, null, "", response, model);
    }

    private String answer(
            Outcome<Matter> outcome,
            Kind kind,
            TypedMatter typed,
            @Nullable Matter before,
            String why,
            HttpServletResponse response,
            Model model) {
        return switch (outcome) {
            case Outcome.Done<Matter>(Matter done) -> {
                Said.next(response, "matter.said." + done.state());
                yield "redirect:/records/" + done.id();
            }
            case Outcome.Refused<Matter>(List<Reason> reasons) -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield form(kind, typed, reasons, before, why, model);
            }
            case Outcome.Stale<Matter>(String by, java.time.Instant at) -> {
                response.setStatus(HttpStatus.CONFLICT.value());
                yield form(kind, typed, List.of(Reason.of("matter.refused.stale", by, at)), before, why, model);
            }
            case Outcome.Missing<Matter> _ -> throw missing();
        };
    }

    @GetMapping("/records/{id}/edit")
    @For(ChangeMatter.class)
    String edit(@PathVariable UUID id, Model model) {
        SeeMatters.Seen seen = changeable(id);
        return form(
                seen.kind(),
                MatterWords.typed(seen.kind(), seen.matter().content()),
                List.of(),
                seen.matter(),
                "",
                model);
    }

    private SeeMatters.Seen changeable(UUID id) {
        return seeing.see(Acting.required(), new MatterId(id))
                .filter(seen -> ChangeMatter.may(Acting.required(), seen.kind(), seen.matter()))
                .orElseThrow(EntryPages::missing);
    }

    @PostMapping("/records/{id}")
    @For(ChangeMatter.class)
    String change(
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> sent,
            @RequestParam(required = false) @Nullable List<@Nullable MultipartFile> files,
            HttpServletResponse response,
            Model model) {
        Actor who = Acting.required();
        SeeMatters.Seen seen = changeable(id);
        TypedMatter typed = typed(sent);
        String why = Objects.requireNonNullElse(sent.getFirst("why"), "");
        List<Attached> attached = attached(files);
        if (!attached.isEmpty()
                && proving.add(who, seen.matter().id(), "", attached)
                        instanceof Outcome.Refused<Integer>(List<Reason> no)) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(seen.kind(), typed, no, seen.matter(), why, model);
        }
        Integer version = Typed.number(Objects.requireNonNullElse(sent.getFirst("version"), ""));
        Outcome<Matter> outcome = changing.change(
                who, seen.matter().id(), version == null ? Keeping.ANY : version, typed, step(sent), why);
        return answer(outcome, seen.kind(), typed, seen.matter(), why, response, model);
    }

    static TypedMatter typed(MultiValueMap<String, String> sent) {
        Map<String, List<String>> cells = new HashMap<>();
        sent.forEach((name, values) -> {
            if (!NOT_TYPED.contains(name)) {
                cells.put(name, values.stream().filter(Objects::nonNull).toList());
            }
        });
        return new TypedMatter(cells);
    }

    private static EnterMatter.Step step(MultiValueMap<String, String> sent) {
        EnterMatter.Step step =
                Typed.code(EnterMatter.Step.class, Objects.requireNonNullElse(sent.getFirst("step"), ""));
        return step == null ? EnterMatter.Step.HAND_IN : step;
    }

    static List<Attached> attached(@Nullable List<@Nullable MultipartFile> files) {
        List<Attached> attached = new ArrayList<>();
        if (files != null) {
            for (MultipartFile file : files) {
                if (file != null && !file.isEmpty()) {
                    String name = file.getOriginalFilename();
                    attached.add(new Attached(name == null ? "" : name, file.getSize(), () -> {
                        try {
                            return file.getInputStream();
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                    }));
                }
            }
        }
        return attached;
    }

    static ResponseStatusException missing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
