package org.tongxin.figures.sources;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.common.Actor;
import org.tongxin.common.MatterRef;
import org.tongxin.common.UseCase;
import org.tongxin.ledger.MatterTitles;

/**
 * The secretariat has the ledger gone over: every fact that counts must point at a record that is there and that one can open, by the same doors as a
 * figure opens. A long ledger is gone over in stretches.
 */
@UseCase
public class ProveOneSource {

    private static final int BATCH = 500;
    private static final int BATCHES = 40;
    private static final int SHOWN = 50;

    private static final String NEXT = """
        select s.matter_kind, s.matter_id, count(*) as facts from ledger.standing s
         where s.committee_id = platform.acting_committee() and s.matter_id > :after
         group by s.matter_id, s.matter_kind order by s.matter_id, s.matter_kind limit :most""";

    private final JdbcClient jdbc;
    private final List<MatterTitles> titles;

    ProveOneSource(JdbcClient jdbc, List<MatterTitles> titles) {
        this.jdbc = jdbc;
        this.titles = titles;
    }

    /**
     * What was found.
     *
     * @param records how many records the facts point at
     * @param facts how many facts were looked at
     * @param lost the first records that are pointed at and cannot be opened
     * @param lostRecords how many there are
     * @param next where the next stretch begins; null: everything was gone over
     */
    public record Proof(
            int records,
            int facts,
            List<MatterRef> lost,
            int lostRecords,
            @Nullable UUID next) {}

    private record Pointed(MatterRef matter, int facts) {}

    /** Goes over the ledger from there on. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Proof prove(Actor who, @Nullable UUID after) {
        UUID at = after == null ? new UUID(0, 0) : after;
        int records = 0;
        int facts = 0;
        List<MatterRef> lost = new ArrayList<>();
        for (int batch = 0; batch < BATCHES; batch++) {
            List<Pointed> page = page(at);
            records += page.size();
            facts += page.stream().mapToInt(Pointed::facts).sum();
            lost.addAll(lost(who, page));
            if (page.size() < BATCH) {
                return new Proof(records, facts, shown(lost), lost.size(), null);
            }
            at = page.getLast().matter().id();
        }
        return new Proof(records, facts, shown(lost), lost.size(), at);
    }

    private static List<MatterRef> shown(List<MatterRef> lost) {
        return List.copyOf(lost.subList(0, Math.min(SHOWN, lost.size())));
    }

    private List<Pointed> page(UUID after) {
        return jdbc.sql(NEXT)
                .param("after", after)
                .param("most", BATCH)
                .query((row, _) -> new Pointed(
                        new MatterRef(row.getString("matter_kind"), row.getObject("matter_id", UUID.class)),
                        row.getInt("facts")))
                .list();
    }

    private List<MatterRef> lost(Actor who, List<Pointed> page) {
        Map<String, Set<UUID>> wanted = page.stream()
                .map(Pointed::matter)
                .collect(Collectors.groupingBy(MatterRef::kind, Collectors.mapping(MatterRef::id, Collectors.toSet())));
        Map<String, Set<UUID>> found = new HashMap<>();
        for (MatterTitles each : titles) {
            Set<UUID> ids = wanted.get(each.kind());
            if (ids != null) {
                found.put(each.kind(), each.titles(who, ids).keySet());
            }
        }
        return page.stream()
                .map(Pointed::matter)
                .filter(matter -> !found.getOrDefault(matter.kind(), Set.of()).contains(matter.id()))
                .toList();
    }
}
