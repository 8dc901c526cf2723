package org.tongxin.proposal.supervision;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tongxin.common.Actor;
import org.tongxin.common.Outcome;
import org.tongxin.common.Serves;
import org.tongxin.common.UseCase;
import org.tongxin.proposal.ProposalId;
import org.tongxin.proposal.model.Gain;
import org.tongxin.proposal.model.Proposal;
import org.tongxin.proposal.proceeding.Proceedings;

/** The committee records what really came of a proposal, with where it can be seen (成果转化). */
@UseCase
@Serves("A28")
public class RecordGain {

    private final Proceedings proceedings;

    RecordGain(Proceedings proceedings) {
        this.proceedings = proceedings;
    }

    /** Records it. */
    public Outcome<Proposal> record(
            Actor who, ProposalId id, Gain.@Nullable Kind kind, @Nullable LocalDate on, String words, String evidence) {
        return proceedings.take(
                who,
                RecordGain.class,
                id,
                Proceedings.ANY,
                (proposal, by, _) -> proposal.tracking().gain(by, kind, on, words, evidence));
    }
}
