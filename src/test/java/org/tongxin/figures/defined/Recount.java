package org.tongxin.figures.defined;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Counts figures the slow and plain way, over every standing fact of some committees; knows nothing of cells. */
final class Recount {

    private static final JsonMapper JSON = new JsonMapper();
    private final List<Line> all;
    private final FigureBook book;
    private final Map<String, KindsOfFacts.Kind> kinds;

    Recount(List<Line> all, FigureBook book, Collection<KindsOfFacts.Kind> kinds) {
        this.all = all;
        this.book = book;
        this.kinds = kinds.stream().collect(Collectors.toMap(KindsOfFacts.Kind::name, Function.identity()));
    }

    record Party(String role, String kind, UUID id) {}

    record Line(
            UUID committee,
            boolean own,
            String level,
            String kind,
            UUID matter,
            LocalDate day,
            BigDecimal quantity,
            UUID session,
            String sector,
            String category,
            JsonNode attributes,
            List<Party> parties) {

        String text(String name) {
            return attributes.path(name).isMissingNode()
                    ? null
                    : attributes.path(name).asString();
        }

        String facet(String name) {
            JsonNode of = attributes.has("facets") ? attributes.path("facets") : attributes;
            return of.path(name).isMissingNode() ? null : of.path(name).asString();
        }
    }

    static final String READ = """
        select s.*, s.attributes::text as said, (select jsonb_agg(jsonb_build_array(p.role, p.kind, p.party_id))::text from ledger.fact_party p
            where p.committee_id = s.committee_id and p.fact_id = s.id) as parties from ledger.standing s""";

    /** All standing facts of the acting committee. */
    static List<Line> read(JdbcClient jdbc, boolean own, String level) {
        return jdbc.sql(READ).query((row, _) -> line(row, own, level)).list();
    }

    private static Line line(ResultSet row, boolean own, String level) throws SQLException {
        List<Party> parties = new ArrayList<>();
        if (row.getString("parties") != null) {
            for (JsonNode each : JSON.readTree(row.getString("parties"))) {
                parties.add(new Party(
                        each.get(0).asString(),
                        each.get(1).asString(),
                        UUID.fromString(each.get(2).asString())));
            }
        }
        return new Line(
                row.getObject("committee_id", UUID.class),
                own,
                level,
                row.getString("kind"),
                row.getObject("matter_id", UUID.class),
                row.getObject("occurred_on", LocalDate.class),
                row.getBigDecimal("quantity"),
                row.getObject("session_id", UUID.class),
                row.getString("sector"),
                row.getString("category"),
                JSON.readTree(row.getString("said")),
                parties);
    }

    /** The value of a figure over a span; null: none. */
    BigDecimal value(FigureDefinition definition, Span span, Function<Line, Object> by, Object key) {
        return switch (definition) {
            case FigureDefinition.Counted c -> counted(c, these(c.source(), span, by, key));
            case FigureDefinition.Parties p ->
                size(these(p.source(), span, by, key).stream()
                        .flatMap(line -> line.parties().stream()
                                .filter(party -> party.kind().equals("MEMBER") == p.members())
                                .filter(party -> p.role() == null || p.role().equals(party.role()))
                                .map(party -> List.of(line.committee(), party.id())))
                        .collect(Collectors.toSet()));
            case FigureDefinition.Stock s -> {
                Span up = new Span(LocalDate.of(1900, 1, 1), span.until(), "", "", null);
                yield facts(these(s.opened(), up, by, key)).subtract(facts(these(s.closed(), up, by, key)));
            }
            case FigureDefinition.Distinct d ->
                size(these(d.source(), span, by, key).stream()
                        .map(part(d.by()))
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet()));
            case FigureDefinition.Ratio r ->
                Plan.share(number(r.part(), span, by, key), number(r.whole(), span, by, key));
            case FigureDefinition.Sum s ->
                s.parts().stream().map(code -> number(code, span, by, key)).reduce(BigDecimal.ZERO, BigDecimal::add);
            case FigureDefinition.Rate r ->
                number(r.part(), span, by, key)
                        .divide(BigDecimal.valueOf(Plan.periods(r, span).size()), 2, java.math.RoundingMode.HALF_UP);
        };
    }

    BigDecimal number(String code, Span span, Function<Line, Object> by, Object key) {
        BigDecimal value = value(book.required(code), span, by, key);
        return value == null ? BigDecimal.ZERO : value;
    }

    static Function<Line, Object> part(Breakdown by) {
        return switch (by.code()) {
            case "" -> _ -> "";
            case "SECTOR" -> Line::sector;
            case "CATEGORY" -> Line::category;
            case "PLACE" -> line -> line.text("place");
            case "SPECIAL" -> line -> line.text("committee");
            case "SESSION" ->
                line -> line.session() == null ? null : line.session().toString();
            case "MONTH" -> line -> line.day().toString().substring(0, 7);
            case "YEAR" -> line -> line.day().toString().substring(0, 4);
            case "COMMITTEE" -> line -> line.committee().toString();
            case "LEVEL" -> Line::level;
            default -> line -> line.facet(by.code().substring(6));
        };
    }

    List<Line> these(Source source, Span span, Function<Line, Object> by, Object key) {
        List<String> wanted = ResolveKinds.resolve(source, kinds).all();
        return all.stream()
                .filter(line -> wanted.contains(line.kind()))
                .filter(line -> line.own()
                        || kinds.get(line.kind()) == null
                        || kinds.get(line.kind()).upward() != KindsOfFacts.Upward.NOTHING)
                .filter(line -> span.session() == null
                        ? !line.day().isBefore(span.from()) && !line.day().isAfter(span.until())
                        : span.session().value().equals(line.session()))
                .filter(line -> source.where().entrySet().stream()
                        .allMatch(each -> each.getValue().contains(String.valueOf(line.facet(each.getKey())))))
                .filter(line -> Objects.equals(by.apply(line), key))
                .toList();
    }

    private BigDecimal counted(FigureDefinition.Counted c, List<Line> lines) {
        return switch (c.what()) {
            case FACTS -> facts(lines);
            case QUANTITY ->
                lines.stream()
                        .map(Line::quantity)
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .subtract(doubles(lines).stream().map(Line::quantity).reduce(BigDecimal.ZERO, BigDecimal::add));
            case ORDINAL ->
                lines.stream()
                        .map(Line::quantity)
                        .max(Comparator.naturalOrder())
                        .orElse(null);
            case MATTERS -> size(matters(lines)).subtract(size(matters(doubles(lines, line -> ""))));
        };
    }

    private BigDecimal facts(List<Line> lines) {
        return BigDecimal.valueOf(lines.size() - doubles(lines).size());
    }

    private static Set<List<UUID>> matters(List<Line> lines) {
        return lines.stream()
                .map(line -> List.of(line.committee(), line.matter()))
                .collect(Collectors.toSet());
    }

    private boolean shared(Line line) {
        KindsOfFacts.Kind kind = kinds.get(line.kind());
        return line.text("joint") != null && (kind == null || !kind.perPerson());
    }

    /** The facts of joint events that another committee keeps. */
    private List<Line> doubles(List<Line> lines) {
        return doubles(lines, Line::kind);
    }

    private List<Line> doubles(List<Line> lines, Function<Line, String> within) {
        Map<List<String>, List<Line>> byEvent = lines.stream()
                .filter(this::shared)
                .collect(Collectors.groupingBy(
                        line -> List.of(within.apply(line), Objects.requireNonNull(line.text("joint")))));
        List<Line> doubles = new ArrayList<>();
        byEvent.values().forEach(event -> {
            Map<String, Boolean> leads = new TreeMap<>();
            event.forEach(line ->
                    leads.merge(line.committee().toString(), "true".equals(line.text("lead")), Boolean::logicalOr));
            String keeps = leads.entrySet().stream()
                    .filter(Map.Entry::getValue)
                    .map(Map.Entry::getKey)
                    .findFirst()
                    .orElse(leads.keySet().iterator().next());
            event.stream()
                    .filter(line -> !line.committee().toString().equals(keeps))
                    .forEach(doubles::add);
        });
        return doubles;
    }

    /** The parts of a figure. */
    Map<Object, BigDecimal> parts(FigureDefinition definition, Span span, Breakdown by) {
        Function<Line, Object> part = part(by);
        Map<Object, BigDecimal> parts = new LinkedHashMap<>();
        all.stream().map(part).distinct().forEach(key -> {
            BigDecimal value = value(definition, span, part, key);
            if (value != null && value.signum() != 0) {
                parts.put(key, value);
            }
        });
        return parts;
    }

    private static BigDecimal size(Set<?> set) {
        return BigDecimal.valueOf(set.size());
    }
}
