package org.tongxin.matter;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.common.Actor;
import org.tongxin.ledger.MatterTitles;

/** Names matters of the catalogue behind numbers, for whoever may see them. */
@Component
class MatterTitlesOf implements MatterTitles {

    private final JdbcClient jdbc;
    private final MatterSight sight;

    MatterTitlesOf(JdbcClient jdbc, MatterSight sight) {
        this.jdbc = jdbc;
        this.sight = sight;
    }

    @Override
    public String kind() {
        return MatterId.KIND;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<UUID, Title> titles(Actor who, Collection<UUID> ids) {
        Map<UUID, Title> titles = new HashMap<>();
        MatterSight.Condition seen = sight.of(who);
        seen.bind(jdbc.sql("select m.id, m.title, m.number_year, m.number from matter.matter m"
                                + " where m.committee_id = platform.acting_committee() and m.id = any(:ids) and "
                                + seen.sql())
                        .param("ids", ids.toArray(UUID[]::new)))
                .query((row, _) -> {
                    UUID id = row.getObject("id", UUID.class);
                    String number = row.getObject("number") == null
                            ? ""
                            : row.getInt("number_year") + "-" + row.getInt("number");
                    return titles.put(id, new Title(number, row.getString("title"), "/records/" + id));
                })
                .list();
        return titles;
    }
}
