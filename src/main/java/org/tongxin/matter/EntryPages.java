package org.tongxin.matter;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
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
import org.tongxin.catalogue.Kind;
import org.tongxin.catalogue.Role;
import org.tongxin.committee.CarriedForm;
import org.tongxin.committee.Directories;
import org.tongxin.common.Actor;
import org.tongxin.common.For;
import org.tongxin.common.Outcome;
import org.tongxin.common.Reason;
import org.tongxin.files.Attached;
import org.tongxin.platform.Acting;
import org.tongxin.platform.web.Said;

/** The form of a new matter, with its photograph. */
@Controller
class EntryPages {

    private final EnterMatter entering;
    private final ChangeMatter changing;
    private final SeeMatters seeing;
    private final ProveMatter proving;
    private final Directories directories;
    private final EntryForm form;
    private final AskFirst asking;
    private final Clock clock;

    EntryPages(
            EnterMatter entering,
            ChangeMatter changing,
            SeeMatters seeing,
            ProveMatter proving,
            Directories directories,
            EntryForm form,
            AskFirst asking,
            Clock clock) {
        this.entering = entering;
        this.changing = changing;
        this.seeing = seeing;
        this.proving = proving;
        this.directories = directories;
        this.form = form;
        this.asking = asking;
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
        return form.form(found, withSelf(found, typed), List.of(), null, "", model);
    }

    /** Back from the search by skill: as it was typed, with those who were ticked. */
    @PostMapping("/records/of/{kind}/new")
    @For(EnterMatter.class)
    String returned(@PathVariable String kind, @RequestParam MultiValueMap<String, String> sent, Model model) {
        MultiValueMap<String, String> typed =
                CarriedForm.returned(sent, directories.of(Acting.required().committee()));
        return form.form(enterable(kind), EntryForm.typed(typed), List.of(), null, "", model);
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
                .orElseThrow(EntryForm::missing);
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
        TypedMatter typed = EntryForm.typed(sent);
        EnterMatter.Step step = EntryForm.step(sent);
        List<Attached> attached = EntryForm.attached(files);
        AskFirst.Said said = new AskFirst.Said(
                typed.text("another").equals("yes"), typed.text("clash").equals("yes"));
        AskFirst.Asked asked = asking.asked(who, found, typed, step, said);
        if (!asked.nothing()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("alike", asked.alike());
            model.addAttribute("elsewhere", asked.elsewhere());
            return form.form(found, typed, List.of(), null, "", model);
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
                    return form.form(
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
        return form.answer(outcome, found, typed, null, "", response, model);
    }
}
