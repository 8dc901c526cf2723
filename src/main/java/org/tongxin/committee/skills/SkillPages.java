package org.tongxin.committee.skills;

import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.tongxin.committee.Directories;
import org.tongxin.committee.Directory;
import org.tongxin.common.Actor;
import org.tongxin.common.For;
import org.tongxin.common.MemberId;
import org.tongxin.common.Outcome;
import org.tongxin.common.Reason;
import org.tongxin.common.Typed;
import org.tongxin.identity.Permissions;
import org.tongxin.platform.Acting;
import org.tongxin.platform.web.Said;

/** Members by what they know, the way back to the form a team is formed with, and a member's own statement. */
@Controller
class SkillPages {

    /** A form a team is formed with: the kind of the matter and the role, or the kind of the activity alone. */
    private static final String FORM = "[a-z][a-z0-9-]{1,39}(\\.[a-z][a-z0-9-]{0,39})?";

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
            @Nullable String after,
            @Nullable String team) {

        FindBySkill.Wanted wanted() {
            return new FindBySkill.Wanted(or(q), or(field), or(sector), or(special), or(place), or(after));
        }

        /** The form a team is formed with; empty: none. */
        String form() {
            return or(team).matches(FORM) ? or(team) : "";
        }

        private static String or(@Nullable String text) {
            return Objects.requireNonNullElse(text, "");
        }
    }

    @GetMapping("/skills")
    @For(FindBySkill.class)
    String find(Asked asked, Model model) {
        Actor who = Acting.required();
        FindBySkill.Wanted wanted = asked.wanted();
        model.addAttribute("wanted", wanted);
        model.addAttribute("team", asked.form());
        model.addAttribute("page", finding.find(who, wanted));
        model.addAttribute("fields", stating.fields(who));
        model.addAttribute("directory", directories.of(who.committee()));
        model.addAttribute("own", who.member());
        model.addAttribute("mayState", Permissions.allows(who, StateSkills.class) && who.member() == null);
        return "committee/skills";
    }

    /** Takes those who were ticked to the form; somebody whose name is not theirs alone goes by number. */
    @GetMapping("/skills/team")
    @For(FindBySkill.class)
    String team(
            @RequestParam(defaultValue = "") String team,
            @RequestParam(required = false) @Nullable List<@Nullable String> pick) {
        Directory directory = directories.of(Acting.required().committee());
        String names = (pick == null ? List.<@Nullable String>of() : pick)
                .stream()
                        .filter(Objects::nonNull)
                        .map(id -> Typed.id(Objects.requireNonNull(id), MemberId::new))
                        .flatMap(id -> directory.member(id).stream())
                        .distinct()
                        .map(card -> directory.named(card.name()).size() == 1 ? card.name() : card.number())
                        .collect(Collectors.joining("、"));
        if (!team.matches(FORM)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        String typed = URLEncoder.encode(names, StandardCharsets.UTF_8);
        String[] form = team.split("\\.", 2);
        return form.length == 2
                ? "redirect:/records/of/" + form[0] + "/new?r." + form[1] + "=" + typed
                : "redirect:/activities/new?kind=" + form[0] + "&names=" + typed;
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
