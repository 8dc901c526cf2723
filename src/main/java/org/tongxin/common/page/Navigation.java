package org.tongxin.common.page;

import java.util.Comparator;
import java.util.List;

/**
 * The way around for one desk.
 *
 * @param groups the left rail; a desk sees only its entries
 * @param bottom the phone's bottom bar: three entries, the fourth place opens the rest
 */
public record Navigation(List<NavGroup> groups, List<NavEntry> bottom) {

    /** Nobody is signed in, or the desk has one page only. */
    public static final Navigation NONE = new Navigation(List.of(), List.of());

    public Navigation {
        groups = List.copyOf(groups);
        bottom = List.copyOf(bottom);
    }

    /** Whether the entry is where we are: the longest beginning of the path wins. */
    public boolean current(NavEntry entry, String path) {
        return entry.covers(path)
                && groups.stream()
                        .flatMap(group -> group.entries().stream())
                        .filter(other -> other.covers(path))
                        .max(Comparator.comparingInt(other -> other.href().length()))
                        .filter(longest ->
                                longest.href().length() > entry.href().length())
                        .isEmpty();
    }
}
