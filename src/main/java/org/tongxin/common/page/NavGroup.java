package org.tongxin.common.page;

import java.util.List;

/** Entries under one heading; the first group mostly has none (empty). */
public record NavGroup(String heading, List<NavEntry> entries) {

    public NavGroup {
        entries = List.copyOf(entries);
    }
}
