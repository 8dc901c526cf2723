package org.tongxin.proposal.supervision;

import org.tongxin.common.Actor;
import org.tongxin.common.Outcome;
import org.tongxin.common.UnitId;
import org.tongxin.common.UseCase;
import org.tongxin.proposal.ProposalId;
import org.tongxin.proposal.model.Proposal;
import org.tongxin.proposal.proceeding.Proceedings;

/** Supervision reads a reply before it goes out: nothing against it, or back to its unit (督查审核). */
@UseCase
public class SuperviseReply {

    private final Proceedings proceedings;

    SuperviseReply(Proceedings proceedings) {
        this.proceedings = proceedings;
    }

    /** Nothing against it; the unit's leader may issue it. */
    public Outcome<Proposal> clear(Actor who, ProposalId id, long seen, UnitId unit, String words) {
        return proceedings.take(
                who,
                SuperviseReply.class,
                id,
                seen,
                (proposal, by, _) -> proposal.answering().clear(by, unit, words));
    }

    /** Back to the unit, with what is missing. */
    public Outcome<Proposal> query(Actor who, ProposalId id, long seen, UnitId unit, String words) {
        return proceedings.take(
                who,
                SuperviseReply.class,
                id,
                seen,
                (proposal, by, _) -> proposal.answering().query(by, unit, words));
    }
}
