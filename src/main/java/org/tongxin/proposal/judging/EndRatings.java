package org.tongxin.proposal.judging;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.tongxin.common.Outcome;
import org.tongxin.platform.Acting;
import org.tongxin.proposal.ProposalId;
import org.tongxin.proposal.model.Proposal;
import org.tongxin.proposal.proceeding.Proceedings;

/** Ends the time for rating (评价期满): who has not spoken is recorded as not stated. Run by a job, committee by committee. */
@Component
public class EndRatings {

    private static final String OVERDUE = """
        select id from proposal.proposal
         where committee_id = platform.acting_committee() and state = 'FEEDBACK_DUE' and due_on < ?
         order by due_on, id limit 200""";

    private final JdbcClient jdbc;
    private final Proceedings proceedings;
    private final TransactionTemplate transaction;
    private final Clock clock;

    EndRatings(JdbcClient jdbc, Proceedings proceedings, TransactionTemplate transaction, Clock clock) {
        this.jdbc = jdbc;
        this.proceedings = proceedings;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Ends those whose time is over, for the acting committee; gives how many. */
    public int end() {
        int ended = 0;
        for (UUID id : overdue()) {
            Outcome<Proposal> outcome = proceedings.byPlatform(
                    Acting.required(),
                    EndRatings.class,
                    new ProposalId(id),
                    (proposal, by, regulation) -> proposal.judging().endRating(by, regulation));
            ended += outcome instanceof Outcome.Done ? 1 : 0;
        }
        return ended;
    }

    private List<UUID> overdue() {
        return java.util.Objects.requireNonNull(transaction.execute(_ ->
                jdbc.sql(OVERDUE).param(LocalDate.now(clock)).query(UUID.class).list()));
    }
}
