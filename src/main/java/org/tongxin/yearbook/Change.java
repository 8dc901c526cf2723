package org.tongxin.yearbook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tongxin.common.MatterRef;
import org.tongxin.ledger.Chronicle;

/**
 * What has changed since a yearbook was approved; the yearbook itself stays.
 *
 * @param section code of the section it stands in
 * @param was the figure as it was approved
 * @param now the figure as it is
 * @param before the record as it was approved; null: it came later
 * @param after the record as it is; null: it counts no more
 */
public record Change(
        String section,
        Contents.@Nullable Line was,
        Contents.@Nullable Line now,
        Chronicle.@Nullable Entry before,
        Chronicle.@Nullable Entry after) {

    /** Whether it is about a figure. */
    public boolean ofFigure() {
        return was != null;
    }

    /** All changes between two moments, figures first. */
    static List<Change> between(Contents frozen, Contents now) {
        List<Change> changes = new ArrayList<>();
        for (Contents.Part part : frozen.parts()) {
            String code = part.section().code();
            now.part(code)
                    .ifPresent(other -> part.lines()
                            .forEach(line -> other.line(line.code())
                                    .filter(later -> !line.same(later))
                                    .ifPresent(later -> changes.add(new Change(code, line, later, null, null)))));
        }
        Map<MatterRef, Chronicle.Entry> before = entries(frozen);
        Map<MatterRef, Chronicle.Entry> after = entries(now);
        before.forEach((matter, entry) -> {
            Chronicle.Entry later = after.get(matter);
            if (later == null || !told(later).equals(told(entry))) {
                changes.add(new Change(section(entry), null, null, entry, later));
            }
        });
        after.forEach((matter, entry) -> {
            if (!before.containsKey(matter)) {
                changes.add(new Change(section(entry), null, null, null, entry));
            }
        });
        return changes;
    }

    private static Map<MatterRef, Chronicle.Entry> entries(Contents contents) {
        Map<MatterRef, Chronicle.Entry> entries = new LinkedHashMap<>();
        contents.parts().stream()
                .filter(part -> !part.section().code().equals(Sections.CHRONICLE))
                .flatMap(part -> part.items().stream())
                .forEach(item -> entries.put(item.matter(), item));
        return entries;
    }

    private static String section(Chronicle.Entry entry) {
        return Sections.of(entry).map(Sections.Shipped::code).orElse("");
    }

    /** What of a record is printed. */
    private static List<Object> told(Chronicle.Entry entry) {
        return List.of(entry.day(), entry.number(), entry.title(), entry.place(), entry.people());
    }
}
