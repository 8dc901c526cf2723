package org.tongxin.proposal.writing;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.committee.Directory;
import org.tongxin.common.MemberId;

/** Counts what a member has handed in for the present session, for the hint that more is not better (提案不在多而在精). */
@Component
class HandedIn {

    private final JdbcClient jdbc;
    private final Clock clock;

    HandedIn(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** How many; none where today is in no session. */
    @Transactional(readOnly = true)
    int now(MemberId member, Directory directory) {
        return directory
                .sessionOn(LocalDate.now(clock))
                .map(session -> jdbc.sql("""
                                select count(*) from proposal.party y
                                  join proposal.proposal p on p.committee_id = y.committee_id and p.id = y.proposal_id
                                 where y.committee_id = platform.acting_committee() and y.party_id = ?
                                   and p.proposer_id = y.party_id and p.session_id = ? and p.submitted_at is not null
                                   and p.state <> 'WITHDRAWN'""")
                        .param(member.value())
                        .param(session.id().value())
                        .query((row, _) -> row.getInt(1))
                        .single())
                .orElse(0);
    }
}
