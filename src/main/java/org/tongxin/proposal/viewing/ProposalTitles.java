package org.tongxin.proposal.viewing;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.common.Actor;
import org.tongxin.ledger.MatterTitles;
import org.tongxin.proposal.ProposalId;
import org.tongxin.proposal.model.Visibility;

/** Names proposals for the lists behind figures; those their reader may not see stay unnamed. */
@Component
class ProposalTitles implements MatterTitles {

    private final JdbcClient jdbc;
    private final Wordings wordings;

    ProposalTitles(JdbcClient jdbc, Wordings wordings) {
        this.jdbc = jdbc;
        this.wordings = wordings;
    }

    @Override
    public String kind() {
        return ProposalId.KIND;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<UUID, Title> titles(Actor who, Collection<UUID> ids) {
        Visibility viewer = Visibility.of(who);
        Wording wording = wordings.of(who);
        Map<UUID, Title> titles = new HashMap<>();
        viewer.bind(jdbc.sql("select p.id, p.title, p.session_id, p.serial, p.filing_no from proposal.proposal p"
                                + " where p.committee_id = platform.acting_committee() and p.id = any(:ids) and "
                                + viewer.sql())
                        .param("ids", ids.toArray(UUID[]::new)))
                .query((row, _) -> {
                    UUID id = row.getObject("id", UUID.class);
                    @Nullable UUID session = row.getObject("session_id", UUID.class);
                    String number = wording.number(
                            session == null ? null : new org.tongxin.common.SessionId(session),
                            row.getObject("serial", Integer.class),
                            row.getObject("filing_no", Integer.class));
                    return titles.put(id, new Title(number, row.getString("title"), "/proposals/" + id));
                })
                .list();
        return titles;
    }
}
