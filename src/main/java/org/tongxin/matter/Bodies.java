package org.tongxin.matter;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongxin.catalogue.Role;
import org.tongxin.common.Ids;

/**
 * Bodies outside the committee (企业、学校、媒体、社会组织、村社区): known by their name, entered when they are first named, so that a body that
 * takes part twice is one body.
 */
@Component
class Bodies {

    private final JdbcClient jdbc;
    private final Clock clock;

    Bodies(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The same contents with every body's identity; two people who name a new one at once get the same. */
    List<Content> identified(List<Content> contents) {
        TreeSet<String> names = new TreeSet<>();
        contents.forEach(
                content -> content.parts().stream().filter(Bodies::unknown).forEach(part -> names.add(part.name())));
        if (names.isEmpty()) {
            return contents;
        }
        Map<String, UUID> known = identities(names);
        return contents.stream()
                .map(content -> content.with(content.parts().stream()
                        .map(part -> unknown(part)
                                ? new Part(
                                        part.role(), part.of(), known.get(part.name()), part.name(), 1, part.presence())
                                : part)
                        .toList()))
                .toList();
    }

    private static boolean unknown(Part part) {
        return part.of() == Role.Of.BODY && part.party() == null;
    }

    private Map<String, UUID> identities(Collection<String> names) {
        List<UUID> fresh = new ArrayList<>();
        names.forEach(_ -> fresh.add(Ids.next()));
        jdbc.sql("""
                insert into matter.body (committee_id, id, name, entered_at)
                select platform.acting_committee(), t.id, t.name, ? from unnest(?::uuid[], ?::text[]) as t(id, name)
                 order by t.name on conflict (committee_id, name) do nothing""")
                .param(clock.instant().atOffset(ZoneOffset.UTC))
                .param(fresh.toArray(UUID[]::new))
                .param(names.toArray(String[]::new))
                .update();
        Map<String, UUID> known = new HashMap<>();
        // a body that was put under another one is that one, under whichever name it is entered
        jdbc.sql("select name, coalesce(merged_into, id) as id from matter.body"
                        + " where committee_id = platform.acting_committee() and name = any(?)")
                .param(names.toArray(String[]::new))
                .query((row, _) -> known.put(row.getString("name"), row.getObject("id", UUID.class)))
                .list();
        return known;
    }
}
