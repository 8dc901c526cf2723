package org.tongxin.committee.skills;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.tongxin.committee.CarriedForm;
import org.tongxin.committee.Directories;
import org.tongxin.common.Actor;
import org.tongxin.common.For;
import org.tongxin.common.MemberId;
import org.tongxin.common.Outcome;
import org.tongxin.common.Reason;
import org.tongxin.identity.Permissions;
import org.tongxin.platform.Acting;
import org.tongxin.platform.web.Said;

/** Members by what they know, for whoever looks or forms a team in a form, and a member's own statement. */
@Controller
class SkillPages {

    private final FindBySkill finding;
    private final StateSkills stating;
    private final Directories directories;

    SkillPages(FindBySkill finding, StateSkills stating, Directories directories) {
        this.finding = finding;
        this.stating = stating;
        this.directories = directories;
    }

    /** What is looked for, as an address says it. */
    record Asked(
            @Nullable String q,
            @Nullable String field,
            @Nullable String sector,
            @Nullable String special,
            @Nullable String place,
            @Nullable String after) {

        FindBySkill.Wanted wanted() {
            return new FindBySkill.Wanted(or(q), or(field), or(sector), or(special), or(place), or(after));
        }

        private static String or(@Nullable String text) {
            return Objects.requireNonNullElse(text, "");
        }
    }

    @GetMapping("/skills")
    @For(FindBySkill.class)
    String find(Asked asked, Model model) {
        return found(asked.wanted(), model);
    }

    private String found(FindBySkill.Wanted wanted, Model model) {
        Actor who = Acting.required();
        model.addAttribute("wanted", wanted);
        model.addAttribute("page", finding.find(who, wanted));
        model.addAttribute("fields", stating.fields(who));
        model.addAttribute("directory", directories.of(who.committee()));
        model.addAttribute("own", who.member());
        model.addAttribute("mayState", Permissions.allows(who, StateSkills.class) && who.member() == null);
        return "committee/skills";
    }

    /** A form that names people opens the search: what was typed in it comes along. */
    @PostMapping("/skills/form")
    @For(FindBySkill.class)
    String leave(@RequestParam MultiValueMap<String, String> sent, Model model) {
        model.addAttribute("carried", CarriedForm.leaving(sent).orElseThrow(SkillPages::missing));
        model.addAttribute("picked", List.of());
        return found(new Asked(null, null, null, null, null, null).wanted(), model);
    }

    /** The search goes on, with the form and those who were ticked; the form itself takes them (see {@link CarriedForm}). */
    @PostMapping("/skills/team")
    @For(FindBySkill.class)
    String team(Asked asked, @RequestParam MultiValueMap<String, String> sent, Model model) {
        model.addAttribute("carried", CarriedForm.travelling(sent).orElseThrow(SkillPages::missing));
        model.addAttribute(
                "picked",
                CarriedForm.picked(sent, directories.of(Acting.required().committee())));
        return found(asked.wanted(), model);
    }

    @GetMapping("/skills/{id}")
    @For(StateSkills.class)
    String form(@PathVariable UUID id, Model model) {
        Skills skills = stating.of(Acting.required(), new MemberId(id)).orElseThrow(SkillPages::missing);
        List<String> fields = stating.fields(Acting.required());
        String words = skills.skills().stream()
                .filter(skill -> !fields.contains(skill))
                .collect(Collectors.joining("、"));
        return form(skills, skills.skills(), words, skills.place(), List.of(), model);
    }

    private String form(
            Skills skills, List<String> chosen, String words, String place, List<Reason> reasons, Model model) {
        model.addAttribute("skills", skills);
        model.addAttribute("chosen", chosen);
        model.addAttribute("words", words);
        model.addAttribute("place", place);
        model.addAttribute("reasons", reasons);
        model.addAttribute("fields", stating.fields(Acting.required()));
        return "committee/skills-own";
    }

    private static ResponseStatusException missing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    @PostMapping("/skills/{id}")
    @For(StateSkills.class)
    String state(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable List<@Nullable String> field,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "") String place,
            HttpServletResponse response,
            Model model) {
        Actor who = Acting.required();
        MemberId member = new MemberId(id);
        List<String> fields = (field == null ? List.<@Nullable String>of() : field)
                .stream().filter(Objects::nonNull).map(Objects::requireNonNull).toList();
        return switch (stating.state(who, member, fields, words, place)) {
            case Outcome.Done<MemberId> _ -> {
                Said.next(response, "committee.said.skills");
                yield "redirect:/skills/" + id;
            }
            case Outcome.Refused<MemberId>(List<Reason> reasons) -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                Skills before = stating.of(who, member).orElseThrow(SkillPages::missing);
                yield form(before, fields, words, place, reasons, model);
            }
            case Outcome.Stale<MemberId> _, Outcome.Missing<MemberId> _ -> throw missing();
        };
    }
}
