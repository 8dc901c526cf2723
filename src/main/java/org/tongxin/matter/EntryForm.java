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
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.tongxin.catalogue.Kind;
import org.tongxin.committee.Directories;
import org.tongxin.common.Actor;
import org.tongxin.common.Outcome;
import org.tongxin.common.Reason;
import org.tongxin.common.Typed;
import org.tongxin.files.Attached;
import org.tongxin.matter.programme.Programmes;
import org.tongxin.platform.Acting;
import org.tongxin.platform.web.Said;

/** The form of a matter as it is shown and as it is read, for a new one and for one that is gone on with. */
@Component
class EntryForm {

    private static final List<String> NOT_TYPED = List.of("_csrf", "step", "version", "why", "files", "from");

    private final Directories directories;
    private final Programmes programmes;
    private final Clock clock;

    EntryForm(Directories directories, Programmes programmes, Clock clock) {
        this.directories = directories;
        this.programmes = programmes;
        this.clock = clock;
    }

    /** The form, filled with what was typed, and why that is not enough. */
    String form(Kind kind, TypedMatter typed, List<Reason> reasons, @Nullable Matter before, String why, Model model) {
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

    /** What a person is shown of what became of it. */
    String answer(
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

    /** What was typed of the matter itself. */
    static TypedMatter typed(MultiValueMap<String, String> sent) {
        Map<String, List<String>> cells = new HashMap<>();
        sent.forEach((name, values) -> {
            if (!NOT_TYPED.contains(name)) {
                cells.put(name, values.stream().filter(Objects::nonNull).toList());
            }
        });
        return new TypedMatter(cells);
    }

    static EnterMatter.Step step(MultiValueMap<String, String> sent) {
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
