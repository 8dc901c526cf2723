package org.tongxin.matter;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tongxin.common.Prose;

/**
 * A matter as somebody typed it, whether in a form, a row of a table or through the interface: texts by name. Built-in names are {@code title,
 * on, until, place, words, committee, sector, ordinal, enlarged, tick, tag, link}; {@code f.x} is the kind's field x, {@code r.x} those with
 * the role x, {@code r.x.OF} those of one sort among them.
 */
public record TypedMatter(Map<String, List<String>> cells) {

    /** Names that are meant for outsiders although a member is called much like them. */
    public static final String OUTSIDER = "outsider";

    /** In place of such names: all of them. */
    public static final String EVERYBODY = "*";

    /** Nothing typed. */
    public static final TypedMatter EMPTY = new TypedMatter(Map.of());

    public TypedMatter {
        Map<String, List<String>> clean = new LinkedHashMap<>();
        cells.forEach((name, values) -> clean.put(
                name,
                values.stream()
                        .map(Prose::clean)
                        .filter(text -> !text.isEmpty())
                        .toList()));
        cells = Map.copyOf(clean);
    }

    /** One text a name. */
    public static TypedMatter of(Map<String, String> single) {
        Map<String, List<String>> cells = new LinkedHashMap<>();
        single.forEach((name, text) -> cells.put(name, List.of(text)));
        return new TypedMatter(cells);
    }

    /** What was typed under that name; empty where nothing was. */
    public String text(String name) {
        List<String> typed = all(name);
        return typed.isEmpty() ? "" : typed.getFirst();
    }

    /** Everything typed or ticked under that name. */
    public List<String> all(String name) {
        return cells.getOrDefault(name, List.of());
    }

    /** The same with that text under that name. */
    public TypedMatter with(String name, String text) {
        return with(name, List.of(text));
    }

    /** The same with these texts under that name. */
    public TypedMatter with(String name, List<String> texts) {
        Map<String, List<String>> more = new LinkedHashMap<>(cells);
        more.put(name, texts);
        return new TypedMatter(more);
    }

    /** Whether that name is meant for an outsider. */
    boolean outsider(String name) {
        List<String> meant = all(OUTSIDER);
        return meant.contains(EVERYBODY) || meant.contains(name);
    }
}
