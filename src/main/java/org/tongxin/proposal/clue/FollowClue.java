package org.tongxin.proposal.clue;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.common.CommitteeId;
import org.tongxin.common.Receipt;
import org.tongxin.common.UseCase;
import org.tongxin.proposal.ProposalId;

/** A sender asks with the receipt code what became of a clue (回执查询): never who writes from it, and only what is public of what came of it. */
@UseCase
@Transactional(readOnly = true)
public class FollowClue {

    private final JdbcClient jdbc;

    FollowClue(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A proposal the public may read. */
    public record Published(ProposalId id, String title) {}

    /**
     * What became of it.
     *
     * @param handedIn how many proposals came of it
     * @param published those of them the public may read
     */
    public record Followed(Clue clue, int handedIn, List<Published> published) {}

    /** The clue of that code within this committee. */
    public Optional<Followed> by(CommitteeId committee, Receipt receipt) {
        return jdbc.sql("""
                select c.*, (select count(*) from proposal.clue_use u where u.committee_id = c.committee_id and u.clue_id = c.id
                            and u.handed_in_at is not null) as handed_in
                  from proposal.clue c
                 where c.committee_id = platform.acting_committee() and c.receipt = ?""")
                .param(receipt.hash(committee))
                .query((row, _) -> new Followed(Clues.clue(row), row.getInt("handed_in"), List.of()))
                .optional()
                .map(found -> new Followed(
                        found.clue(), found.handedIn(), published(found.clue().id())));
    }

    private List<Published> published(ClueId id) {
        return jdbc.sql("""
                select o.proposal_id, o.title from proposal.clue_use u
                  join proposal.open_page o on o.committee_id = u.committee_id and o.proposal_id = u.proposal_id
                 where u.committee_id = platform.acting_committee() and u.clue_id = ? order by o.opened_at desc limit 20""")
                .param(id.value())
                .query((row, _) ->
                        new Published(new ProposalId(row.getObject("proposal_id", UUID.class)), row.getString("title")))
                .list();
    }
}
