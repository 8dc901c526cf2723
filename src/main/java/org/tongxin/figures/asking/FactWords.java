package org.tongxin.figures.asking;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tongxin.catalogue.FactRule;
import org.tongxin.catalogue.Field;
import org.tongxin.catalogue.Kind;
import org.tongxin.catalogue.Kinds;
import org.tongxin.catalogue.Role;
import org.tongxin.common.page.Words;

/** Says in plain words what a kind of fact and its facets are, out of the catalogue: nobody should have to read codes. */
public final class FactWords {

    private static final String GROUP = "group:";

    private final Words w;
    private final Kinds kinds;
    private final FacetWords facets;

    FactWords(Words w, Kinds kinds) {
        this.w = w;
        this.kinds = kinds;
        this.facets = new FacetWords(w);
    }

    /** The words of what facts are told apart by. */
    FacetWords facets() {
        return facets;
    }

    /** A kind of fact with its rule. */
    public record Fact(Kind kind, FactRule rule) {

        /** As definitions name it. */
        public String code() {
            return kind.code() + "." + rule.event();
        }
    }

    /** The group's name. */
    public String group(String letter) {
        return w.orElse("figures.number.group." + letter, letter);
    }

    /** A kind of fact or a pattern of them, as a definition names it. */
    public String fact(String code) {
        int dot = code.lastIndexOf('.');
        String event = code.substring(dot + 1);
        if (code.startsWith("*.")) {
            return w.t("figures.number.fact.every", event(event));
        }
        if (code.startsWith(GROUP)) {
            return w.t("figures.number.fact.group", group(code.substring(GROUP.length(), dot)), event(event));
        }
        List<Fact> facts = matching(code);
        return facts.isEmpty()
                ? w.orElse("figures.number.fact." + code, code)
                : w.t("figures.number.fact", facts.getFirst().kind().name(w.en()), what(facts.getFirst()));
    }

    /** What happened, where it is not of one kind. */
    private String event(String event) {
        return w.orElse("figures.number.event." + event, event);
    }

    /** What of its kind the fact is: 金额, 到“挂牌”, 每位主讲人. */
    public String what(Fact fact) {
        String plain = plain(fact);
        boolean unclear = fact.kind().facts().stream()
                .filter(rule -> !rule.event().equals(fact.rule().event()))
                .anyMatch(rule -> plain(new Fact(fact.kind(), rule)).equals(plain));
        return unclear ? w.t("figures.number.fact.code", plain, apart(fact)) : plain;
    }

    /** What tells it from its likes: the step at which it is written, or as the definition names it. */
    private String apart(Fact fact) {
        FactRule rule = fact.rule();
        boolean alone = fact.kind().facts().stream()
                .filter(other -> !other.event().equals(rule.event()))
                .noneMatch(other -> other.at().equals(rule.at())
                        && plain(new Fact(fact.kind(), other)).equals(plain(fact)));
        return alone
                ? fact.kind()
                        .stage(rule.at())
                        .map(stage -> stage.name(w.en()))
                        .orElseGet(() -> w.t("matter.state.STANDING"))
                : rule.event();
    }

    private String plain(Fact fact) {
        FactRule rule = fact.rule();
        String base = base(fact.kind(), rule);
        if (rule.when().isEmpty()) {
            return base;
        }
        String only = facets.where(List.of(fact.kind()), rule.when());
        return w.t("figures.number.fact.when", base, only);
    }

    private String base(Kind kind, FactRule rule) {
        String known = w.orElse("figures.number.event." + rule.event(), "");
        if (!known.isEmpty()) {
            return known;
        }
        String each = rule.each();
        if (each != null) {
            return w.t(
                    "figures.number.fact.each",
                    kind.role(each).map(role -> role.name(w.en())).orElse(each));
        }
        Optional<Field> quantity = kind.field(rule.quantity());
        if (quantity.isPresent()) {
            return quantity.get().name(w.en());
        }
        return kind.stage(rule.at())
                .map(stage -> w.t("figures.number.fact.stage", stage.name(w.en())))
                .orElseGet(() -> w.t("figures.number.fact.one", unit(rule.unit())));
    }

    /** A unit in the reader's language. */
    public String unit(String unit) {
        return w.unit(unit);
    }

    /** The facts a definition's entry means; none for what modules with a procedure of their own write. */
    List<Fact> matching(String code) {
        String event = code.substring(code.lastIndexOf('.') + 1);
        String kind = code.substring(0, code.lastIndexOf('.'));
        List<Fact> facts = new ArrayList<>();
        List<Kind> wanted = kind.equals("*")
                ? kinds.all().toList()
                : kind.startsWith(GROUP)
                        ? kinds.group(kind.substring(GROUP.length()))
                        : kinds.find(kind).stream().toList();
        for (Kind each : wanted) {
            each.facts().stream()
                    .filter(rule -> rule.event().equals(event))
                    .findFirst()
                    .ifPresent(rule -> facts.add(new Fact(each, rule)));
        }
        return facts;
    }

    /** The kinds those entries are about. */
    List<Kind> kinds(List<String> codes) {
        return codes.stream()
                .flatMap(code -> matching(code).stream())
                .map(Fact::kind)
                .distinct()
                .toList();
    }

    /** The name of a role in facts of those entries. */
    String role(List<String> codes, @Nullable String role) {
        if (role == null) {
            return w.t("figures.number.role.any");
        }
        return kinds(codes).stream()
                .flatMap(kind -> kind.role(role).stream())
                .map(each -> each.name(w.en()))
                .findFirst()
                .orElseGet(() -> w.orElse("figures.number.role." + role, role));
    }

    /** The roles in facts of those entries, by code. */
    Map<String, String> roles(List<String> codes) {
        Map<String, String> roles = new LinkedHashMap<>();
        for (Kind kind : kinds(codes)) {
            kind.roles().stream()
                    .filter(role -> role.of().stream()
                            .anyMatch(of -> of == Role.Of.MEMBER || of == Role.Of.BODY || of == Role.Of.UNIT))
                    .forEach(role -> roles.putIfAbsent(role.code(), role.name(w.en())));
        }
        return roles;
    }

    /** All kinds of facts of a group, for choosing. */
    List<Fact> choices(String group) {
        return kinds.group(group).stream()
                .filter(kind -> !kind.retired())
                .flatMap(kind -> kind.facts().stream()
                        .collect(Collectors.toMap(FactRule::event, rule -> rule, (a, _) -> a, LinkedHashMap::new))
                        .values()
                        .stream()
                        .map(rule -> new Fact(kind, rule)))
                .toList();
    }

    /** The letters of the groups that have kinds. */
    List<String> groups() {
        return kinds.all().map(Kind::group).distinct().toList();
    }
}
