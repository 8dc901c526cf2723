package org.tongxin.committee.skills;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tongxin.common.For;
import org.tongxin.common.MemberId;
import org.tongxin.platform.Acting;
import org.tongxin.platform.web.Problems;

/** What members know: found, and stated. */
@RestController
@RequestMapping("/api/v1/skills")
@Tag(name = "Skills", description = "What members know well, as they say themselves.")
class SkillApi {

    private final FindBySkill finding;
    private final StateSkills stating;
    private final Problems problems;

    SkillApi(FindBySkill finding, StateSkills stating, Problems problems) {
        this.finding = finding;
        this.stating = stating;
        this.problems = problems;
    }

    @GetMapping
    @For(FindBySkill.class)
    @Operation(summary = "Members in office by `q` (how a skill begins), `field`, `sector`, `special` and `place`")
    FindBySkill.Page find(SkillPages.Asked asked) {
        return finding.find(Acting.required(), asked.wanted());
    }

    @Schema(example = """
            {"skills":["财税金融","数据治理"],"place":"河西街道"}""")
    record Stated(@Nullable List<String> skills, @Nullable String place) {}

    @PutMapping("/{id}")
    @For(StateSkills.class)
    @Operation(summary = "State what a member knows well: one's own, or as the secretariat anybody's")
    ResponseEntity<?> state(@PathVariable UUID id, @RequestBody Stated body) {
        List<String> skills = body.skills() == null
                ? List.of()
                : body.skills().stream().filter(Objects::nonNull).toList();
        String place = Objects.requireNonNullElse(body.place(), "");
        return problems.of(
                stating.state(Acting.required(), new MemberId(id), List.of(), String.join("、", skills), place),
                member -> stating.of(Acting.required(), member)
                        .<ResponseEntity<?>>map(ResponseEntity::ok)
                        .orElseGet(problems::missing));
    }
}
