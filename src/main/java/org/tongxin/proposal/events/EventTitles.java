package org.tongxin.proposal.events;

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
import org.tongxin.proposal.model.Visibility;

/** Names work events for the lists behind figures; whoever does not see all proposals gets the names on the events' own page. */
@Component
class EventTitles implements MatterTitles {

    private final JdbcClient jdbc;

    EventTitles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String kind() {
        return WorkEvent.KIND;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<UUID, Title> titles(Actor who, Collection<UUID> ids) {
        Map<UUID, Title> titles = new HashMap<>();
        if (!Permissions.allows(who, SeeWorkEvents.class) || !Visibility.seesReceived(who)) {
            return titles;
        }
        jdbc.sql("select id, title from proposal.work_event"
                        + " where committee_id = platform.acting_committee() and id = any(?)")
                .param(ids.toArray(UUID[]::new))
                .query((row, _) -> {
                    UUID id = row.getObject("id", UUID.class);
                    return titles.put(id, new Title("", row.getString("title"), "/proposal-events/" + id));
                })
                .list();
        return titles;
    }
}
