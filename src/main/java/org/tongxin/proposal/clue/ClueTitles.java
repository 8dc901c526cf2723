package org.tongxin.proposal.clue;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.common.Actor;
import org.tongxin.identity.Permissions;
import org.tongxin.ledger.MatterTitles;

/** Names clues for the lists behind figures; those their reader may not see stay unnamed. */
@Component
class ClueTitles implements MatterTitles {

    private final JdbcClient jdbc;

    ClueTitles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String kind() {
        return ClueId.KIND;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<UUID, Title> titles(Actor who, Collection<UUID> ids) {
        Map<UUID, Title> titles = new HashMap<>();
        if (!Permissions.allows(who, SeeClues.class)) {
            return titles;
        }
        String shown = SeeClues.atDesk(who) ? "" : " and state in ('OFFERED', 'CLOSED')";
        jdbc.sql("select id, title from proposal.clue where committee_id = platform.acting_committee() and id = any(?)"
                        + shown)
                .param(ids.toArray(UUID[]::new))
                .query((row, _) -> {
                    UUID id = row.getObject("id", UUID.class);
                    return titles.put(id, new Title("", row.getString("title"), "/clues/" + id));
                })
                .list();
        return titles;
    }
}
