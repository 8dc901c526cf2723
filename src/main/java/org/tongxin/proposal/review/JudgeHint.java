package org.tongxin.proposal.review;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.common.Actor;
import org.tongxin.common.Outcome;
import org.tongxin.common.Reason;
import org.tongxin.common.UseCase;
import org.tongxin.proposal.ProposalId;
import org.tongxin.proposal.model.Proposals;
import org.tongxin.proposal.model.Visibility;
import org.tongxin.proposal.viewing.SeeSimilar;

/** What a person decides about the machine's hint that two proposals are alike (对提示的判断); it is kept beside the hint. */
@UseCase
public class JudgeHint {

    private final JdbcClient jdbc;
    private final Proposals proposals;
    private final Clock clock;

    JudgeHint(JdbcClient jdbc, Proposals proposals, Clock clock) {
        this.jdbc = jdbc;
        this.proposals = proposals;
        this.clock = clock;
    }

    /** Keeps the verdict; a later one takes its place. */
    @Transactional
    public Outcome<SeeSimilar.Verdict> judge(
            Actor who, ProposalId id, ProposalId other, SeeSimilar.@Nullable Verdict verdict) {
        Visibility viewer = Visibility.of(who);
        if (proposals.find(id, viewer).isEmpty()
                || proposals.find(other, viewer).isEmpty()) {
            return Outcome.missing();
        }
        if (verdict == null || id.equals(other)) {
            return new Outcome.Refused<>(List.of(Reason.of("proposal.refused.hint")));
        }
        jdbc.sql("""
                insert into proposal.hint (committee_id, proposal_id, other_id, verdict, by_name, at)
                values (platform.acting_committee(), ?, ?, ?, ?, ?)
                on conflict (committee_id, proposal_id, other_id) do update
                   set verdict = excluded.verdict, by_name = excluded.by_name, at = excluded.at""")
                .param(id.value())
                .param(other.value())
                .param(verdict.name())
                .param(who.name())
                .param(clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return Outcome.done(verdict);
    }
}
