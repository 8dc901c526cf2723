package org.tongxin.demo.scenarios;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What a scenario's file says in one place, read leniently: one thing may stand where several could. */
record Said(Map<String, Object> said) {

    static Said of(@Nullable Object node) {
        Map<String, Object> said = new TreeMap<>();
        if (node instanceof Map<?, ?> map) {
            map.forEach((key, value) -> said.put(key.toString(), value));
        }
        return new Said(said);
    }

    boolean has(String key) {
        return said.containsKey(key);
    }

    boolean is(String key) {
        return Boolean.TRUE.equals(said.get(key));
    }

    String text(String key) {
        Object value = said.get(key);
        if (value == null) {
            throw new IllegalStateException("A scenario says nothing of " + key + " in " + said);
        }
        return value.toString();
    }

    int number(String key, int otherwise) {
        Object value = said.get(key);
        return value == null ? otherwise : Integer.parseInt(value.toString());
    }

    List<String> texts(String key) {
        return nodes(key).stream().map(Object::toString).toList();
    }

    /** The number for one committee of the scenario; the first is for the one above, and nothing said is none. */
    long of(String key, int committee) {
        List<String> all = texts(key);
        return committee < all.size() ? Long.parseLong(all.get(committee)) : 0;
    }

    List<Said> list(String key) {
        return nodes(key).stream().map(Said::of).toList();
    }

    Said in(String key) {
        return of(said.get(key));
    }

    /** In the order of their names, so that the same file always gives the same records. */
    List<String> keys() {
        return List.copyOf(said.keySet());
    }

    private List<Object> nodes(String key) {
        Object value = said.get(key);
        return value == null ? List.of() : value instanceof List<?> list ? List.copyOf(list) : List.of(value);
    }
}
