package org.tongxin.figures.defined;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.tongxin.common.Reason;

/** Says which kinds of facts a source means, by the catalogue where there is one. */
@Component
class ResolveKinds {

    /** Modules with a procedure of their own write facts that stand in no catalogue. */
    static final Predicate<String> OF_PROCEDURES =
            kind -> kind.startsWith("proposal.") || kind.startsWith("clue.") || kind.startsWith("briefing.");

    private static final Set<String> THEIR_FACETS = Set.of(
            "onTime",
            "grade",
            "result",
            "work",
            "quality",
            "kind",
            "stage",
            "about",
            "intake",
            "proposer",
            "verdict",
            "round",
            "level");

    private final ObjectProvider<KindsOfFacts> catalogue;

    ResolveKinds(ObjectProvider<KindsOfFacts> catalogue) {
        this.catalogue = catalogue;
    }

    /**
     * The kinds a source means.
     *
     * @param all their names
     * @param own those a committee above may not even count
     * @param perPerson those that joint events do not double
     * @param event where all kinds of one event are meant, that event
     */
    record Resolved(
            List<String> all,
            List<String> own,
            List<String> perPerson,
            @Nullable String event) {}

    /** The catalogue as it is now; ask once for many sources. */
    Map<String, KindsOfFacts.Kind> known() {
        return catalogue.getIfAvailable(KindsOfFacts::none).all().stream()
                .collect(Collectors.toMap(KindsOfFacts.Kind::name, Function.identity(), (a, _) -> a));
    }

    static Resolved resolve(Source source, Map<String, KindsOfFacts.Kind> known) {
        List<String> all = source.of().stream()
                .flatMap(pattern ->
                        isPattern(pattern) ? matching(pattern, known).map(KindsOfFacts.Kind::name) : Stream.of(pattern))
                .distinct()
                .toList();
        List<String> own = all.stream()
                .filter(name -> known.get(name) instanceof KindsOfFacts.Kind kind
                        && kind.upward() == KindsOfFacts.Upward.NOTHING)
                .toList();
        List<String> perPerson = all.stream()
                .filter(name -> known.get(name) instanceof KindsOfFacts.Kind kind
                        ? kind.perPerson()
                        : name.endsWith(".attended"))
                .toList();
        return new Resolved(all, own, perPerson, eventOfAll(source));
    }

    /** What is wrong with the kinds and facets of a definition; nothing where there is no catalogue. */
    List<Reason> wrong(FigureDefinition definition) {
        Map<String, KindsOfFacts.Kind> known = known();
        List<Reason> wrong = new ArrayList<>();
        if (!known.isEmpty()) {
            sources(definition).forEach(source -> wrong(source, known, wrong));
        }
        return wrong;
    }

    static List<Source> sources(FigureDefinition definition) {
        return switch (definition) {
            case FigureDefinition.Counted counted -> List.of(counted.source());
            case FigureDefinition.Parties parties -> List.of(parties.source());
            case FigureDefinition.Stock stock -> List.of(stock.opened(), stock.closed());
            case FigureDefinition.Distinct distinct -> List.of(distinct.source());
            case FigureDefinition.Ratio _, FigureDefinition.Sum _, FigureDefinition.Rate _ -> List.of();
        };
    }

    private static void wrong(Source source, Map<String, KindsOfFacts.Kind> known, List<Reason> wrong) {
        for (String name : source.of()) {
            boolean found = isPattern(name)
                    ? matching(name, known).findAny().isPresent()
                    : OF_PROCEDURES.test(name) || known.containsKey(name);
            if (!found) {
                wrong.add(Reason.at("of", "figures.defined.refused.kind", name));
            }
        }
        Resolved resolved = resolve(source, known);
        boolean procedures = resolved.all().stream().anyMatch(OF_PROCEDURES);
        for (String facet : source.where().keySet()) {
            boolean has = resolved.all().stream()
                    .anyMatch(name -> known.get(name) instanceof KindsOfFacts.Kind kind
                            && kind.facets().contains(facet));
            if (!has && !(procedures && THEIR_FACETS.contains(facet))) {
                wrong.add(Reason.at("where", "figures.defined.refused.facet", facet));
            }
        }
    }

    private static @Nullable String eventOfAll(Source source) {
        String only = source.of().size() == 1 ? source.of().getFirst() : "";
        return only.startsWith("*.") ? only.substring(2) : null;
    }

    private static boolean isPattern(String name) {
        return name.startsWith("group:") || name.startsWith("*.");
    }

    private static Stream<KindsOfFacts.Kind> matching(String pattern, Map<String, KindsOfFacts.Kind> known) {
        String event = pattern.substring(pattern.indexOf('.') + 1);
        String group = pattern.startsWith("group:") ? pattern.substring(6, pattern.indexOf('.')) : "";
        return known.values().stream()
                .sorted(Comparator.comparing(KindsOfFacts.Kind::name))
                .filter(kind -> kind.event().equals(event)
                        && (group.isEmpty() || kind.group().equals(group)));
    }
}
