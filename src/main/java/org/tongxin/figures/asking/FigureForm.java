package org.tongxin.figures.asking;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.tongxin.common.Prose;
import org.tongxin.common.Typed;
import org.tongxin.figures.defined.OwnFigure;

/**
 * A definition as a form says it, step by step, and as {@link org.tongxin.figures.defined.DefineFigure} reads it.
 *
 * @param values by field: measure, of, minus, role, by, part, whole, parts, per, code, zh, en, group, unit, aboutZh, aboutEn, version, and
 *     {@code w.} with a facet
 */
public record FigureForm(Map<String, List<String>> values) {

    private static final List<String> PLAIN = List.of(
            "measure", "of", "minus", "role", "by", "part", "whole", "parts", "per", "code", "zh", "en", "group",
            "unit", "aboutZh", "aboutEn", "version");
    private static final String FACET = "w.";
    private static final int MANY = 60;

    public FigureForm {
        values = new LinkedHashMap<>(values);
    }

    /** The ways of measuring, in the order in which they are offered. */
    public enum Measure {
        FACTS,
        MATTERS,
        QUANTITY,
        PERSONS,
        BODIES,
        STOCK,
        DISTINCT,
        ORDINAL,
        RATIO,
        SUM,
        RATE;

        /** Whether it is made of other figures. */
        public boolean ofFigures() {
            return this == RATIO || this == SUM || this == RATE;
        }
    }

    /** What was sent, without what is no field of it. */
    static FigureForm of(Map<String, List<String>> sent) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        sent.forEach((name, all) -> {
            List<String> given = all.stream()
                    .filter(Objects::nonNull)
                    .map(text -> Prose.clean(text).strip())
                    .filter(text -> !text.isEmpty())
                    .distinct()
                    .limit(MANY)
                    .toList();
            if (!given.isEmpty() && (PLAIN.contains(name) || name.matches("w\\.[a-zA-Z][a-zA-Z0-9_-]{0,39}"))) {
                values.put(name, given);
            }
        });
        return new FigureForm(values);
    }

    /** A definition that is to be changed. */
    static FigureForm of(OwnFigure figure) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        figure.body().forEach((name, value) -> {
            if (name.equals("where") && value instanceof Map<?, ?> where) {
                where.forEach((facet, all) -> values.put(FACET + facet, texts(all)));
            } else if (name.equals("about") && value instanceof Map<?, ?> about) {
                about.forEach(
                        (language, text) -> values.put(language.equals("zh") ? "aboutZh" : "aboutEn", texts(text)));
            } else {
                values.put(name, texts(value));
            }
        });
        values.put("version", List.of(String.valueOf(figure.version())));
        return of(values);
    }

    private static List<String> texts(Object value) {
        List<?> all = value instanceof List<?> list ? list : List.of(value);
        return all.stream().map(String::valueOf).collect(Collectors.toCollection(ArrayList::new));
    }

    /** The first value of a field; empty where it was left out. */
    public String one(String field) {
        List<String> all = all(field);
        return all.isEmpty() ? "" : all.getFirst();
    }

    /** All values of a field. */
    public List<String> all(String field) {
        return values.getOrDefault(field, List.of());
    }

    /** How it is measured; FACTS where nothing was chosen. */
    public Measure measure() {
        Measure measure = Typed.code(Measure.class, one("measure").toUpperCase(java.util.Locale.ROOT));
        return measure == null ? Measure.FACTS : measure;
    }

    /** The version it was changed from; 0 for a new one. */
    public int version() {
        return Objects.requireNonNullElse(Typed.number(one("version")), 0);
    }

    /** How far it has come: 1 the measure, 2 what is counted, 3 the rest. */
    int reached() {
        if (one("measure").isEmpty()) {
            return 1;
        }
        boolean chosen = switch (measure()) {
            case RATIO -> !all("part").isEmpty() && !all("whole").isEmpty();
            case RATE -> !all("part").isEmpty();
            case SUM -> all("parts").size() > 1;
            case STOCK -> !all("of").isEmpty() && !all("minus").isEmpty();
            default -> !all("of").isEmpty();
        };
        return chosen ? 3 : 2;
    }

    /** With another value, or with a first one. */
    FigureForm with(String field, String value) {
        Map<String, List<String>> more = new LinkedHashMap<>(values);
        more.put(field, List.of(value));
        return new FigureForm(more);
    }

    /** The fields but for these, to be carried along by a form. */
    public Map<String, List<String>> without(String... fields) {
        Map<String, List<String>> left = new LinkedHashMap<>(values);
        List.of(fields).forEach(left::remove);
        return left;
    }

    /** All of it as an address says it. */
    public String query() {
        return values.entrySet().stream()
                .flatMap(each -> each.getValue().stream()
                        .map(value -> each.getKey() + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8)))
                .collect(Collectors.joining("&"));
    }

    /** The entries of a definition; only those its measure reads, so that a change of mind leaves nothing behind. */
    Map<String, Object> body() {
        Map<String, Object> body = new LinkedHashMap<>();
        List.of("code", "zh", "en", "group", "unit").forEach(field -> put(body, field, one(field)));
        body.put("measure", measure().name());
        Map<String, Object> about = new LinkedHashMap<>();
        put(about, "zh", one("aboutZh"));
        put(about, "en", one("aboutEn"));
        if (!about.isEmpty()) {
            body.put("about", about);
        }
        switch (measure()) {
            case RATIO -> {
                put(body, "part", one("part"));
                put(body, "whole", one("whole"));
            }
            case SUM -> body.put("parts", all("parts"));
            case RATE -> {
                put(body, "part", one("part"));
                put(body, "per", one("per"));
            }
            default -> counted(body);
        }
        return body;
    }

    private void counted(Map<String, Object> body) {
        body.put("of", all("of"));
        Map<String, Object> where = new LinkedHashMap<>();
        values.forEach((name, all) -> {
            if (name.startsWith(FACET)) {
                where.put(name.substring(FACET.length()), all);
            }
        });
        if (!where.isEmpty()) {
            body.put("where", where);
        }
        switch (measure()) {
            case STOCK -> body.put("minus", all("minus"));
            case PERSONS, BODIES -> put(body, "role", one("role"));
            case DISTINCT -> put(body, "by", one("by"));
            default -> {}
        }
    }

    private static void put(Map<String, Object> body, String field, String value) {
        if (!value.isEmpty()) {
            body.put(field, value);
        }
    }
}
