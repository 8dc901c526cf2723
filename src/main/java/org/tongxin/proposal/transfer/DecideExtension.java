package org.tongxin.proposal.transfer;

import org.tongxin.common.Actor;
import org.tongxin.common.Outcome;
import org.tongxin.common.UseCase;
import org.tongxin.proposal.ProposalId;
import org.tongxin.proposal.model.Proposal;
import org.tongxin.proposal.proceeding.Proceedings;

/** The assigner decides a unit's request for more time (审批延期). */
@UseCase
public class DecideExtension {

    private final Proceedings proceedings;

    DecideExtension(Proceedings proceedings) {
        this.proceedings = proceedings;
    }

    /** Grants or refuses it. */
    public Outcome<Proposal> decide(Actor who, ProposalId id, long seen, boolean grant, String words) {
        return proceedings.take(
                who,
                DecideExtension.class,
                id,
                seen,
                (proposal, by, _) -> grant
                        ? proposal.extending().grant(by, words)
                        : proposal.extending().refuse(by, words));
    }
}
