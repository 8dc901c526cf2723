package org.tongxin.catalogue;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.tongxin.common.page.Option;
import org.tongxin.common.page.Words;

/** How a kind is said on a page, in plain words. */
public record KindWords(Words w) {

    /** What one of its rules counts, and when: as a sentence. */
    public String fact(Kind kind, FactRule rule) {
        String what = rule.quantity().equals("1")
                ? w.t("catalogue.fact.one", w.unit(rule.unit(), 1))
                : rule.quantity().equals("ordinal")
                        ? w.t("catalogue.fact.ordinal")
                        : w.t("catalogue.fact.field", name(kind, rule.quantity()), w.unit(rule.unit()));
        String each = rule.each() == null ? "" : w.t("catalogue.fact.each", name(kind, rule.each()));
        String at = rule.at().equals(FactRule.STANDING)
                ? w.t("catalogue.fact.standing")
                : w.t("catalogue.fact.at", stage(kind, rule.at()));
        String until = rule.until() == null ? "" : w.t("catalogue.fact.until", stage(kind, rule.until()));
        String when =
                rule.when().entrySet().stream().map(entry -> when(kind, entry)).collect(Collectors.joining());
        return at + until + when + each + what;
    }

    private String when(Kind kind, Map.Entry<String, List<String>> entry) {
        String values = entry.getValue().stream()
                .map(value -> kind.field(entry.getKey())
                        .map(field -> field.type() == FieldType.YES_NO
                                ? w.t("catalogue.yes." + (value.equals("true") ? "true" : "false"))
                                : field.optionName(value, w.en()))
                        .orElse(value))
                .collect(Collectors.joining(w.t("catalogue.or")));
        return w.t("catalogue.fact.when", name(kind, entry.getKey()), values);
    }

    /** The name of a field or role. */
    public String name(Kind kind, String code) {
        return kind.field(code)
                .map(field -> field.name(w.en()))
                .or(() -> kind.role(code).map(role -> role.name(w.en())))
                .orElse(code);
    }

    private String stage(Kind kind, String code) {
        return kind.stage(code).map(stage -> stage.name(w.en())).orElse(code);
    }

    /** What a stage needs, in words. */
    public String needs(Kind kind, Stage stage) {
        return stage.needs().stream()
                .map(need -> switch (need) {
                    case Stage.CHECKLIST, Stage.EVIDENCE, "place", "words", "committee", "sector" ->
                        w.t("catalogue.need." + need);
                    default -> name(kind, need);
                })
                .collect(Collectors.joining(w.t("catalogue.comma")));
    }

    /** What a field is like beside its type. */
    public String about(Field field) {
        String unit = field.unit().isEmpty() ? "" : w.t("catalogue.comma") + w.unit(field.unit());
        String needed = field.required() ? w.t("catalogue.comma") + w.t("catalogue.required") : "";
        String options = field.options().isEmpty()
                ? ""
                : w.t("catalogue.colon")
                        + field.options().stream()
                                .map(each -> each.name(w.en()))
                                .collect(Collectors.joining(w.t("catalogue.comma")));
        return w.t("catalogue.type." + field.type()) + unit + needed + options;
    }

    /** Who may take a part. */
    public String of(Role role) {
        return role.of().stream()
                .sorted()
                .map(each -> w.t("catalogue.of." + each))
                .collect(Collectors.joining(w.t("catalogue.comma")));
    }

    /** One choice for each constant, named by its message. */
    public <E extends Enum<E>> List<Option> options(String key, List<E> constants) {
        return constants.stream()
                .map(each -> Option.of(each.name(), w.t(key + "." + each.name())))
                .toList();
    }
}
