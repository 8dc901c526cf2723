package org.tongxin.catalogue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The kinds of a committee as they are today: those that come with the product, as changed by the committee, and its own. */
public final class Kinds {

    private final Map<String, Kind> byCode = new LinkedHashMap<>();

    Kinds(List<Kind> kinds) {
        kinds.forEach(kind -> byCode.put(kind.code(), kind));
    }

    /** The kind of that code. */
    public Optional<Kind> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /** All of them, in the order of the catalogue. */
    public Stream<Kind> all() {
        return byCode.values().stream();
    }

    /** Those of a group. */
    public List<Kind> group(String letter) {
        return all().filter(kind -> kind.group().equals(letter)).toList();
    }
}
