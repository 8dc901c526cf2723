package org.tongxin.proposal.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tongxin.proposal.model.Desks.DAY;
import static org.tongxin.proposal.model.Desks.anybody;
import static org.tongxin.proposal.model.Desks.done;
import static org.tongxin.proposal.model.Desks.filed;
import static org.tongxin.proposal.model.Desks.refused;

import org.junit.jupiter.api.Test;
import org.tongxin.common.AccountId;

/** Key proposals: nominated, chosen, supervised by the leader in charge. */
class LeadingTest {

    private static Proposal nominated() {
        Proposal p = filed();
        done(p.leading().nominate(anybody(DAY), " 事关民生 "));
        return p;
    }

    private static Proposal chosen() {
        Proposal p = nominated();
        done(p.leading().choose(anybody(DAY), "何知远", null, KeyMatter.Level.GOVERNMENT));
        return p;
    }

    @Test
    void a_nomination_has_its_reason_and_makes_no_key_proposal_yet() {
        Proposal p = filed();
        assertThat(refused(p, () -> p.leading().nominate(anybody(DAY), " ")))
                .containsExactly("proposal.refused.whyNominate");
        assertThat(refused(p, () -> p.leading().nominate(anybody(DAY), "由".repeat(KeyMatter.REASON_MAX + 1))))
                .containsExactly("proposal.refused.whyTooLong");
        Proposal one = nominated();
        assertThat(one.key().orElseThrow().isChosen()).isFalse();
        assertThat(one.key().orElseThrow().reason()).isEqualTo("事关民生");
        assertThat(refused(one, () -> one.leading().nominate(anybody(DAY), "再提")))
                .containsExactly("proposal.refused.nominated");
    }

    @Test
    void what_nobody_nominated_is_not_chosen_and_nothing_is_chosen_twice_or_without_a_leader() {
        Proposal p = filed();
        assertThat(refused(p, () -> p.leading().choose(anybody(DAY), "何知远", null, KeyMatter.Level.PARTY)))
                .containsExactly("proposal.refused.notNominated");
        Proposal one = nominated();
        assertThat(refused(one, () -> one.leading().choose(anybody(DAY), " ", null, null)))
                .containsExactly("proposal.refused.leaderNeeded", "proposal.refused.levelNeeded");
        AccountId leader = AccountId.fresh();
        done(one.leading().choose(anybody(DAY), "祝南山", leader, KeyMatter.Level.COMMITTEE));
        assertThat(one.key().orElseThrow().leaderAccount()).isEqualTo(leader);
        assertThat(one.state()).isEqualTo(State.FILED);
        assertThat(refused(one, () -> one.leading().choose(anybody(DAY), "何知远", null, KeyMatter.Level.PARTY)))
                .containsExactly("proposal.refused.chosenAlready");
    }

    @Test
    void supervision_is_recorded_for_key_proposals_with_its_day_and_never_ahead_of_it() {
        Proposal p = nominated();
        assertThat(refused(p, () -> p.leading().record(anybody(DAY), Oversight.Kind.VISIT, DAY, "看了现场")))
                .containsExactly("proposal.refused.notKey");
        Proposal one = chosen();
        assertThat(refused(one, () -> one.leading().record(anybody(DAY), null, DAY.plusDays(1), "")))
                .containsExactly(
                        "proposal.refused.oversightKind",
                        "proposal.refused.oversightDay",
                        "proposal.refused.oversightWords");
        done(one.leading().record(anybody(DAY), Oversight.Kind.VISIT, DAY.minusDays(2), "看了现场"));
        done(one.leading().record(anybody(DAY), Oversight.Kind.MEETING, DAY, "定了工期"));
        assertThat(one.oversights()).extracting(Oversight::no).containsExactly(1, 2);
        assertThat(one.oversights())
                .extracting(Oversight::kind)
                .containsExactly(Oversight.Kind.VISIT, Oversight.Kind.MEETING);
    }
}
