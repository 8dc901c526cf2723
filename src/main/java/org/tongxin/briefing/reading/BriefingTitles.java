package org.tongxin.briefing.reading;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.briefing.Briefing;
import org.tongxin.briefing.BriefingId;
import org.tongxin.common.Actor;
import org.tongxin.common.Desk;
import org.tongxin.ledger.MatterTitles;

/** Names briefings behind numbers, for those who sent or received them and for the secretariat. */
@Component
class BriefingTitles implements MatterTitles {

    private final JdbcClient jdbc;

    BriefingTitles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String kind() {
        return BriefingId.KIND;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<UUID, Title> titles(Actor who, Collection<UUID> ids) {
        Map<UUID, Title> titles = new HashMap<>();
        jdbc.sql("""
                select b.id, b.title from briefing.briefing b where b.committee_id = platform.acting_committee()
                   and b.id = any(:ids) and (:all or b.sent_by = :account or exists (select 1 from briefing.recipient r
                       where r.committee_id = b.committee_id and r.briefing_id = b.id and r.person_id = :me))""")
                .param("ids", ids.toArray(UUID[]::new))
                .param("all", who.at(Desk.SECRETARIAT))
                .param("account", who.account().value())
                .param("me", Briefing.Reader.of(who))
                .query((row, _) -> {
                    UUID id = row.getObject("id", UUID.class);
                    return titles.put(id, new Title("", row.getString("title"), "/briefings/" + id));
                })
                .list();
        return titles;
    }
}
