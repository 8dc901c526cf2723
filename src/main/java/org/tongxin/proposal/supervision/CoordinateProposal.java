package org.tongxin.proposal.supervision;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tongxin.common.Actor;
import org.tongxin.common.Outcome;
import org.tongxin.common.Serves;
import org.tongxin.common.UseCase;
import org.tongxin.proposal.ProposalId;
import org.tongxin.proposal.model.Proposal;
import org.tongxin.proposal.proceeding.Proceedings;

/** A leader brings the two sides together after handling it again did not satisfy (面商协调); recorded by who keeps the minutes. */
@UseCase
@Serves("A26")
public class CoordinateProposal {

    private final Proceedings proceedings;

    CoordinateProposal(Proceedings proceedings) {
        this.proceedings = proceedings;
    }

    /** Records the meeting; the proposal is closed, every judgement kept. */
    public Outcome<Proposal> record(
            Actor who, ProposalId id, long seen, String leader, @Nullable LocalDate on, String parties, String words) {
        return proceedings.take(
                who,
                CoordinateProposal.class,
                id,
                seen,
                (proposal, by, _) -> proposal.judging().coordinate(by, leader, on, parties, words));
    }
}
