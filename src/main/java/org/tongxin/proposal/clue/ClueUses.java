package org.tongxin.proposal.clue;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.common.MemberId;
import org.tongxin.proposal.ProposalId;
import org.tongxin.proposal.ProposalMoved;

/** Which proposals were written from which clue. It counts once it is handed in, and no more once it is withdrawn. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class ClueUses {

    private final JdbcClient jdbc;
    private final Clues clues;
    private final ClueFacts facts;
    private final Clock clock;

    ClueUses(JdbcClient jdbc, Clues clues, ClueFacts facts, Clock clock) {
        this.jdbc = jdbc;
        this.clues = clues;
        this.facts = facts;
        this.clock = clock;
    }

    private record Use(
            ClueId clue, MemberId member, @Nullable UUID fact) {}

    /** An offered clue, held, so that nobody begins twice by pressing twice. */
    public Optional<Clue> take(ClueId id) {
        return clues.hold(id).filter(clue -> clue.state() == Clue.State.OFFERED);
    }

    /** What the member has begun to write from it and not handed in. */
    public Optional<ProposalId> begun(ClueId id, MemberId member) {
        return jdbc.sql("""
                select u.proposal_id from proposal.clue_use u
                 where u.committee_id = platform.acting_committee() and u.clue_id = ? and u.member_id = ?
                   and u.handed_in_at is null order by u.proposal_id limit 1""")
                .param(id.value())
                .param(member.value())
                .query(UUID.class)
                .optional()
                .map(ProposalId::new);
    }

    /** Remembers that this draft is written from it. */
    public void begin(ClueId id, ProposalId proposal, MemberId member) {
        jdbc.sql("insert into proposal.clue_use values (platform.acting_committee(), ?, ?, ?, ?)")
                .param(id.value())
                .param(proposal.value())
                .param(member.value())
                .param(Clues.at(clock.instant()))
                .update();
    }

    /** In the transaction of the step, so that the count and the proposal never differ. */
    @EventListener
    void moved(ProposalMoved moved) {
        switch (moved.step()) {
            case "SUBMIT" ->
                of(moved.proposal()).filter(use -> use.fact() == null).ifPresent(use -> handedIn(moved, use));
            case "WITHDRAW" -> of(moved.proposal()).ifPresent(use -> letGo(moved, use));
            default -> {}
        }
    }

    private Optional<Use> of(ProposalId proposal) {
        return jdbc.sql("""
                select u.clue_id, u.member_id, u.fact_id from proposal.clue_use u
                 where u.committee_id = platform.acting_committee() and u.proposal_id = ?""")
                .param(proposal.value())
                .query((row, _) -> new Use(
                        new ClueId(row.getObject("clue_id", UUID.class)),
                        new MemberId(row.getObject("member_id", UUID.class)),
                        row.getObject("fact_id", UUID.class)))
                .optional();
    }

    private void handedIn(ProposalMoved moved, Use use) {
        UUID proposal = moved.proposal().value();
        UUID fact = facts.taken(clues.find(use.clue()).orElseThrow(), proposal, use.member());
        jdbc.sql("update proposal.clue_use set handed_in_at = ?, fact_id = ?"
                        + " where committee_id = platform.acting_committee() and proposal_id = ?")
                .param(Clues.at(clock.instant()))
                .param(fact)
                .param(proposal)
                .update();
    }

    private void letGo(ProposalMoved moved, Use use) {
        if (use.fact() != null) {
            facts.letGo(use.fact());
        }
        jdbc.sql("delete from proposal.clue_use where committee_id = platform.acting_committee() and proposal_id = ?")
                .param(moved.proposal().value())
                .update();
    }
}
