package org.tongxin.proposal.supervision;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.common.SessionId;
import org.tongxin.proposal.model.Quota;
import org.tongxin.proposal.viewing.Places;

/** Counts how much of a session's quota is used, in the transaction that uses one more of it. */
@Component
public class Quotas implements Places {

    private final JdbcClient jdbc;

    Quotas(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of key proposals. */
    @Transactional(readOnly = true)
    public Quota keys(@Nullable SessionId session, int percent) {
        return of(session, percent, "proposal.key_matter t where t.decided_at is not null and");
    }

    /** Of the year's good proposals. */
    @Override
    @Transactional(readOnly = true)
    public Quota good(@Nullable SessionId session, int percent) {
        return of(session, percent, "proposal.excellence t where");
    }

    private Quota of(@Nullable SessionId session, int percent, String chosen) {
        UUID id = session == null ? null : session.value();
        return jdbc.sql("""
                select (select count(*) from proposal.proposal p where p.committee_id = platform.acting_committee()
                           and p.session_id = :session and p.filing_no is not null) as filed,
                       count(c.id) as chosen, count(c.id) filter (where c.kind not in ('MEMBER', 'JOINT')) as collective
                  from (select p.id, p.kind from %s t.committee_id = platform.acting_committee()) c""".formatted(chosen.replace(
                        " t where",
                        " t join proposal.proposal p on p.committee_id = t.committee_id"
                                + " and p.id = t.proposal_id and p.session_id = :session where")))
                .param("session", id)
                .query((row, _) ->
                        new Quota(row.getInt("filed"), row.getInt("chosen"), row.getInt("collective"), percent))
                .single();
    }
}
