package org.tongxin.figures.asking;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tongxin.catalogue.Field;
import org.tongxin.catalogue.FieldType;
import org.tongxin.catalogue.Kind;
import org.tongxin.common.page.Words;

/** Says in plain words what facts are told apart by: the facets of their kinds and their values. */
final class FacetWords {

    private final Words w;

    FacetWords(Words w) {
        this.w = w;
    }

    /** What facts of those kinds and entries may be told apart by, with its values; in the order of the kinds. */
    Map<String, List<Field.Choice>> of(List<Kind> kinds, List<String> codes) {
        Map<String, List<Field.Choice>> facets = new LinkedHashMap<>();
        for (Kind kind : kinds) {
            kind.fields().stream()
                    .filter(field -> field.type().isFacet())
                    .forEach(field -> facets.merge(field.code(), options(field), FacetWords::both));
        }
        boolean attended = codes.stream().anyMatch(code -> code.endsWith(".attended"));
        if (attended) {
            facets.put(
                    "as",
                    List.of("member", "leader", "standing", "staff", "guest").stream()
                            .map(this::fixed)
                            .toList());
        }
        return facets;
    }

    private List<Field.Choice> options(Field field) {
        return field.type() == FieldType.YES_NO ? List.of(fixed("true"), fixed("false")) : field.options();
    }

    private Field.Choice fixed(String code) {
        String name = w.t("figures.number.value." + code);
        return new Field.Choice(code, name, name);
    }

    private static List<Field.Choice> both(List<Field.Choice> one, List<Field.Choice> other) {
        List<Field.Choice> all = new ArrayList<>(one);
        other.stream()
                .filter(choice -> one.stream().noneMatch(known -> known.code().equals(choice.code())))
                .forEach(all::add);
        return all;
    }

    /** The name of a facet. */
    String name(List<Kind> of, String code) {
        return of.stream()
                .flatMap(kind -> kind.field(code).stream())
                .map(field -> field.name(w.en()))
                .findFirst()
                .orElseGet(() -> w.orElse("figures.number.facet." + code, code));
    }

    /** A value of a facet. */
    String value(List<Kind> of, String facet, String code) {
        Optional<String> named = of.stream()
                .flatMap(kind -> kind.field(facet).stream())
                .flatMap(field -> field.option(code).stream())
                .map(option -> option.name(w.en()))
                .findFirst();
        return named.orElseGet(() -> w.orElse("figures.number.value." + code, code));
    }

    private String values(List<Kind> of, String facet, List<String> codes) {
        String all = codes.stream()
                .map(code -> value(of, facet, code))
                .collect(Collectors.joining(w.t("figures.number.or")));
        return w.t("figures.number.facet", name(of, facet), all);
    }

    /** A filter in words; empty where there is none. */
    String where(List<Kind> of, Map<String, List<String>> where) {
        return where.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(each -> values(of, each.getKey(), each.getValue()))
                .collect(Collectors.joining(w.t("figures.number.and")));
    }
}
