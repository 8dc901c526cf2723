package org.tongxin.proposal.writing;

import org.tongxin.common.Actor;
import org.tongxin.common.MemberId;
import org.tongxin.common.Outcome;
import org.tongxin.common.UseCase;
import org.tongxin.proposal.ProposalId;
import org.tongxin.proposal.model.Proposal;
import org.tongxin.proposal.proceeding.Proceedings;
import org.tongxin.proposal.proceeding.Urgings;

/** Its author reminds somebody who was asked to sign and has not answered (提醒联名人), at most once a day. */
@UseCase
public class RemindCosigner {

    private final Proceedings proceedings;
    private final Urgings urgings;

    RemindCosigner(Proceedings proceedings, Urgings urgings) {
        this.proceedings = proceedings;
        this.urgings = urgings;
    }

    /** Reminds that member. */
    public Outcome<Proposal> remind(Actor who, ProposalId id, MemberId member) {
        return proceedings.take(
                who,
                RemindCosigner.class,
                id,
                Proceedings.ANY,
                (proposal, by, _) -> proposal.writing().remind(by, member, urgings.reminded(id, member, by.on())));
    }
}
