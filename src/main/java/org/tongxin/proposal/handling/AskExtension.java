package org.tongxin.proposal.handling;

import org.tongxin.common.Actor;
import org.tongxin.common.Outcome;
import org.tongxin.common.UseCase;
import org.tongxin.proposal.ProposalId;
import org.tongxin.proposal.model.Proposal;
import org.tongxin.proposal.proceeding.Proceedings;

/** The lead unit asks for more time to reply, before its time is over (申请延期). */
@UseCase
public class AskExtension {

    private final Proceedings proceedings;

    AskExtension(Proceedings proceedings) {
        this.proceedings = proceedings;
    }

    /** Asks. */
    public Outcome<Proposal> ask(Actor who, ProposalId id, long seen, int months, String reason) {
        return proceedings.take(
                who,
                AskExtension.class,
                id,
                seen,
                (proposal, by, regulation) -> proposal.extending().ask(by, months, reason, regulation));
    }
}
