package org.tongxin.matter;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
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
import org.tongxin.committee.CarriedForm;
import org.tongxin.committee.Directories;
import org.tongxin.common.Actor;
import org.tongxin.common.For;
import org.tongxin.common.Outcome;
import org.tongxin.common.Reason;
import org.tongxin.common.Typed;
import org.tongxin.files.Attached;
import org.tongxin.platform.Acting;

/** A matter that is gone on with or corrected, in its form. */
@Controller
class ChangePages {

    private final ChangeMatter changing;
    private final SeeMatters seeing;
    private final ProveMatter proving;
    private final Directories directories;
    private final EntryForm form;

    ChangePages(
            ChangeMatter changing, SeeMatters seeing, ProveMatter proving, Directories directories, EntryForm form) {
        this.changing = changing;
        this.seeing = seeing;
        this.proving = proving;
        this.directories = directories;
        this.form = form;
    }

    @GetMapping("/records/{id}/edit")
    @For(ChangeMatter.class)
    String edit(@PathVariable UUID id, Model model) {
        SeeMatters.Seen seen = changeable(id);
        return form.form(
                seen.kind(),
                MatterWords.typed(seen.kind(), seen.matter().content()),
                List.of(),
                seen.matter(),
                "",
                model);
    }

    /** Back from the search by skill; whoever changed it meanwhile is named, and nothing typed here is lost. */
    @PostMapping("/records/{id}/edit")
    @For(ChangeMatter.class)
    String returned(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> sent, Model model) {
        SeeMatters.Seen seen = changeable(id);
        MultiValueMap<String, String> typed =
                CarriedForm.returned(sent, directories.of(Acting.required().committee()));
        String why = Objects.requireNonNullElse(typed.getFirst("why"), "");
        Integer version = Typed.number(Objects.requireNonNullElse(typed.getFirst("version"), ""));
        boolean stale = version != null && version != seen.matter().version();
        List<Reason> reasons = stale ? List.of(Reason.of("matter.refused.changedMeanwhile")) : List.of();
        return form.form(seen.kind(), EntryForm.typed(typed), reasons, seen.matter(), why, model);
    }

    private SeeMatters.Seen changeable(UUID id) {
        return seeing.see(Acting.required(), new MatterId(id))
                .filter(seen -> ChangeMatter.may(Acting.required(), seen.kind(), seen.matter()))
                .orElseThrow(EntryForm::missing);
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
        TypedMatter typed = EntryForm.typed(sent);
        String why = Objects.requireNonNullElse(sent.getFirst("why"), "");
        List<Attached> attached = EntryForm.attached(files);
        if (!attached.isEmpty()
                && proving.add(who, seen.matter().id(), "", attached)
                        instanceof Outcome.Refused<Integer>(List<Reason> no)) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form.form(seen.kind(), typed, no, seen.matter(), why, model);
        }
        Integer version = Typed.number(Objects.requireNonNullElse(sent.getFirst("version"), ""));
        Outcome<Matter> outcome = changing.change(
                who, seen.matter().id(), version == null ? Keeping.ANY : version, typed, EntryForm.step(sent), why);
        return form.answer(outcome, seen.kind(), typed, seen.matter(), why, response, model);
    }
}
