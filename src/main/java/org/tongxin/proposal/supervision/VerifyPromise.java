package org.tongxin.proposal.supervision;

import org.tongxin.common.Actor;
import org.tongxin.common.Outcome;
import org.tongxin.common.UseCase;
import org.tongxin.proposal.ProposalId;
import org.tongxin.proposal.model.Proposal;
import org.tongxin.proposal.proceeding.Proceedings;

/** The committee looks whether a promise is kept; the unit's own word is not enough (核实承诺). */
@UseCase
public class VerifyPromise {

    private final Proceedings proceedings;

    VerifyPromise(Proceedings proceedings) {
        this.proceedings = proceedings;
    }

    /** Kept, or not kept, with what was seen. */
    public Outcome<Proposal> verify(
            Actor who, ProposalId id, long seen, int round, int promise, boolean kept, String words) {
        return proceedings.take(
                who,
                VerifyPromise.class,
                id,
                seen,
                (proposal, by, _) -> proposal.tracking().verify(by, round, promise, kept, words));
    }
}
