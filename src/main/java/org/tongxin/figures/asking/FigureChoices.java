package org.tongxin.figures.asking;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.tongxin.catalogue.Field;
import org.tongxin.catalogue.Kind;
import org.tongxin.common.page.Option;
import org.tongxin.common.page.Words;
import org.tongxin.figures.defined.Breakdown;
import org.tongxin.figures.defined.FigureBook;
import org.tongxin.figures.defined.FigureDefinition;
import org.tongxin.figures.defined.Source;

/** What a form that defines a figure offers, in words. */
public final class FigureChoices {

    private final Words w;
    private final FactWords facts;
    private final FigureBook book;

    FigureChoices(Words w, FactWords facts, FigureBook book) {
        this.w = w;
        this.facts = facts;
        this.book = book;
    }

    /** The kinds of facts by group. */
    public Map<String, List<Option>> facts() {
        Map<String, List<Option>> groups = new LinkedHashMap<>();
        groups.put(facts.group("A"), ofProposals());
        for (String group : facts.groups()) {
            List<Option> options = new ArrayList<>();
            boolean attended =
                    facts.choices(group).stream().anyMatch(fact -> fact.kind().engine() == Kind.Engine.ACTIVITY);
            if (attended) {
                Stream.of("held", "attended")
                        .map(event -> "group:" + group + "." + event)
                        .forEach(each -> options.add(Option.of(each, facts.fact(each))));
            }
            facts.choices(group)
                    .forEach(fact -> options.add(new Option(
                            fact.code(),
                            facts.fact(fact.code()),
                            fact.kind().about().in(w.en()))));
            groups.merge(facts.group(group), options, FigureChoices::both);
        }
        groups.put(
                w.t("figures.own.every"),
                Stream.of("*.held", "*.attended")
                        .map(each -> Option.of(each, facts.fact(each)))
                        .toList());
        return groups;
    }

    private static List<Option> both(List<Option> one, List<Option> other) {
        return Stream.concat(one.stream(), other.stream()).toList();
    }

    /** Proposals write facts that stand in no catalogue; offered is what the shipped figures count. */
    private List<Option> ofProposals() {
        return sources()
                .flatMap(source -> source.of().stream())
                .filter(code -> code.startsWith("proposal."))
                .distinct()
                .sorted()
                .map(code -> Option.of(code, facts.fact(code)))
                .toList();
    }

    private Stream<Source> sources() {
        return book.all().stream().flatMap(each -> switch (each) {
            case FigureDefinition.Counted counted -> Stream.of(counted.source());
            case FigureDefinition.Parties parties -> Stream.of(parties.source());
            case FigureDefinition.Distinct distinct -> Stream.of(distinct.source());
            case FigureDefinition.Stock stock -> Stream.of(stock.opened());
            case FigureDefinition.Ratio _, FigureDefinition.Sum _, FigureDefinition.Rate _ -> Stream.empty();
        });
    }

    /** What the chosen facts may be narrowed by: name, then the values. */
    public Map<String, List<Option>> facets(List<String> codes) {
        Map<String, List<Option>> facets = new TreeMap<>();
        for (Map.Entry<String, List<Field.Choice>> each :
                facts.facets().of(facts.kinds(codes), codes).entrySet()) {
            facets.put(
                    each.getKey(),
                    each.getValue().stream()
                            .map(choice -> Option.of(choice.code(), choice.name(w.en())))
                            .toList());
        }
        sources()
                .filter(source ->
                        source.of().stream().anyMatch(code -> code.startsWith("proposal.") && codes.contains(code)))
                .forEach(source -> source.where()
                        .forEach((facet, values) -> facets.merge(
                                facet,
                                values.stream()
                                        .map(value ->
                                                Option.of(value, facts.facets().value(List.of(), facet, value)))
                                        .toList(),
                                (a, b) -> Stream.concat(a.stream(), b.stream())
                                        .distinct()
                                        .toList())));
        return facets;
    }

    /** The name of a facet of these facts. */
    public String facet(List<String> codes, String facet) {
        return facts.facets().name(facts.kinds(codes), facet);
    }

    /** Who may be counted in the chosen facts. */
    public List<Option> roles(List<String> codes) {
        return facts.roles(codes).entrySet().stream()
                .map(each -> Option.of(each.getKey(), each.getValue()))
                .toList();
    }

    /** Of what different values may be counted. */
    public List<Option> values(List<String> codes) {
        Stream<Option> columns = Stream.of(Breakdown.SECTOR, Breakdown.SPECIAL, Breakdown.PLACE, Breakdown.CATEGORY)
                .map(by -> Option.of(by.code(), w.t("figures.number.by." + by.code())));
        return Stream.concat(
                        columns,
                        facets(codes).keySet().stream().map(facet -> Option.of("facet:" + facet, facet(codes, facet))))
                .toList();
    }

    /** The figures that may be part of another, by group. */
    public Map<String, List<Option>> figures() {
        Map<String, List<Option>> groups = new TreeMap<>();
        for (FigureDefinition each : book.all()) {
            boolean ordinal = each instanceof FigureDefinition.Counted counted
                    && counted.what() == FigureDefinition.Counting.ORDINAL;
            if (!(each instanceof FigureDefinition.Ratio) && !(each instanceof FigureDefinition.Rate) && !ordinal) {
                groups.computeIfAbsent(each.head().group(), _ -> new ArrayList<>())
                        .add(Option.of(
                                each.code(),
                                each.head().name(w.en()) + "（"
                                        + facts.unit(each.head().unit()) + "）"));
            }
        }
        Map<String, List<Option>> named = new LinkedHashMap<>();
        groups.forEach((letter, options) -> named.put(facts.group(letter), options));
        return named;
    }

    /** The groups a figure may stand in. */
    public List<Option> groups() {
        return Stream.concat(Stream.of("A"), facts.groups().stream())
                .distinct()
                .sorted()
                .map(letter -> Option.of(letter, facts.group(letter)))
                .toList();
    }

    /** The group of what was chosen first. */
    String group(FigureForm form) {
        String fact = form.one("of");
        String part = form.one("part").isEmpty() ? form.one("parts") : form.one("part");
        if (form.measure().ofFigures()) {
            return book.of(part).map(each -> each.head().group()).orElse("A");
        }
        return fact.contains(".")
                ? facts.matching(fact).stream()
                        .map(each -> each.kind().group())
                        .findFirst()
                        .orElse("A")
                : "A";
    }

    /** What the chosen facts are usually counted in. */
    String unit(FigureForm form) {
        return switch (form.measure()) {
            case RATIO -> "%";
            case PERSONS -> "名";
            case BODIES -> "家";
            case DISTINCT -> "种";
            case SUM, RATE ->
                Stream.concat(form.all("parts").stream(), form.all("part").stream())
                        .flatMap(code -> book.of(code).stream())
                        .map(each -> each.head().unit())
                        .findFirst()
                        .orElse("次");
            case FACTS, MATTERS, QUANTITY, STOCK, ORDINAL ->
                form.all("of").stream()
                        .flatMap(code -> facts.matching(code).stream())
                        .map(fact -> form.measure() == FigureForm.Measure.QUANTITY
                                ? fact.rule().unit()
                                : fact.kind().unit())
                        .findFirst()
                        .orElse("件");
        };
    }
}
