package org.tongxin.figures.defined;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.tongxin.catalogue.Catalogue;
import org.tongxin.catalogue.FactRule;
import org.tongxin.catalogue.Field;
import org.tongxin.platform.Acting;

/** The kinds of facts that the acting committee's catalogue writes. */
@Component
class CatalogueKinds implements KindsOfFacts {

    private final Catalogue catalogue;

    CatalogueKinds(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public Collection<Kind> all() {
        List<Kind> all = new ArrayList<>();
        catalogue.of(Acting.required().committee()).all().forEach(kind -> all.addAll(of(kind)));
        return all;
    }

    static List<Kind> of(org.tongxin.catalogue.Kind kind) {
        Set<String> facets = new HashSet<>(Set.of("as", "enlarged"));
        kind.fields().stream()
                .filter(field -> field.type().isFacet())
                .map(Field::code)
                .forEach(facets::add);
        return kind.facts().stream()
                .map(rule -> fact(kind, rule, facets))
                .distinct()
                .toList();
    }

    private static Kind fact(org.tongxin.catalogue.Kind kind, FactRule rule, Set<String> facets) {
        return new Kind(
                kind.code() + "." + rule.event(),
                kind.group(),
                Upward.valueOf(kind.upward().name()),
                rule.each() != null,
                facets);
    }
}
