package org.tongxin.proposal.supervision;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tongxin.common.Actor;
import org.tongxin.common.Outcome;
import org.tongxin.common.UseCase;
import org.tongxin.proposal.ProposalId;
import org.tongxin.proposal.model.Oversight;
import org.tongxin.proposal.model.Proposal;
import org.tongxin.proposal.proceeding.Proceedings;

/** What the leader in charge of a key proposal did is recorded (督办记录): a visit, a meeting, an instruction, a report heard. */
@UseCase
public class RecordOversight {

    private final Proceedings proceedings;

    RecordOversight(Proceedings proceedings) {
        this.proceedings = proceedings;
    }

    /** Records it. */
    public Outcome<Proposal> record(
            Actor who, ProposalId id, Oversight.@Nullable Kind kind, @Nullable LocalDate on, String words) {
        return proceedings.take(
                who,
                RecordOversight.class,
                id,
                Proceedings.ANY,
                (proposal, by, _) -> proposal.leading().record(by, kind, on, words));
    }
}
