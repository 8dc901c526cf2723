package org.tongxin.figures.defined;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.tongxin.common.Prose;
import org.tongxin.common.Reason;

/** The entries of a definition as a file or a form says them; what is wrong is gathered as reasons, each at its field. */
final class Entries {

    private static final int MANY = 40;

    private final Map<String, ?> raw;
    private final List<Reason> wrong;
    private final Set<String> left;

    Entries(Map<String, ?> raw, List<Reason> wrong) {
        this.raw = raw;
        this.wrong = wrong;
        this.left = new TreeSet<>(raw.keySet());
    }

    /** A text that has to be there. */
    String text(String field, int most) {
        String text = textOrNull(field, most);
        if (text == null) {
            wrong.add(Reason.at(field, "figures.defined.refused.missing", field));
            return "";
        }
        return text;
    }

    /** A text, or null where it is left out. */
    @Nullable
    String textOrNull(String field, int most) {
        left.remove(field);
        Object value = raw.get(field);
        if (value == null || value.toString().isBlank()) {
            return null;
        }
        String text = value.toString().strip();
        if (!isPlain(value)
                || text.length() > most
                || text.chars().anyMatch(Character::isISOControl)
                || !text.equals(Prose.clean(text))) {
            wrong.add(Reason.at(field, "figures.defined.refused.text", field, most));
        }
        return text;
    }

    /** A text of that form. */
    String matching(String field, String form) {
        String text = text(field, 200);
        if (!text.isEmpty() && !text.matches(form)) {
            wrong.add(Reason.at(field, "figures.defined.refused.form", text));
        }
        return text;
    }

    /** A list of texts of that form; a single text is a list of one. */
    List<String> list(String field, String form, boolean required) {
        left.remove(field);
        List<String> texts = texts(field, raw.get(field));
        if (required && texts.isEmpty()) {
            wrong.add(Reason.at(field, "figures.defined.refused.missing", field));
        }
        texts.stream()
                .filter(text -> !text.matches(form))
                .forEach(text -> wrong.add(Reason.at(field, "figures.defined.refused.form", text)));
        return texts;
    }

    /** Facets with their values. */
    Map<String, List<String>> where(String field) {
        left.remove(field);
        Object value = raw.get(field);
        Map<String, List<String>> where = new LinkedHashMap<>();
        if (value == null) {
            return where;
        }
        if (!(value instanceof Map<?, ?> map)) {
            wrong.add(Reason.at(field, "figures.defined.refused.where"));
            return where;
        }
        map.forEach((facet, values) -> {
            List<String> texts = texts(field, values);
            if (!String.valueOf(facet).matches(DefinitionReader.FACET) || texts.isEmpty()) {
                wrong.add(Reason.at(field, "figures.defined.refused.where"));
            }
            where.put(String.valueOf(facet), texts);
        });
        return where;
    }

    /** The words in two languages that stand in one entry. */
    Entries inner(String field) {
        left.remove(field);
        Map<String, Object> inner = new LinkedHashMap<>();
        if (raw.get(field) instanceof Map<?, ?> map) {
            map.forEach((key, value) -> {
                if (value != null) {
                    inner.put(String.valueOf(key), value);
                }
            });
        } else if (raw.get(field) != null) {
            wrong.add(Reason.at(field, "figures.defined.refused.form", field));
        }
        return new Entries(inner, wrong);
    }

    /** Refuses what nobody asked for: a misspelt entry would otherwise be dropped in silence. */
    void nothingLeft() {
        left.forEach(field -> wrong.add(Reason.at(field, "figures.defined.refused.unknown", field)));
    }

    private List<String> texts(String field, @Nullable Object value) {
        List<?> values = value == null ? List.of() : value instanceof List<?> list ? list : List.of(value);
        List<String> texts = new ArrayList<>();
        for (Object each : values) {
            String text = each == null ? "" : each.toString().strip();
            boolean keeps = text.equals(Prose.clean(text)) && text.chars().noneMatch(Character::isISOControl);
            if (each == null || !isPlain(each) || text.isEmpty() || text.length() > 80 || !keeps) {
                wrong.add(Reason.at(field, "figures.defined.refused.text", field, 80));
            } else {
                texts.add(text);
            }
        }
        if (texts.size() > MANY) {
            wrong.add(Reason.at(field, "figures.defined.refused.many", field, MANY));
            return List.of();
        }
        return texts.stream().distinct().toList();
    }

    private static boolean isPlain(Object value) {
        return value instanceof String || value instanceof Number || value instanceof Boolean;
    }
}
