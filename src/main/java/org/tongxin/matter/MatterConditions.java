package org.tongxin.matter;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tongxin.common.Typed;

/** What a filter asks of matters, as conditions on {@code m}; what is made void is there only where it is asked for. */
final class MatterConditions {

    private MatterConditions() {}

    /** All of them joined; what they name is put into the values. */
    static String of(MatterFilter filter, Map<String, Object> values) {
        List<String> all = new ArrayList<>();
        all.add("m.held_on between :from and :until");
        values.put("from", filter.first());
        values.put("until", filter.last());
        MatterState state = filter.state() == null ? null : Typed.code(MatterState.class, filter.state());
        add(all, values, "m.state = :state", "state", state == null ? null : state.name());
        if (state == null) {
            all.add("m.state <> 'VOID'");
        }
        add(all, values, "m.kind = :kind", "kind", filter.kind());
        add(all, values, "m.stage = :stage", "stage", filter.stage());
        add(all, values, "m.sector = :sector", "sector", filter.sector());
        add(all, values, "m.special_committee = :special", "special", id(filter.committee()));
        add(all, values, "m.tags @> array[:tag]::text[]", "tag", filter.tag());
        add(all, values, "m.title ilike :q", "q", filter.q() == null ? null : "%" + like(filter.q()) + "%");
        add(
                all,
                values,
                "exists (select 1 from matter.part z where z.committee_id = m.committee_id and z.party_id = :party"
                        + " and z.matter_id = m.id)",
                "party",
                id(filter.party()));
        int n = 0;
        for (Map.Entry<String, String> each : filter.facets().entrySet()) {
            all.add("m.\"values\" ->> :field" + n + " = :value" + n);
            values.put("field" + n, each.getKey());
            values.put("value" + n++, each.getValue());
        }
        String[] cursor =
                filter.after() == null ? new String[0] : filter.after().split("~", -1);
        LocalDate day = cursor.length == 2 ? Typed.day(cursor[0]) : null;
        UUID last = cursor.length == 2 ? id(cursor[1]) : null;
        if (day != null && last != null) {
            all.add("(m.held_on, m.id) < (:afterDay, :afterId)");
            values.put("afterDay", day);
            values.put("afterId", last);
        }
        return String.join(" and ", all);
    }

    private static String like(String words) {
        return words.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }

    private static @Nullable UUID id(@Nullable String text) {
        return text == null ? null : Typed.id(text, value -> value);
    }

    private static void add(
            List<String> all, Map<String, Object> values, String sql, String name, @Nullable Object value) {
        if (value != null) {
            all.add(sql);
            values.put(name, value);
        }
    }
}
