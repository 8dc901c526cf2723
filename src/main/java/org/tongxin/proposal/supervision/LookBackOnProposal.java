package org.tongxin.proposal.supervision;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tongxin.common.Actor;
import org.tongxin.common.Outcome;
import org.tongxin.common.Serves;
import org.tongxin.common.UseCase;
import org.tongxin.proposal.ProposalId;
import org.tongxin.proposal.model.LookBack;
import org.tongxin.proposal.model.Proposal;
import org.tongxin.proposal.proceeding.Proceedings;

/** Somebody looks again at a closed proposal: is what it asked for really there (回头看)? */
@UseCase
@Serves("A12")
public class LookBackOnProposal {

    private final Proceedings proceedings;

    LookBackOnProposal(Proceedings proceedings) {
        this.proceedings = proceedings;
    }

    /** Records what was found. */
    public Outcome<Proposal> record(
            Actor who, ProposalId id, LookBack.@Nullable Verdict verdict, @Nullable LocalDate on, String words) {
        return proceedings.take(
                who,
                LookBackOnProposal.class,
                id,
                Proceedings.ANY,
                (proposal, by, _) -> proposal.tracking().lookBack(by, verdict, on, words));
    }
}
