package org.tongxin.rules;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tongxin.common.Actor;
import org.tongxin.common.For;
import org.tongxin.platform.Acting;
import org.tongxin.platform.web.Problems;

/** The rules as data: each with its value today, its source and its version. */
@RestController
@RequestMapping("/api/v1/rules")
@Tag(name = "Rules", description = "The regulation as data: each value with its source, version and first day.")
class RuleApi {

    private final SeeRules seeing;
    private final SetRule setting;
    private final Problems problems;

    RuleApi(SeeRules seeing, SetRule setting, Problems problems) {
        this.seeing = seeing;
        this.setting = setting;
        this.problems = problems;
    }

    /** A new value. */
    record NewValue(
            @Nullable String value,
            @Nullable String source,
            @Nullable LocalDate from) {}

    @GetMapping
    @For(SeeRules.class)
    @Operation(summary = "All rules as they stand today")
    List<Parameter> all() {
        Actor who = Acting.required();
        return ShippedRules.SHEET.keySet().stream()
                .sorted()
                .map(key -> seeing.today(who).parameter(key))
                .toList();
    }

    @GetMapping("/{key}")
    @For(SeeRules.class)
    @Operation(summary = "The values this committee gave a rule, latest first; empty: the shipped value stands")
    ResponseEntity<?> history(@PathVariable String key) {
        return ShippedRules.SHEET.containsKey(key) ? ResponseEntity.ok(seeing.history(key)) : problems.missing();
    }

    @PostMapping("/{key}")
    @For(SetRule.class)
    @Operation(summary = "Give a rule a value from a day on; earlier values stay")
    ResponseEntity<?> set(@PathVariable String key, @RequestBody NewValue body) {
        String value = Objects.requireNonNullElse(body.value(), "");
        String source = Objects.requireNonNullElse(body.source(), "");
        return problems.of(setting.set(Acting.required(), key, value, source, body.from()), _ -> history(key));
    }
}
