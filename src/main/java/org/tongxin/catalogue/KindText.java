package org.tongxin.catalogue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tongxin.common.Desk;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/** A kind as it is written down, in a shipped file or by an administrator; what is not said takes its usual value. */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record KindText(
        String code,
        Kind.@Nullable Engine engine,
        @Nullable String group,
        @Nullable String zh,
        @Nullable String en,
        @Nullable Wording about,
        @Nullable List<String> serves,
        @Nullable String unit,
        @Nullable Set<Desk> enteredBy,
        Kind.@Nullable Approval approval,
        Kind.@Nullable ReadBy readBy,
        Kind.@Nullable Upward upward,
        @Nullable EvidenceText evidence,
        @Nullable List<FieldText> fields,
        @Nullable List<RoleText> roles,
        @Nullable List<StageText> stages,
        @Nullable List<Field.Choice> checklist,
        @Nullable List<String> links,
        @Nullable ActivityText activity,
        @Nullable List<FactText> facts,
        @Nullable Boolean retired) {

    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record EvidenceText(
            @Nullable Integer least,
            @Nullable String zh,
            @Nullable String en) {}

    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record FieldText(
            String code,
            @Nullable FieldType type,
            @Nullable String zh,
            @Nullable String en,
            @Nullable String unit,
            @Nullable Boolean required,
            @Nullable Boolean after,
            @Nullable BigDecimal most,
            @Nullable Wording hint,
            @Nullable List<ChoiceText> options,
            @Nullable Boolean retired) {

        boolean asked() {
            return !Boolean.TRUE.equals(retired);
        }

        Field field() {
            return new Field(
                    code,
                    type == null ? FieldType.TEXT : type,
                    or(zh, code),
                    or(en, code),
                    or(unit, ""),
                    Boolean.TRUE.equals(required),
                    Boolean.TRUE.equals(after),
                    most,
                    hint,
                    choices(true),
                    choices(false));
        }

        private List<Field.Choice> choices(boolean offered) {
            return list(options).stream()
                    .filter(each -> each.offered() == offered)
                    .map(ChoiceText::choice)
                    .toList();
        }
    }

    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record ChoiceText(
            String code,
            @Nullable String zh,
            @Nullable String en,
            @Nullable Boolean retired) {

        boolean offered() {
            return !Boolean.TRUE.equals(retired);
        }

        Field.Choice choice() {
            return new Field.Choice(code, or(zh, code), or(en, code));
        }
    }

    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record RoleText(
            String code,
            @Nullable String zh,
            @Nullable String en,
            @Nullable Set<Role.Of> of,
            @Nullable Integer least,
            @Nullable Integer most) {

        Role role() {
            return new Role(
                    code,
                    or(zh, code),
                    or(en, code),
                    of == null ? Set.of(Role.Of.MEMBER) : of,
                    least == null ? 0 : least,
                    most == null ? Integer.MAX_VALUE : most);
        }
    }

    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record StageText(
            String code,
            @Nullable String zh,
            @Nullable String en,
            @Nullable List<String> needs,
            @Nullable Boolean maySkip) {

        Stage stage() {
            return new Stage(code, or(zh, code), or(en, code), list(needs), Boolean.TRUE.equals(maySkip));
        }
    }

    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record ActivityText(
            ActivityRule.@Nullable Ordinal ordinal,
            @Nullable Boolean enlarged,
            @Nullable Boolean firstItem,
            ActivityRule.@Nullable Invite invite,
            @Nullable String leadDays) {

        ActivityRule rule() {
            return new ActivityRule(
                    ordinal == null ? ActivityRule.Ordinal.NONE : ordinal,
                    Boolean.TRUE.equals(enlarged),
                    Boolean.TRUE.equals(firstItem),
                    invite == null ? ActivityRule.Invite.NONE : invite,
                    or(leadDays, ""));
        }
    }

    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record FactText(
            String event,
            @Nullable String at,
            @Nullable String until,
            @Nullable String on,
            @Nullable String quantity,
            @Nullable String unit,
            @Nullable String each,
            @Nullable Map<String, List<String>> when) {

        FactRule rule(String usual) {
            return new FactRule(
                    event,
                    or(at, FactRule.STANDING),
                    until,
                    or(on, FactRule.DATE),
                    or(quantity, "1"),
                    or(unit, each == null ? usual : "人次"),
                    each,
                    when == null ? Map.of() : when);
        }
    }

    List<FieldText> allFields() {
        return list(fields);
    }

    List<RoleText> allRoles() {
        return list(roles);
    }

    List<StageText> allStages() {
        return list(stages);
    }

    List<FactText> allFacts() {
        return list(facts);
    }

    /** The kind it describes; an activity has its attendees and the facts of being held and attended of itself. */
    Kind kind(int version, boolean own) {
        Kind.Engine by = engine == null ? Kind.Engine.REGISTER : engine;
        String counted = or(unit, "件");
        List<Role> parts = list(roles).stream().map(RoleText::role).toList();
        List<FactRule> rules =
                list(facts).stream().map(each -> each.rule(counted)).toList();
        ActivityRule attending = activity == null ? ActivityRule.PLAIN : activity.rule();
        boolean attended = by == Kind.Engine.ACTIVITY;
        return new Kind(
                code,
                version,
                own,
                Boolean.TRUE.equals(retired),
                by,
                or(group, ""),
                or(zh, code),
                or(en, code),
                about == null ? new Wording("", "") : about,
                list(serves),
                counted,
                enteredBy == null ? Set.of(Desk.SECRETARIAT) : enteredBy,
                approval == null ? Kind.Approval.NONE : approval,
                readBy == null ? Kind.ReadBy.ALL : readBy,
                upward == null ? Kind.Upward.NUMBERS : upward,
                evidence == null
                        ? null
                        : new Kind.Evidence(
                                evidence.least == null ? 1 : evidence.least,
                                or(evidence.zh, "证明材料"),
                                or(evidence.en, "Evidence")),
                list(fields).stream()
                        .filter(FieldText::asked)
                        .map(FieldText::field)
                        .toList(),
                list(fields).stream()
                        .filter(each -> !each.asked())
                        .map(FieldText::field)
                        .toList(),
                attended ? OfAnActivity.roles(parts) : parts,
                list(stages).stream().map(StageText::stage).toList(),
                list(checklist),
                list(links),
                attending,
                attended ? OfAnActivity.facts(attending, counted, rules) : rules);
    }

    private static String or(@Nullable String text, String usual) {
        return Objects.requireNonNullElse(text, usual);
    }

    static <T> List<T> list(@Nullable List<T> given) {
        return given == null ? List.of() : given;
    }
}
